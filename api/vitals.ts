import { stat, statfs } from 'node:fs/promises'
import type { Vitals } from '@forium/schema/ports/vitals.ts'
import type { Config } from './config.ts'

/** What parts of the process say of themselves, as they come to be. */
export interface Gauges {
  sockets: () => number
  lastMailError: () => string | null
}

interface Parts {
  config: Readonly<Config>
  gauges: Gauges
  /** As the database names itself. */
  engine: string
  startedAt: number
}

export function processVitals({ config, gauges, engine, startedAt }: Parts): Vitals {
  return {
    measure: async () => ({
      startedAt,
      memoryBytes: process.memoryUsage.rss(),
      databaseEngine: engine,
      databaseBytes: await sizeOf(config.databaseFile),
      diskFreeBytes: await freeIn(config.dataDir),
      sockets: gauges.sockets(),
      mailConfigured: config.smtpUrl !== null,
      lastMailError: gauges.lastMailError(),
      storage: 'disk',
    }),
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

async function freeIn(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
