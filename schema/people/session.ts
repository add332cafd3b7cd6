import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError, NotFoundError } from '../kernel/errors.ts'
import { idOf } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'
import { forgetCredentials } from './authenticate.ts'
import { sessionMs } from './keep-alive.ts'

/** A session as its owner reads it: no hash. */
export interface SessionRow {
  id: string
  actorId: string
  userAgent: string | null
  address: string | null
  createdAt: number
  lastUsedAt: number
  expiresAt: number
}

export interface StartedSession {
  id: string
  token: string
  actorId: string
  expiresAt: number
}

/** A session that can be ended: what the cache knows it by, too. */
export interface OpenSession {
  id: string
  tokenHash: string
}

const columns = ['id', 'actorId', 'userAgent', 'address', 'createdAt', 'lastUsedAt', 'expiresAt'] as const

export function startSession(
  ctx: Context,
  unit: Unit,
  actorId: string,
  { device = null as string | null | undefined, token = ctx.tokens.issue('ses_') } = {},
): StartedSession {
  const now = ctx.clock.now()
  const started = { id: idOf('Session', ctx.ids.uuid()), token, actorId, expiresAt: now + sessionMs }
  unit.write(
    unit.sql.insertInto('Session').values({
      id: started.id,
      communityId: ctx.communityId,
      actorId,
      tokenHash: ctx.tokens.hash(token),
      userAgent: device,
      address: ctx.address,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: started.expiresAt,
      revokedAt: null,
    }),
  )
  return started
}

/** Newest first. */
export async function ownSessions(ctx: Context): Promise<SessionRow[]> {
  if (ctx.viewer.id === null) return []
  const query = ctx.database.sql.selectFrom('Session').select(columns).where('actorId', '=', ctx.viewer.id)
  return ctx.database.all(
    query
      .where('communityId', '=', ctx.communityId)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', ctx.clock.now())
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc'),
  )
}

export async function findOwnSession(ctx: Context, id: string | null): Promise<SessionRow | null> {
  return (await ownSessions(ctx)).find((session) => session.id === id) ?? null
}

/** Ends the session that asks. Whoever has none is signed out already. */
export async function signOut(ctx: Context): Promise<void> {
  if (ctx.viewer.kind === 'BOT') throw new ForbiddenError('An API key does not sign out; revoke it.')
  const { id, sessionId } = ctx.viewer
  if (id !== null) await endSession(ctx, id, sessionId)
  ctx.cookie.clear()
}

export async function revokeSession(ctx: Context, id: string): Promise<void> {
  const actorId = demandSelf(ctx)
  const { sql } = ctx.database
  const query = sql.selectFrom('Session').select('id').where('id', '=', id).where('actorId', '=', actorId)
  if (!(await ctx.database.first(query.where('communityId', '=', ctx.communityId)))) throw new NotFoundError('session')
  await endSession(ctx, actorId, id)
  if (id === ctx.viewer.sessionId) ctx.cookie.clear()
}

/** Ends all of the viewer's sessions but this one; answers how many. */
export function revokeOtherSessions(ctx: Context): Promise<number> {
  const actorId = demandSelf(ctx)
  return commit(ctx, async (unit) => {
    const open = await openSessions(ctx, unit, actorId)
    const isAlone = open.every((session) => session.id === ctx.viewer.sessionId)
    return isAlone ? 0 : revokeAll(ctx, unit, actorId, open, ctx.viewer.sessionId)
  })
}

function demandSelf(ctx: Context): string {
  if (ctx.viewer.id === null) throw new ForbiddenError('Sign in to do this.', 'UNAUTHENTICATED')
  return ctx.viewer.id
}

function endSession(ctx: Context, actorId: string, id: string | null): Promise<void> {
  return commit(ctx, async (unit) => {
    const ending = (await openSessions(ctx, unit, actorId)).filter((session) => session.id === id)
    if (ending.length === 0) return
    unit.write(ended(ctx, unit, actorId).where('id', '=', id), { rows: 1 })
    tellRevoked(ctx, unit, actorId, ending)
  })
}

export function openSessions(ctx: Context, unit: Unit, actorId: string): Promise<OpenSession[]> {
  const query = unit.sql.selectFrom('Session').select(['id', 'tokenHash']).where('actorId', '=', actorId)
  const open = query.where('revokedAt', 'is', null).where('expiresAt', '>', ctx.clock.now())
  return unit.all(open.where('communityId', '=', ctx.communityId))
}

/**
 * Ends all of these but one, and gives how many. One that began in between, with what is no good any more, makes all
 * begin again.
 */
export function revokeAll(
  ctx: Context,
  unit: Unit,
  actorId: string,
  open: readonly OpenSession[],
  keptId: string | null = null,
): number {
  const ending = open.filter((session) => session.id !== keptId)
  const query = ended(ctx, unit, actorId)
  unit.write(keptId === null ? query : query.where('id', '<>', keptId), { rows: ending.length })
  if (ending.length > 0) tellRevoked(ctx, unit, actorId, ending)
  return ending.length
}

function ended(ctx: Context, unit: Unit, actorId: string) {
  const now = ctx.clock.now()
  const query = unit.sql.updateTable('Session').set({ revokedAt: now }).where('actorId', '=', actorId)
  const open = query.where('revokedAt', 'is', null).where('expiresAt', '>', now)
  return open.where('communityId', '=', ctx.communityId)
}

/** Tells their sockets, and lets no cache speak for them. */
function tellRevoked(ctx: Context, unit: Unit, actorId: string, sessions: readonly OpenSession[]): void {
  const ids = sessions.map((session) => session.id)
  append(ctx, unit, {
    type: 'SESSION_REVOKED',
    audience: { kind: 'PERSON', id: actorId },
    subjectId: actorId,
    data: { sessionId: ids.length === 1 ? ids[0]! : null },
    actorId: ctx.viewer.id ?? actorId,
  })
  unit.afterCommit(() =>
    forgetCredentials(
      ctx,
      sessions.map((session) => session.tokenHash),
    ),
  )
}

declare module '../event/event-types.ts' {
  interface EventTypes {
    SESSION_REVOKED: { sessionId: string | null }
  }
}
