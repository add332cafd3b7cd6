import { statfs } from 'node:fs/promises'
import type { ReplicationSigns, Vitals } from '@forium/schema/ports/vitals.ts'
import type { Config } from './config.ts'
import type { Engine } from './database/engine.ts'

/** What parts of the process say of themselves, as they come to be. */
export interface Gauges {
  sockets: () => number
  lastMailError: () => string | null
  /** Null where none is configured. */
  redisConnected: (() => boolean) | null
  /** Null where nothing copies the database. */
  replication: (() => Promise<ReplicationSigns>) | null
}

interface Parts {
  config: Readonly<Config>
  gauges: Gauges
  opened: Pick<Engine, 'engine' | 'bytes'>
  startedAt: number
}

export function processVitals({ config, gauges, opened, startedAt }: Parts): Vitals {
  return {
    measure: async () => ({
      startedAt,
      memoryBytes: process.memoryUsage.rss(),
      databaseEngine: opened.engine,
      databaseBytes: await opened.bytes().catch(() => null),
      diskFreeBytes: await freeIn(config.dataDir),
      sockets: gauges.sockets(),
      mailConfigured: config.smtpUrl !== null,
      lastMailError: gauges.lastMailError(),
      storage: config.storage,
      redisConnected: gauges.redisConnected?.() ?? null,
      replication: (await gauges.replication?.()) ?? null,
    }),
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
