import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError } from '../kernel/errors.ts'
import { queueLetter } from './letters.ts'
import { attempt, networkOf, ofAccount } from './limits.ts'
import { demandToken, issueLink, useUp, voidLinksTo, wornOut } from './one-time-token.ts'
import { demandOwnPassword, wrongPassword } from './password.ts'
import { holdPassword, userByEmail, userById } from './user-record.ts'

/** Mails a link to the new address and a warning to the old one. The answer does not tell whether the new one is taken. */
export async function requestEmailChange(ctx: Context, newEmail: string, password: string): Promise<void> {
  const user = await demandOwnPassword(ctx, password, 'password')
  if (newEmail === user.email)
    throw new InvalidInputError([{ path: ['newEmail'], code: 'SAME', message: 'This is your e-mail address already.' }])
  await attempt(ctx, 'mailByAddress', networkOf(ctx))
  await attempt(ctx, 'mailByEmail', ofAccount(ctx, newEmail))
  await commit(ctx, async (unit) => {
    const now = await userById(ctx, unit, user.id)
    if (now?.passwordHash !== user.passwordHash) throw wrongPassword('password')
    const taken = await userByEmail(ctx, unit, newEmail)
    const userId = taken ? null : user.id
    holdPassword(unit, user)
    const link = issueLink(ctx, unit, { purpose: 'CHANGE_EMAIL', email: newEmail, userId, data: { from: user.email } })
    await queueLetter(ctx, unit, taken ? 'emailTaken' : 'confirmEmail', { to: newEmail, locale: user.locale, link })
    if (user.email) await queueLetter(ctx, unit, 'emailChangeAsked', { to: user.email, locale: user.locale })
  })
}

/** The link is the proof: it may be opened on a device that is not signed in. Answers the address. */
export function confirmEmailChange(ctx: Context, token: string): Promise<{ email: string; userId: string }> {
  return commit(ctx, async (unit) => {
    const found = await demandToken(ctx, unit, 'CHANGE_EMAIL', token)
    const user = found.userId === null ? undefined : await userById(ctx, unit, found.userId)
    const { from } = JSON.parse(found.data!) as { from: string | null }
    const email = found.email!
    if (!user || user.email !== from || (await userByEmail(ctx, unit, email))) throw wornOut()
    const now = ctx.clock.now()
    unit.write(
      unit.sql
        .updateTable('User')
        .set({ email, emailVerifiedAt: now, updatedAt: now, version: user.version + 1 })
        .where('id', '=', user.id)
        .where('version', '=', user.version),
      { rows: 1 },
    )
    useUp(ctx, unit, found)
    // Those that were mailed to the old address.
    voidLinksTo(ctx, unit, user.id)
    if (user.email) await queueLetter(ctx, unit, 'emailChanged', { to: user.email, locale: user.locale })
    return { email, userId: user.id }
  })
}
