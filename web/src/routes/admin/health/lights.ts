export type Light = 'good' | 'warning' | 'bad'

interface Health {
  memoryBytes: number
  diskFreeBytes: number | null
  jobsFailed: number
  oldestJobAt: string | null
  mailConfigured: boolean
  lastMailError: string | null
}

const gigabyte = 1_000_000_000

/** What each part of the server is worth looking at; the words for each light are in the language files. */
export function lightsOf(health: Health, now: number): { part: 'mail' | 'jobs' | 'disk' | 'memory'; light: Light }[] {
  const waiting = health.oldestJobAt === null ? 0 : now - Date.parse(health.oldestJobAt)
  const { mailConfigured, lastMailError, jobsFailed, diskFreeBytes: free, memoryBytes } = health
  return [
    { part: 'mail', light: lastMailError ? 'bad' : mailConfigured ? 'good' : 'warning' },
    { part: 'jobs', light: waiting > 15 * 60_000 ? 'bad' : waiting > 60_000 || jobsFailed > 0 ? 'warning' : 'good' },
    { part: 'disk', light: free === null || free > 5 * gigabyte ? 'good' : free > gigabyte ? 'warning' : 'bad' },
    { part: 'memory', light: memoryBytes > gigabyte ? 'bad' : memoryBytes > gigabyte / 2 ? 'warning' : 'good' },
  ]
}
