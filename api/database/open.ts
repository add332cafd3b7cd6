import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { MikroORM } from '@mikro-orm/sqlite'
import type BetterSqlite from 'better-sqlite3'
import { startCheckpoints } from './checkpoints.ts'
import { openSqliteOrm } from './orm.ts'
import { SqliteDatabase } from './sqlite.ts'

export interface OpenDatabase {
  database: SqliteDatabase
  file: string
  /** Name and version. */
  engine: string
  /** Changes when another process wrote to the file. */
  dataVersion(): number
  /** What SQLite says of the file's integrity, and how many rows lack their parent. */
  inspect(): [integrity: string, orphans: number]
  /** Names of migrations that ran just now. */
  migrated: string[]
  close(): Promise<void>
}

/**
 * Opens the file, migrates it (a copy first), and sets both connections up. Where Litestream copies the write-ahead log
 * it also moves it into the database: whoever else did so would make it begin anew.
 */
export async function openDatabase(file: string, { replicated = false } = {}): Promise<OpenDatabase> {
  mkdirSync(dirname(file), { recursive: true })
  const existed = existsSync(file) && statSync(file).size > 0
  const orm = await openSqliteOrm(file)
  await orm.connect()
  const writer = (await orm.em.getConnection('write').getNativeClient()) as BetterSqlite.Database
  setUp(writer, replicated)
  const migrated = await migrate(orm, writer, existed ? file : null)
  // From here on waiting happens in the event loop (group-commit.ts), not inside SQLite, where it stops everything.
  writer.pragma('busy_timeout = 0')
  const reader = (await orm.em.getConnection('read').getNativeClient()) as BetterSqlite.Database
  reader.pragma('busy_timeout = 1000')
  reader.pragma('cache_size = -8000')
  const database = new SqliteDatabase(writer, reader)
  const stopCheckpoints = replicated ? async () => {} : startCheckpoints(file)
  return {
    database,
    file,
    engine: `SQLite ${writer.prepare('select sqlite_version()').pluck().get()}`,
    migrated,
    dataVersion: () => writer.pragma('data_version', { simple: true }) as number,
    inspect: () => [
      writer.pragma('quick_check', { simple: true }) as string,
      (writer.pragma('foreign_key_check') as unknown[]).length,
    ],
    async close() {
      await database.drain()
      await stopCheckpoints()
      await orm.close()
    },
  }
}

function setUp(writer: BetterSqlite.Database, replicated: boolean): void {
  writer.pragma('journal_mode = WAL')
  // An acknowledged write is on disk, also when the power goes.
  writer.pragma('synchronous = FULL')
  writer.pragma('foreign_keys = on')
  writer.pragma('cache_size = -8000')
  // A checkpoint inside a commit makes one unlucky writer wait; see checkpoints.ts. This is the back-stop. Litestream
  // makes its own and begins a new copy after one of anybody else's: then only when it has been away for a gigabyte.
  writer.pragma(`wal_autocheckpoint = ${replicated ? 256_000 : 16_000}`)
}

/**
 * All or nothing, on a file of which there is a copy. Foreign keys are off meanwhile: MikroORM rebuilds a table by
 * dropping the old one, and SQLite would delete its children without a word.
 */
async function migrate(orm: MikroORM, writer: BetterSqlite.Database, backupOf: string | null): Promise<string[]> {
  const pending = await orm.migrator.getPending()
  if (pending.length === 0) return []
  if (backupOf) await writer.backup(`${backupOf}.before-${pending[0]!.name}`)
  writer.pragma('foreign_keys = off')
  await orm.migrator.up()
  const broken = writer.pragma('foreign_key_check') as unknown[]
  writer.pragma('foreign_keys = on')
  if (broken.length > 0)
    throw new Error(
      `The migration left ${broken.length} rows without their parent. The copy beside the database is as before.`,
    )
  return pending.map((migration) => migration.name)
}
