import type { VitalSigns, Vitals } from './vitals.ts'

export interface MemoryVitals extends Vitals {
  /** What is measured; a test changes it. */
  readonly signs: VitalSigns
}

export function memoryVitals(startedAt = 0): MemoryVitals {
  const signs: VitalSigns = {
    startedAt,
    memoryBytes: 100_000_000,
    databaseEngine: 'memory',
    databaseBytes: null,
    diskFreeBytes: null,
    sockets: 0,
    mailConfigured: false,
    lastMailError: null,
    storage: 'memory',
    redisConnected: null,
    replication: null,
  }
  return { signs, measure: async () => ({ ...signs }) }
}
