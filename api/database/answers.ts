import type { Database } from '@forium/schema/ports/database.ts'

const patienceMs = 3_000

/** Throws unless the database answers soon: one that is open and silent is as good as gone. */
export async function demandAnswer(database: Pick<Database, 'sql' | 'first'>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs)
  try {
    await Promise.race([late, database.first(database.sql.selectFrom('Community').select('id').limit(1))])
  } finally {
    clearTimeout(timer)
  }
}
