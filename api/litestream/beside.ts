import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { Replicating } from './litestream.ts'

/** What `start` does with Litestream, around opening and closing the database. Not configured, it is not even loaded. */
export async function litestreamBeside(config: Readonly<Config>, log: Log) {
  if (!config.litestream) return null
  const { restoreMissing, replicate } = await import('./litestream.ts')
  const parts = { config: config.litestream, file: config.databaseFile, log }
  await restoreMissing(parts)
  return { replicate: (): Promise<Replicating> => replicate(parts) }
}
