import { stat } from 'node:fs/promises'
import { sqliteSearch } from '../search/text-search.ts'
import type { Engine } from './engine.ts'
import { openDatabase } from './open.ts'
import { sqliteSnapshot } from './snapshot.ts'
import { watchOtherWriters } from './watch.ts'

export async function sqliteEngine(file: string, options?: { replicated: boolean }): Promise<Engine> {
  const opened = await openDatabase(file, options)
  const { database, engine, migrated, close } = opened
  return {
    database,
    search: sqliteSearch(),
    engine,
    migrated,
    close,
    inspect: async () => opened.inspect(),
    bytes: () => sizeOf(file),
    wakeOthers: (local) => local,
    watch: (ports) => watchOtherWriters(opened, ports),
    snapshot: () => sqliteSnapshot(file),
    // SQLite keeps the highest number a table ever had.
    wasFilled: async () => {},
  }
}

/** With what is not moved into the file yet. */
async function sizeOf(file: string): Promise<number | null> {
  try {
    const log = await stat(`${file}-wal`).catch(() => ({ size: 0 }))
    return (await stat(file)).size + log.size
  } catch {
    return null
  }
}
