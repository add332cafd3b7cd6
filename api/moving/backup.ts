import { cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Engine } from '../database/engine.ts'
import { sqliteEngine } from '../database/sqlite-engine.ts'
import type { Count, Step } from './copy.ts'
import { differing, move, withSnapshot } from './move.ts'

export interface Backup {
  folder: string
  counts: Count[]
  /** Whether files on this machine's disk were copied. */
  files: boolean
}

/**
 * A folder with one moment of the database as one SQLite file, whatever the engine, with the files on disk and the
 * secret. It gets its name when it is whole. Files are copied after the rows that name them, and never change.
 */
export async function backup(
  { engine, config }: { engine: Engine; config: Readonly<Config> },
  folder: string,
  onStep?: (step: Step) => void,
): Promise<Backup> {
  await refuseExisting(folder)
  const partial = `${folder}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true, mode: 0o700 })
  const copy = await sqliteEngine(join(partial, databaseName))
  const counts = await withSnapshot(engine, async (snapshot) => {
    try {
      return (await move(snapshot, copy, { onStep, withWords: false })).counts
    } finally {
      await copy.close()
    }
  })
  const lost = differing(counts)
  if (lost.length > 0) throw new Error(`The copy of ${lost.map(({ table }) => table).join(', ')} is not the same.`)
  const files = await copyIfThere(join(config.dataDir, 'files'), join(partial, 'files'))
  await copyIfThere(join(config.dataDir, 'secret'), join(partial, 'secret'))
  const notes = { engine: engine.engine, madeAt: new Date().toISOString(), files, tables: counts }
  await writeFile(join(partial, 'backup.json'), `${JSON.stringify(notes, null, 2)}\n`)
  await rename(partial, folder)
  return { folder, counts, files }
}

export const databaseName = 'forium.db'

async function refuseExisting(folder: string): Promise<void> {
  if (await exists(folder)) throw new Error(`${folder} is there already. Name a folder that is not.`)
}

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}

/** Answers whether there was anything. What is there already stays. */
export async function copyIfThere(from: string, to: string): Promise<boolean> {
  if (!(await exists(from))) return false
  await cp(from, to, { recursive: true, force: false, preserveTimestamps: true })
  return true
}
