import type { Ports } from '../kernel/context.ts'

const day = 24 * 3600 * 1000
/** How long what has ended can still be looked at. */
const keptMs = 30 * day

/** Deletes sessions and one-time tokens, with the addresses in them, a month after their end. For the daily job. */
export async function pruneCredentials({ database, clock }: Ports): Promise<void> {
  const old = clock.now() - keptMs
  const { sql } = database
  await database.batch([
    { query: sql.deleteFrom('Session').where('expiresAt', '<', old).compile() },
    { query: sql.deleteFrom('Session').where('revokedAt', '<', old).compile() },
    { query: sql.deleteFrom('OneTimeToken').where('expiresAt', '<', old).compile() },
  ])
}
