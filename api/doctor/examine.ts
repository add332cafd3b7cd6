import type { Config } from '../config.ts'
import { examineClock } from './clock.ts'
import { examineDatabase } from './database.ts'
import { examineDisk } from './disk.ts'
import { bad, type Finding } from './finding.ts'
import { examineSettings } from './settings.ts'

type Look = (config: Readonly<Config>) => Promise<Finding[]>

/** Litestream's copy before the database is opened, which touches it. What is not configured is not even loaded. */
const looks: readonly Look[] = [
  examineSettings,
  examineDisk,
  async ({ litestream, databaseFile }) =>
    litestream ? (await import('../litestream/doctor.ts')).examineLitestream(litestream, databaseFile) : [],
  examineDatabase,
  async ({ redisUrl }) => (redisUrl ? [await (await import('../redis/doctor.ts')).examineRedis(redisUrl)] : []),
  async ({ storage, s3, publicUrl }) =>
    s3 && storage === 's3' ? (await import('../storage/doctor.ts')).examineBucket(s3, publicUrl) : [],
  async ({ smtpUrl }) => (smtpUrl ? [await (await import('../mail/doctor.ts')).examineSmtp(smtpUrl)] : []),
  async (config) => (await import('../push/doctor.ts')).examinePush(config),
  examineClock,
]

/** Everything that is configured, one after the other; a look that fails is a finding, too. */
export async function* examine(config: Readonly<Config>): AsyncGenerator<Finding> {
  for (const look of looks) {
    try {
      yield* await look(config)
    } catch (error) {
      yield bad(`${error instanceof Error ? error.message : String(error)}. Mend that, then look again`)
    }
  }
}
