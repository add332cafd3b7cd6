import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { clientIdReused } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'
import { demandFreeHandle, freeHandle, handleFrom } from './handle.ts'
import { queueLetter } from './letters.ts'
import { attempt, networkOf, ofAccount } from './limits.ts'
import { demandToken, issueLink, useUp, wornOut } from './one-time-token.ts'
import { demandGoodPassword } from './password-rule.ts'
import { type StartedSession, startSession } from './session.ts'
import { addUser, userByEmail } from './user-record.ts'

export interface SignUp {
  email: string
  password: string
  displayName: string
  handle?: string | null
  clientId: string
}

/** The account that waits in the token until its address is proven: until then it is in nobody's way. */
interface Waiting {
  displayName: string
  handle: string | null
  passwordHash: string
  locale: string
}

/** The same answer after the same work, whether or not the address has an account: only the mail tells. */
export async function signUp(ctx: Context, input: SignUp): Promise<void> {
  demandGoodPassword(input.password, 'password', [input.email, input.displayName])
  const id = idFromClient('OneTimeToken', input.clientId)
  await attempt(ctx, 'signUp', networkOf(ctx))
  await attempt(ctx, 'mailByEmail', ofAccount(ctx, input.email))
  const waiting: Waiting = {
    displayName: input.displayName,
    handle: input.handle ?? null,
    passwordHash: await ctx.passwords.hash(input.password),
    locale: ctx.locale,
  }
  await commit(ctx, async (unit) => {
    if (await isSentAlready(ctx, unit, id, input.email)) return
    if (input.handle) await demandFreeHandle(unit, ctx.communityId, input.handle)
    await mailLink(ctx, unit, id, input.email, waiting)
  })
}

async function isSentAlready(ctx: Context, unit: Unit, id: string, email: string): Promise<boolean> {
  const query = unit.sql.selectFrom('OneTimeToken').select(['communityId', 'email']).where('id', '=', id)
  const earlier = await unit.first(query)
  if (!earlier) return false
  if (earlier.communityId === ctx.communityId && earlier.email === email) return true
  throw clientIdReused()
}

async function mailLink(ctx: Context, unit: Unit, id: string, email: string, waiting: Waiting): Promise<void> {
  const taken = await userByEmail(ctx, unit, email)
  const link = taken
    ? issueLink(ctx, unit, { purpose: 'SIGN_IN', id, email, userId: taken.id })
    : issueLink(ctx, unit, { purpose: 'VERIFY_EMAIL', id, email, data: waiting })
  await queueLetter(ctx, unit, taken ? 'alreadyHere' : 'verifyEmail', { to: email, locale: taken?.locale, link })
}

/** Opening the link makes the account and signs in. Other links that were mailed for this address end. */
export function verifyEmail(ctx: Context, token: string, device?: string | null): Promise<StartedSession> {
  return commit(ctx, async (unit) => {
    const found = await demandToken(ctx, unit, 'VERIFY_EMAIL', token)
    const { displayName, handle, passwordHash, locale } = JSON.parse(found.data!) as Waiting
    if (await userByEmail(ctx, unit, found.email!)) throw wornOut()
    const wanted = handle ?? handleFrom(displayName)
    const free = await freeHandle(unit, ctx.communityId, wanted, ctx.ids.uuid())
    const userId = addUser(ctx, unit, { displayName, handle: free, email: found.email, passwordHash, locale })
    useUp(ctx, unit, found)
    voidOtherSignUps(ctx, unit, found)
    return startSession(ctx, unit, userId, { device })
  })
}

/** Somebody else may have tried to sign up with this address: their password must not become its password. */
function voidOtherSignUps(ctx: Context, unit: Unit, { id, email }: { id: string; email: string | null }): void {
  const query = unit.sql.updateTable('OneTimeToken').set({ usedAt: ctx.clock.now(), data: null })
  unit.write(
    query
      .where('communityId', '=', ctx.communityId)
      .where('email', '=', email)
      .where('purpose', '=', 'VERIFY_EMAIL')
      .where('id', '<>', id)
      .where('usedAt', 'is', null),
  )
}
