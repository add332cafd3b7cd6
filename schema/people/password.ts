import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError, InvalidInputError } from '../kernel/errors.ts'
import type { Unit } from '../ports/database.ts'
import { queueLetter } from './letters.ts'
import { attempt, networkOf, ofAccount } from './limits.ts'
import { demandToken, issueLink, useUp, voidLinksTo, wornOut } from './one-time-token.ts'
import { demandGoodPassword } from './password-rule.ts'
import { openSessions, revokeAll, type StartedSession, startSession } from './session.ts'
import { userByEmail, userById } from './user-record.ts'

type FullUser = NonNullable<Awaited<ReturnType<typeof userById>>>

/** Every other session ends, and so does every link that was mailed before. */
export async function changePassword(ctx: Context, current: string, next: string): Promise<void> {
  const user = await demandOwnPassword(ctx, current, 'currentPassword')
  demandGoodPassword(next, 'newPassword', [user.email, user.displayName, user.handle])
  const passwordHash = await ctx.passwords.hash(next)
  await commit(ctx, async (unit) => {
    const now = await userById(ctx, unit, user.id)
    if (now?.passwordHash !== user.passwordHash) throw wrongPassword('currentPassword')
    await setPassword(ctx, unit, user, passwordHash, { keptId: ctx.viewer.sessionId })
  })
}

/** The viewer's account, once they have shown again that they know its password: a borrowed session is not enough. */
export async function demandOwnPassword(ctx: Context, password: string, field: string): Promise<FullUser> {
  const { id, kind } = ctx.viewer
  if (kind !== 'USER' || id === null) throw new ForbiddenError('Sign in to do this.', 'UNAUTHENTICATED')
  await attempt(ctx, 'signInHere', `${id} ${networkOf(ctx)}`)
  const user = await userById(ctx, ctx.database, id)
  const isRight = await ctx.passwords.verify(user?.passwordHash ?? null, password)
  if (!user || !isRight) throw wrongPassword(field)
  return user
}

export const wrongPassword = (field: string) =>
  new InvalidInputError([
    {
      path: [field],
      code: 'WRONG_PASSWORD',
      message: 'This is not your password. If you have none yet, ask for a link to set one.',
    },
  ])

/** Like a link to sign in: the answer does not tell whether the address has an account. */
export async function requestPasswordReset(ctx: Context, email: string): Promise<void> {
  await attempt(ctx, 'mailByAddress', networkOf(ctx))
  await attempt(ctx, 'mailByEmail', ofAccount(ctx, email))
  await commit(ctx, async (unit) => {
    const user = await userByEmail(ctx, unit, email)
    const link = issueLink(ctx, unit, { purpose: 'RESET_PASSWORD', email, userId: user?.id ?? null })
    const signUp = `${ctx.publicUrl}/sign-up`
    const [letter, target] = user ? (['resetPassword', link] as const) : (['noAccount', signUp] as const)
    await queueLetter(ctx, unit, letter, { to: email, locale: user?.locale, link: target })
  })
}

/** Sets the password, ends every session there was, and signs in. */
export async function resetPassword(
  ctx: Context,
  given: { token: string; newPassword: string; device?: string | null },
): Promise<StartedSession> {
  // Before the slow hash: nobody makes the server work with links that are no good.
  await demandToken(ctx, ctx.database, 'RESET_PASSWORD', given.token)
  const passwordHash = await ctx.passwords.hash(given.newPassword)
  return commit(ctx, async (unit) => {
    const found = await demandToken(ctx, unit, 'RESET_PASSWORD', given.token)
    const user = found.userId === null ? undefined : await userById(ctx, unit, found.userId)
    if (!user || found.email !== user.email) throw wornOut()
    demandGoodPassword(given.newPassword, 'newPassword', [user.email, user.displayName, user.handle])
    await setPassword(ctx, unit, user, passwordHash, { used: found })
    return startSession(ctx, unit, user.id, { device: given.device })
  })
}

async function setPassword(
  ctx: Context,
  unit: Unit,
  user: FullUser,
  passwordHash: string,
  { used, keptId }: { used?: { id: string }; keptId?: string | null },
): Promise<void> {
  const sessions = await openSessions(ctx, unit, user.id)
  const now = ctx.clock.now()
  // The hash that was read: of two that set a password at once with one link, the second starts over and finds it used.
  unit.write(
    unit.sql
      .updateTable('User')
      .set({ passwordHash, emailVerifiedAt: user.emailVerifiedAt ?? now })
      .where('id', '=', user.id)
      .where('passwordHash', 'is not distinct from', user.passwordHash),
    { rows: 1 },
  )
  if (used) useUp(ctx, unit, used)
  voidLinksTo(ctx, unit, user.id)
  revokeAll(ctx, unit, user.id, sessions, keptId)
  if (user.email === null) return
  const link = `${ctx.publicUrl}/reset-password`
  await queueLetter(ctx, unit, 'passwordChanged', { to: user.email, locale: user.locale, link })
}
