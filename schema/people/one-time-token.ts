import type { Context } from '../kernel/context.ts'
import { InvalidInputError } from '../kernel/errors.ts'
import { idOf } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What a mailed secret is good for, and for how long. */
export const lifetimes = {
  SIGN_IN: 15 * minute,
  VERIFY_EMAIL: day,
  CHANGE_EMAIL: day,
  RESET_PASSWORD: hour,
  INVITATION: 7 * day,
} as const
export type Purpose = keyof typeof lifetimes

/** Pages of the web app that take the token out of the address and hand it to the mutation. */
const pages: Record<Purpose, string> = {
  SIGN_IN: 'sign-in',
  VERIFY_EMAIL: 'verify-email',
  CHANGE_EMAIL: 'confirm-email',
  RESET_PASSWORD: 'reset-password',
  INVITATION: 'invitation',
}

interface NewToken {
  purpose: Purpose
  id?: string
  userId?: string | null
  email?: string | null
  data?: object
  lifetimeMs?: number
}

/** Adds the secret to the unit and gives the link that carries it; only its hash is kept. */
export function issueLink(ctx: Context, unit: Unit, given: NewToken): string {
  const token = ctx.tokens.issue('ott_')
  const now = ctx.clock.now()
  unit.write(
    unit.sql.insertInto('OneTimeToken').values({
      id: given.id ?? idOf('OneTimeToken', ctx.ids.uuid()),
      communityId: ctx.communityId,
      purpose: given.purpose,
      tokenHash: ctx.tokens.hash(token),
      userId: given.userId ?? null,
      email: given.email ?? null,
      data: given.data ? JSON.stringify(given.data) : null,
      createdBy: ctx.viewer.id,
      createdAt: now,
      expiresAt: now + (given.lifetimeMs ?? lifetimes[given.purpose]),
      usedAt: null,
    }),
  )
  return `${ctx.publicUrl}/${pages[given.purpose]}?token=${token}`
}

/** The unused token, or the one answer to all that are wrong, used or too old. */
export async function demandToken(ctx: Context, unit: Pick<Unit, 'sql' | 'first'>, purpose: Purpose, token: string) {
  const found = await unit.first(
    unit.sql
      .selectFrom('OneTimeToken')
      .selectAll()
      .where('tokenHash', '=', ctx.tokens.hash(token))
      .where('communityId', '=', ctx.communityId)
      .where('purpose', '=', purpose)
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', ctx.clock.now()),
  )
  if (!found) throw wornOut()
  return found
}

/** Takes the token out of the world; when two use it at once, one does. */
export function useUp(ctx: Context, unit: Unit, token: { id: string }, otherwise: () => Error = wornOut): void {
  // What waited in it (the hash of a password) is not kept a second time.
  const query = unit.sql.updateTable('OneTimeToken').set({ usedAt: ctx.clock.now(), data: null })
  unit.write(query.where('id', '=', token.id).where('usedAt', 'is', null), { rows: 1, otherwise })
}

/** Links to an account that are still out there end with its password or address, which they could undo. */
export function voidLinksTo(ctx: Context, unit: Unit, userId: string): void {
  const query = unit.sql.updateTable('OneTimeToken').set({ usedAt: ctx.clock.now() })
  unit.write(query.where('userId', '=', userId).where('usedAt', 'is', null))
}

export const wornOut = () =>
  new InvalidInputError([
    { path: ['token'], code: 'INVALID_TOKEN', message: 'This link is not valid any more. Please ask for a new one.' },
  ])
