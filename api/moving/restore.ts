import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Engine } from '../database/engine.ts'
import { sqliteSnapshot } from '../database/snapshot.ts'
import { copyIfThere, databaseName, exists } from './backup.ts'
import type { Step } from './copy.ts'
import { type Moved, move } from './move.ts'

/** Fills an empty engine from a backup, whichever engine that was made of. Files and the secret come where none are. */
export async function restore(
  { engine, config }: { engine: Engine; config: Readonly<Config> },
  folder: string,
  onStep?: (step: Step) => void,
): Promise<Moved & { files: boolean }> {
  const file = join(folder, databaseName)
  if (!(await exists(file))) throw new Error(`There is no ${databaseName} in ${folder}: it is not a backup.`)
  const snapshot = await sqliteSnapshot(file)
  try {
    const moved = await move(snapshot, engine, { onStep })
    return { ...moved, files: await copyIfThere(join(folder, 'files'), join(config.dataDir, 'files')) }
  } finally {
    await snapshot.close()
  }
}

/** Before anything signs with a secret of its own. */
export async function restoreSecret(config: Readonly<Config>, folder: string): Promise<boolean> {
  return config.secret === null && (await copyIfThere(join(folder, 'secret'), join(config.dataDir, 'secret')))
}
