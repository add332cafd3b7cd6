import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schema } from '@forium/schema/index.ts'
import type { Context, Viewer } from '@forium/schema/kernel/context.ts'
import { guest, systemViewer } from '@forium/schema/people/viewer.ts'
import { memoryBoard } from '@forium/schema/ports/board.memory.ts'
import { memoryImages } from '@forium/schema/ports/images.memory.ts'
import { memoryImports } from '@forium/schema/ports/imports.memory.ts'
import { memoryJobs } from '@forium/schema/ports/jobs.memory.ts'
import { memoryLimits } from '@forium/schema/ports/limits.memory.ts'
import { memoryMailer } from '@forium/schema/ports/mailer.memory.ts'
import { memoryPasswords } from '@forium/schema/ports/passwords.memory.ts'
import { memoryPusher } from '@forium/schema/ports/pusher.memory.ts'
import { memoryStorage } from '@forium/schema/ports/storage.memory.ts'
import { memoryVitals } from '@forium/schema/ports/vitals.memory.ts'
import { memoryWake } from '@forium/schema/ports/wake.memory.ts'
import BetterSqlite from 'better-sqlite3'
import { execute, parse } from 'graphql'
import { lruCache } from '../cache.ts'
import { systemClock } from '../clock.ts'
import { cryptoTokens } from '../crypto/tokens.ts'
import { openDatabase } from '../database/open.ts'
import { systemIds } from '../ids.ts'
import { markdownRender } from '../render/markdown.ts'
import { sqliteSearch } from '../search/text-search.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are looked into freely
type Data = Record<string, any>

export const communityId = 'cmm_00000000000000000000000000'

export type Forum = Awaited<ReturnType<typeof openForum>>

/** A forum in a file of its own, with the real database, search and rendering. The same file may be opened again. */
export async function openForum(folder = mkdtempSync(join(tmpdir(), 'forium-transfer-test-'))) {
  const file = join(folder, 'forium.db')
  const opened = await openDatabase(file)
  const ctx = contextOver(opened.database)
  await addCommunity(ctx)
  let own: BetterSqlite.Database | undefined
  // Opened when it is first asked: what looks at the outcome needs no connection while the work is done.
  const raw = () => (own ??= new BetterSqlite(file))
  const as = (viewer: Viewer): Context => ({ ...ctx, viewer, loaders: new Map() })
  return {
    ctx,
    folder,
    as,
    guest: as(guest),
    /** Another number after each commit that wrote something, whoever made it. */
    dataVersion: () => raw().pragma('data_version', { simple: true }) as number,
    /** First value of the first row. */
    value: (sql: string, ...values: unknown[]): unknown =>
      raw()
        .prepare(sql)
        .pluck()
        .get(...values),
    rows: (sql: string, ...values: unknown[]): Data[] =>
      raw()
        .prepare(sql)
        .all(...values) as Data[],
    write: (sql: string, ...values: unknown[]): unknown =>
      raw()
        .prepare(sql)
        .run(...values),
    async ask(document: string, viewer: Viewer = guest): Promise<Data> {
      const { data, errors } = await execute({ schema, document: parse(document), contextValue: as(viewer) })
      if (errors) throw new AggregateError(errors, errors.map((error) => error.message).join('; '))
      return JSON.parse(JSON.stringify(data))
    },
    async close({ keep = false } = {}): Promise<void> {
      own?.close()
      await opened.close()
      if (!keep) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export { systemViewer }

function contextOver(database: Context['database']): Context {
  const clock = systemClock()
  const wake = memoryWake()
  return {
    database,
    clock,
    ids: systemIds(clock),
    tokens: cryptoTokens('a secret of tests, long enough to be one'),
    render: markdownRender(),
    search: sqliteSearch(),
    cache: lruCache({ maxBytes: 1_000_000, clock }),
    passwords: memoryPasswords(),
    wake,
    board: memoryBoard({ clock, wake }),
    storage: memoryStorage(),
    images: memoryImages(),
    mailer: memoryMailer(),
    pusher: memoryPusher(),
    jobs: memoryJobs(),
    limits: memoryLimits(clock),
    summarizer: null,
    imports: memoryImports(),
    vitals: memoryVitals(),
    publicUrl: 'https://forum.example',
    communityId,
    viewer: systemViewer,
    loaders: new Map(),
    requestId: 'test',
    address: '127.0.0.1',
    locale: 'en',
    cookie: { set: () => {}, clear: () => {} },
  }
}

async function addCommunity({ database }: Context): Promise<void> {
  const { sql } = database
  if (await database.first(sql.selectFrom('Community').select('id').where('id', '=', communityId))) return
  const row = { id: communityId, name: 'Test', brand: '{}', locale: 'en', version: 1, createdAt: 1, updatedAt: 1 }
  await database.batch([{ query: sql.insertInto('Community').values(row).compile() }])
}
