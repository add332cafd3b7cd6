import type { Compilable } from 'kysely'
import type { Ports } from '../kernel/context.ts'

export const sessionMs = 30 * 24 * 3600 * 1000
/** A use is written down at most this often: it must not turn every read into a write. */
const noteMs = 3600 * 1000

export interface KnownSession {
  id: string
  actorId: string
  lastUsedAt: number
  expiresAt: number | null
}

/** Notes the use of a session (which moves its end) or of a key (which does not). Gives the end that is now true. */
export function keepAlive<Known extends KnownSession>(ports: Ports, used: Known): Known['expiresAt'] {
  const now = ports.clock.now()
  if (now - used.lastUsedAt < noteMs) return used.expiresAt
  const isKey = used.actorId.startsWith('bot_')
  const expiresAt = isKey ? used.expiresAt : now + sessionMs
  const writes = isKey ? [keyUse(ports, used, now)] : sessionUse(ports, used, now)
  // Nobody waits for it, and nobody is turned away because it failed: the next use tries again.
  void ports.database.batch(writes.map((query) => ({ query: query.compile() }))).catch(() => {})
  return expiresAt
}

function keyUse({ database }: Ports, key: KnownSession, now: number): Compilable<unknown> {
  return database.sql.updateTable('ApiKey').set({ lastUsedAt: now }).where('id', '=', key.id)
}

function sessionUse({ database: { sql } }: Ports, session: KnownSession, now: number): Compilable<unknown>[] {
  const slide = sql.updateTable('Session').set({ lastUsedAt: now, expiresAt: now + sessionMs })
  const seen = session.actorId.startsWith('usr_')
    ? sql.updateTable('User').set({ lastSeenAt: now }).where('id', '=', session.actorId)
    : sql.updateTable('Visitor').set({ lastSeenAt: now }).where('id', '=', session.actorId)
  return [slide.where('id', '=', session.id).where('revokedAt', 'is', null), seen]
}
