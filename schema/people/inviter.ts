import type { Role } from '../community/policy.ts'
import type { Context, Viewer } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import { mayGrant } from './access.ts'
import { scopesOf } from './authenticate.ts'
import { userById } from './user-record.ts'
import { botViewer, userViewer } from './viewer.ts'

/** An invitation is worth what its maker may do now: whoever has lost their rights must not get them back by one. */
export async function mayStillInvite(
  ctx: Context,
  unit: Unit,
  inviterId: string | null,
  roles: readonly Role[],
): Promise<boolean> {
  // The server itself, at the command line.
  if (inviterId === null) return true
  const inviter = await viewerNow(ctx, unit, inviterId)
  if (inviter === null) return false
  return inviter.capabilities.has('person.invite') && mayGrant(inviter, [], roles)
}

async function viewerNow(ctx: Context, unit: Unit, id: string): Promise<Viewer | null> {
  const now = ctx.clock.now()
  const vouched = { sessionId: '', expiresAt: null }
  if (!id.startsWith('bot_')) {
    const user = await userById(ctx, unit, id)
    return user ? userViewer(user, [], now, vouched) : null
  }
  const keys = unit.sql.selectFrom('ApiKey').select('scopes').where('botId', '=', id).where('revokedAt', 'is', null)
  const key = await unit.first(
    keys
      .where('communityId', '=', ctx.communityId)
      .where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', now)])),
  )
  return key ? botViewer(id, scopesOf(key), vouched) : null
}
