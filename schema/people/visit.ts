import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { clientIdReused } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'
import { attempt, networkOf } from './limits.ts'
import { type StartedSession, startSession } from './session.ts'

/** How long a visit that was asked for again gets the same answer. */
const resendMs = 2 * 60_000

/**
 * A visitor's id is known to others, so knowing it must not give a session. Yet an answer that got lost must come again:
 * the token follows from the id and the server's secret, and is told twice only at once and to the same network.
 */
export async function startVisit(
  ctx: Context,
  input: { clientId: string; device?: string | null },
): Promise<StartedSession> {
  const id = idFromClient('Visitor', input.clientId)
  await attempt(ctx, 'visit', networkOf(ctx))
  const token = `ses_${ctx.tokens.sign(`visit\n${ctx.communityId}\n${id}`)}`
  return commit(ctx, async (unit) => {
    const known = await unit.first(unit.sql.selectFrom('Visitor').select('id').where('id', '=', id))
    if (known) return sameVisit(ctx, unit, id, token)
    const now = ctx.clock.now()
    const row = { id, communityId: ctx.communityId, displayName: null, createdAt: now, lastSeenAt: now }
    unit.write(unit.sql.insertInto('Visitor').values(row))
    return startSession(ctx, unit, id, { device: input.device, token })
  })
}

async function sameVisit(ctx: Context, unit: Unit, actorId: string, token: string): Promise<StartedSession> {
  const session = await unit.first(
    unit.sql
      .selectFrom('Session')
      .select(['id', 'actorId', 'address', 'createdAt', 'expiresAt'])
      .where('tokenHash', '=', ctx.tokens.hash(token))
      .where('actorId', '=', actorId)
      .where('communityId', '=', ctx.communityId)
      .where('revokedAt', 'is', null),
  )
  const isSame = session?.address != null && networkOf({ address: session.address }) === networkOf(ctx)
  if (!isSame || ctx.clock.now() - session.createdAt > resendMs) throw clientIdReused()
  return { id: session.id, token, actorId: session.actorId, expiresAt: session.expiresAt }
}
