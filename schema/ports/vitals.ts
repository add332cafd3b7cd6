/** How the process and what it stands on are doing. Sizes in bytes; null where it cannot be told. */
export interface VitalSigns {
  startedAt: number
  memoryBytes: number
  /** Name and version: `SQLite 3.51.0`. */
  databaseEngine: string
  databaseBytes: number | null
  diskFreeBytes: number | null
  /** Open sockets of this process. */
  sockets: number
  /** Mail goes out, not to the terminal. */
  mailConfigured: boolean
  /** What the last mail failed of; null once one went through. */
  lastMailError: string | null
  /** Where files lie: `disk`, `s3`. */
  storage: string
  /** What several processes share goes through Redis, which answers; null where none is configured. */
  redisConnected: boolean | null
  /** How the copying of the database is doing; null where nothing copies it. */
  replication: ReplicationSigns | null
}

export interface ReplicationSigns {
  /** Where the copy lies: `file`, `s3`. */
  to: string
  running: boolean
  /** How often what copies died in a row. */
  deaths: number
  /** Copies that failed since it was started; null while it does not answer. */
  errors: number | null
  lastError: string | null
}

export interface Vitals {
  measure(): Promise<VitalSigns>
}
