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
  if (id !== null) await endSessions(ctx, id, (session) => session.id === sessionId)
  ctx.cookie.clear()
}

export async function revokeSession(ctx: Context, id: string): Promise<void> {
  const actorId = demandSelf(ctx)
  const { sql } = ctx.database
  const query = sql.selectFrom('Session').select('id').where('id', '=', id).where('actorId', '=', actorId)
  if (!(await ctx.database.first(query.where('communityId', '=', ctx.communityId)))) throw new NotFoundError('session')
  await endSessions(ctx, actorId, (session) => session.id === id)
  if (id === ctx.viewer.sessionId) ctx.cookie.clear()
}

/** Ends all of the viewer's sessions but this one; answers how many. */
export function revokeOtherSessions(ctx: Context): Promise<number> {
  return endSessions(ctx, demandSelf(ctx), (session) => session.id !== ctx.viewer.sessionId)
}

function demandSelf(ctx: Context): string {
  if (ctx.viewer.id === null) throw new ForbiddenError('Sign in to do this.', 'UNAUTHENTICATED')
  return ctx.viewer.id
}

function endSessions(ctx: Context, actorId: string, which: (session: OpenSession) => boolean): Promise<number> {
  return commit(ctx, async (unit) => {
    const ending = (await openSessions(ctx, unit, actorId)).filter(which)
    revoke(ctx, unit, actorId, ending)
    return ending.length
  })
}

export function openSessions(ctx: Context, unit: Unit, actorId: string): Promise<OpenSession[]> {
  const query = unit.sql.selectFrom('Session').select(['id', 'tokenHash']).where('actorId', '=', actorId)
  const open = query.where('revokedAt', 'is', null).where('expiresAt', '>', ctx.clock.now())
  return unit.all(open.where('communityId', '=', ctx.communityId))
}

/** Ends these sessions, tells their sockets, and lets no cache speak for them. */
export function revoke(ctx: Context, unit: Unit, actorId: string, sessions: readonly OpenSession[]): void {
  if (sessions.length === 0) return
  const ids = sessions.map((session) => session.id)
  unit.write(unit.sql.updateTable('Session').set({ revokedAt: ctx.clock.now() }).where('id', 'in', ids))
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
