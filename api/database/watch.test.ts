import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ask } from '../testing/ask.ts'
import { otherWriter } from '../testing/other-writer.ts'
import { openSocket } from '../testing/raw-socket.ts'
import { startTestServer } from '../testing/server.ts'

const server = await startTestServer()
const other = await otherWriter(server.runtime.config.databaseFile)
after(async () => {
  await other.end()
  await server.close()
})
const waits = { timeout: 20_000 }

test('what another process changes is answered soon, whatever was cached', waits, async () => {
  const name = async () => (await ask(server, '{ community { name } }')).json.data.community.name
  assert.equal(await name(), 'Example')
  await other.run("update Community set name = 'Renamed by an import'")
  while ((await name()) === 'Example') await new Promise((resolve) => setTimeout(resolve, 20))
  assert.equal(await name(), 'Renamed by an import')
})

test('an event that another process appends reaches who listens', waits, async () => {
  const socket = await openSocket(server)
  await socket.init()
  socket.subscribe('1', 'subscription { events { __typename ... on EventDelivered { event { id } } } }')
  await socket.next(({ payload }) => payload?.data.events.__typename === 'FeedCaughtUp')
  await other.run(`insert into Event (id, communityId, type, audience, subjectId, occurredAt)
    values ('evt_of_another', '${server.communityId}', 'COMMUNITY_UPDATED', 'COMMUNITY', '${server.communityId}', 1)`)
  const { payload } = await socket.next(({ payload }) => payload?.data.events.__typename === 'EventDelivered')
  assert.equal(payload.data.events.event.id, 'evt_of_another')
  await socket.close()
})
