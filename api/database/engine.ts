import type { Ports } from '@forium/schema/kernel/context.ts'
import type { Clock } from '@forium/schema/ports/clock.ts'
import type { Database } from '@forium/schema/ports/database.ts'
import type { Limits } from '@forium/schema/ports/limits.ts'
import type { SearchIndex } from '@forium/schema/ports/search-index.ts'
import type { Wake } from '@forium/schema/ports/wake.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'

/** A database that is open and migrated, with all that only it can do. Which one it is nobody above has to know. */
export interface Engine {
  database: Database & {
    /** Resolves when every accepted batch is stored. */
    drain(): Promise<void>
  }
  search: SearchIndex
  /** Name and version. */
  engine: string
  /** Names of migrations that ran just now. */
  migrated: string[]
  /** What the engine says of its integrity (`ok`), and how many rows lack their parent. */
  inspect(): Promise<[integrity: string, orphans: number]>
  /** Null when nobody knows. */
  bytes(): Promise<number | null>
  /** Counts for all processes, where the engine does so cheaply; what it leaves to this process alone goes to `own`. */
  limits?(clock: Clock, own: Limits): Limits
  /** What wakes readers in this process, made to wake those of others, where the engine carries such hints. */
  wakeOthers(local: Wake): Wake
  /** Looks for what other processes write, with the cache and the readers of this one. Answers with what ends it. */
  watch(ports: Pick<Ports, 'database' | 'cache' | 'wake'>): () => void
  /** One moment of all tables, whatever is written meanwhile. */
  snapshot(): Promise<Snapshot>
  /** Rows came from elsewhere: the log's next number is given after theirs, and plans reckon with them. */
  wasFilled(): Promise<void>
  close(): Promise<void>
}

export type Snapshot = Pick<Database, 'sql' | 'all' | 'first'> & { close(): Promise<void> }

/** The engine that DATABASE_URL names. The others are not even loaded. */
export async function openEngine(config: Readonly<Config>, log: Log): Promise<Engine> {
  if (config.postgresUrl) return (await import('./postgres/engine.ts')).postgresEngine(config.postgresUrl, log)
  if (config.rqlite) return (await import('./rqlite/engine.ts')).rqliteEngine(config.rqlite, log)
  return (await import('./sqlite-engine.ts')).sqliteEngine(config.databaseFile, {
    replicated: config.litestream !== null,
  })
}
