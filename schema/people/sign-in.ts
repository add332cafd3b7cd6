import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError } from '../kernel/errors.ts'
import { queueLetter } from './letters.ts'
import { attempt, limits, networkOf, ofAccount, ofAccountHere } from './limits.ts'
import { demandToken, issueLink, useUp, wornOut } from './one-time-token.ts'
import { type StartedSession, startSession } from './session.ts'
import { holdPassword, userByEmail, userById } from './user-record.ts'

interface GivenPassword {
  email: string
  password: string
  device?: string | null
}

/** An unknown address costs as much as a wrong password and is told the same. */
export async function signInWithPassword(ctx: Context, given: GivenPassword): Promise<StartedSession> {
  await attempt(ctx, 'signInByAddress', networkOf(ctx))
  await attempt(ctx, 'signInHere', ofAccountHere(ctx, given.email))
  await attempt(ctx, 'signInByAccount', ofAccount(ctx, given.email))
  const user = await userByEmail(ctx, ctx.database, given.email)
  const isRight = await ctx.passwords.verify(user?.passwordHash ?? null, given.password)
  if (!user || !isRight) throw new ForbiddenError('The e-mail address or the password is wrong.', 'UNAUTHENTICATED')
  await ctx.limits.reset(limits.signInHere, ofAccountHere(ctx, given.email))
  return commit(ctx, async (unit) => {
    const now = await userById(ctx, unit, user.id)
    if (now?.passwordHash !== user.passwordHash) throw new ForbiddenError('Please try again.', 'UNAUTHENTICATED')
    holdPassword(unit, user)
    return startSession(ctx, unit, user.id, { device: given.device })
  })
}

/** Mails a link that signs in, or to an unknown address where to sign up: the answer and the work are the same. */
export async function requestSignInLink(ctx: Context, email: string): Promise<void> {
  await attempt(ctx, 'mailByAddress', networkOf(ctx))
  await attempt(ctx, 'mailByEmail', ofAccount(ctx, email))
  await commit(ctx, async (unit) => {
    const user = await userByEmail(ctx, unit, email)
    const link = issueLink(ctx, unit, { purpose: 'SIGN_IN', email, userId: user?.id ?? null })
    const signUp = `${ctx.publicUrl}/sign-up`
    const [letter, target] = user ? (['signInLink', link] as const) : (['noAccount', signUp] as const)
    await queueLetter(ctx, unit, letter, { to: email, locale: user?.locale, link: target })
  })
}

/** Whoever opens the link has proven the address it was sent to. */
export function signInWithLink(ctx: Context, token: string, device?: string | null): Promise<StartedSession> {
  return commit(ctx, async (unit) => {
    const found = await demandToken(ctx, unit, 'SIGN_IN', token)
    const user = found.userId === null ? undefined : await userById(ctx, unit, found.userId)
    if (!user || (found.email !== null && found.email !== user.email)) throw wornOut()
    useUp(ctx, unit, found)
    if (found.email !== null && user.emailVerifiedAt === null) {
      const verified = { emailVerifiedAt: ctx.clock.now(), updatedAt: ctx.clock.now() }
      unit.write(unit.sql.updateTable('User').set(verified).where('id', '=', user.id))
    }
    return startSession(ctx, unit, user.id, { device })
  })
}
