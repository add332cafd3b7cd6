import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { userViewer } from '@forium/schema/people/viewer.ts'
import { createPost } from '@forium/schema/topic/replying.ts'
import BetterSqlite from 'better-sqlite3'
import { startLogReaders } from '../jobs/log-readers.ts'
import { openRuntime } from '../runtime.ts'
import { ask } from '../testing/ask.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/server.ts'
import { subscribe } from '../testing/subscribing.ts'
import { createTopic, sendMessage, sendPost, startConversation, uuidv7, write } from '../testing/writing.ts'

let server: TestServer
let owner: TestPerson

before(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  owner = await server.person('owner', ['MEMBER', 'OWNER'])
})
after(() => server.close())

const caughtUp = (frame: { __typename: string }) => frame.__typename === 'FeedCaughtUp'
const bell = `... on NotificationCreated { unreadCount notification { id kind } }
  ... on NotificationsRead { unreadCount }`

async function countOf(person: TestPerson): Promise<number> {
  const { json } = await ask(server, '{ viewerUnreadNotificationCount }', {}, { token: person.token })
  return json.data.viewerUnreadNotificationCount
}

async function unreadOf(person: TestPerson): Promise<string[]> {
  const query = '{ viewerNotifications(first: 100, unreadOnly: true) { nodes { id } } }'
  const { json } = await ask(server, query, {}, { token: person.token })
  return json.data.viewerNotifications.nodes.map((node: { id: string }) => node.id)
}

/** Until nothing that was written before has yet to be told: the newest of it is a mention of this person. */
async function allTold(person: TestPerson, handle: string, topicId: string): Promise<void> {
  const stream = subscribe(server, person, {}, `${bell} ... on NotificationCreated { notification { post { id } } }`)
  await stream.until(caughtUp)
  const { id } = await sendPost(server, owner, topicId, uuidv7(), `@${handle} the end`)
  await stream.until((frame) => frame.event?.notification?.post?.id === id)
  stream.close()
}

test('after a hundred mixed creations and reads in three tabs each bell shows the right number', async () => {
  const ana = await server.person('ana')
  const topics = [await createTopic(server, owner), await createTopic(server, owner)]
  const conversation = await startConversation(server, ana)
  const tabs = [1, 2, 3].map(() => subscribe(server, ana, {}, bell))
  await Promise.all(tabs.map((tab) => tab.until(caughtUp)))
  const acts = Array.from({ length: 100 }, (_, i) => async () => {
    const topicId = topics[i % 2]!
    if (i % 5 === 0) return write(server, ana, 'markNotificationsRead', 'unreadCount', { topicId })
    if (i % 7 === 0) return write(server, ana, 'markTopicRead', 'topic { id }', { topicId, number: Math.ceil(i / 4) })
    if (i % 11 === 0) {
      const ids = (await unreadOf(ana)).slice(0, 3)
      return write(server, ana, 'markNotificationsRead', 'unreadCount', { ids })
    }
    if (i % 13 === 0) return sendMessage(server, owner, conversation, uuidv7(), `message ${i}`)
    if (i === 68) return write(server, ana, 'markNotificationsRead', 'unreadCount', { all: true })
    return sendPost(server, owner, topicId, uuidv7(), `@ana number ${i}`)
  })
  for (let from = 0; from < acts.length; from += 5) await Promise.all(acts.slice(from, from + 5).map((act) => act()))
  await allTold(ana, 'ana', topics[0]!)
  const right = await countOf(ana)
  assert.equal(right, (await unreadOf(ana)).length)
  assert.ok(right > 1)
  const last = (tab: (typeof tabs)[number]) => tab.frames.filter((frame) => frame.event).at(-1)?.event.unreadCount
  for (const tab of tabs) {
    await tab.until(() => tab.frames.some((frame) => frame.event?.unreadCount === right) && last(tab) === right)
    assert.equal(last(tab), right)
    tab.close()
  }
})

test('two people who ask alike each get their own number, and nothing of the other', async () => {
  const [bea, cem] = [await server.person('bea'), await server.person('cem')]
  const topicId = await createTopic(server, owner)
  await sendPost(server, owner, topicId, uuidv7(), '@cem first')
  await allTold(cem, 'cem', topicId)
  const streams = [bea, cem].map((person) => subscribe(server, person, {}, bell))
  await Promise.all(streams.map((stream) => stream.until(caughtUp)))
  await sendPost(server, owner, topicId, uuidv7(), '@bea and @cem')
  const told = await Promise.all(
    streams.map((stream) => stream.until((frame) => frame.event?.__typename === 'NotificationCreated')),
  )
  assert.deepEqual(
    told.map((frame) => frame.event.unreadCount),
    [1, 3],
  )
  for (const stream of streams) {
    assert.equal(stream.frames.filter((frame) => frame.event?.__typename === 'NotificationCreated').length, 1)
    stream.close()
  }
})

test('what was written just before a crash is told after the restart, once', async () => {
  const dea = await server.person('dea')
  const topicId = await createTopic(server, owner)
  // A process that writes and dies: it has no readers, and nobody hears of what it wrote.
  const folder = mkdtempSync(join(tmpdir(), 'forium-bell-'))
  await server.runtime.opened.database.drain()
  const copy = join(folder, 'forium.db')
  const writer = new BetterSqlite(server.runtime.config.databaseFile)
  await writer.backup(copy)
  writer.close()
  const runtime = await openRuntime({ ...server.runtime.config, databaseFile: copy }, server.runtime.log)
  try {
    const row = { id: owner.id, roles: 'MEMBER,OWNER', suspendedAt: null, suspendedUntil: null }
    const ctx = runtime.systemContext(server.communityId)
    const viewer = userViewer(row, [], ctx.clock.now(), { sessionId: 's', expiresAt: null })
    await createPost({ ...ctx, viewer }, { clientId: uuidv7(), topicId, body: '@dea are you there' })
    const { database } = runtime.ports
    const told = () => database.all(database.sql.selectFrom('Notification').select('kind').where('userId', '=', dea.id))
    assert.deepEqual(await told(), [])
    for (let starts = 0; starts < 2; starts++) {
      const stop = startLogReaders({ context: () => runtime.systemContext(''), log: runtime.log })
      for (let i = 0; i < 3000 && (await told()).length === 0; i++) await new Promise((done) => setTimeout(done, 10))
      await stop()
    }
    assert.deepEqual(await told(), [{ kind: 'MENTIONED' }])
  } finally {
    await runtime.close()
    rmSync(folder, { recursive: true })
  }
})
