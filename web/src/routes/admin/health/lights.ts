export type Light = 'good' | 'warning' | 'bad'
export type Part = 'mail' | 'jobs' | 'disk' | 'memory' | 'redis' | 'replication'

interface Health {
  memoryBytes: number
  diskFreeBytes: number | null
  jobsFailed: number
  oldestJobAt: string | null
  mailConfigured: boolean
  lastMailError: string | null
  redisConnected: boolean | null
  replication: { running: boolean; deaths: number; errors: number | null } | null
}

const gigabyte = 1_000_000_000

/** What each part of the server is worth looking at; the words for each light are in the language files. */
export function lightsOf(health: Health, now: number): { part: Part; light: Light }[] {
  const waiting = health.oldestJobAt === null ? 0 : now - Date.parse(health.oldestJobAt)
  const { mailConfigured, lastMailError, jobsFailed, diskFreeBytes: free, memoryBytes } = health
  const lights: { part: Part; light: Light }[] = [
    { part: 'mail', light: lastMailError ? 'bad' : mailConfigured ? 'good' : 'warning' },
    { part: 'jobs', light: waiting > 15 * 60_000 ? 'bad' : waiting > 60_000 || jobsFailed > 0 ? 'warning' : 'good' },
    { part: 'disk', light: free === null || free > 5 * gigabyte ? 'good' : free > gigabyte ? 'warning' : 'bad' },
    { part: 'memory', light: memoryBytes > gigabyte ? 'bad' : memoryBytes > gigabyte / 2 ? 'warning' : 'good' },
  ]
  // Only who has set one up wants to know of it. Without it the server goes on.
  if (health.redisConnected !== null) lights.push({ part: 'redis', light: health.redisConnected ? 'good' : 'warning' })
  if (health.replication) lights.push({ part: 'replication', light: copying(health.replication) })
  return lights
}

/** Without the copy everything goes on, but the next disk that breaks takes it all. */
function copying({ running, deaths, errors }: NonNullable<Health['replication']>): Light {
  if (!running || deaths > 2) return 'bad'
  return deaths > 0 || errors === null || errors > 0 ? 'warning' : 'good'
}
