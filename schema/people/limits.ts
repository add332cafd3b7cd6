import type { Context } from '../kernel/context.ts'
import { RateLimitedError } from '../kernel/errors.ts'
import type { LimitRule } from '../ports/limits.ts'

const minute = 60_000
const hour = 60 * minute

export const limits = {
  signInByAddress: { name: 'sign-in:address', points: 50, windowMs: 15 * minute },
  /** Of one account from one address: nobody can lock somebody else out. */
  signInHere: { name: 'sign-in:account-and-address', points: 10, windowMs: 15 * minute },
  /** Of one account from everywhere: guessing from many addresses. A mailed link still works. */
  signInByAccount: { name: 'sign-in:account', points: 100, windowMs: hour },
  mailByAddress: { name: 'mail:address', points: 20, windowMs: hour },
  mailByEmail: { name: 'mail:e-mail', points: 5, windowMs: hour },
  invitations: { name: 'mail:invitations', points: 100, windowMs: hour },
  signUp: { name: 'sign-up:address', points: 10, windowMs: hour },
  visit: { name: 'visit:address', points: 60, windowMs: hour },
} satisfies Record<string, LimitRule>

export type LimitName = keyof typeof limits

/** Counts the attempt, or throws the typed refusal. */
export async function attempt(ctx: Context, name: LimitName, key: string): Promise<void> {
  const result = await ctx.limits.consume(limits[name], key)
  if (!result.allowed) throw new RateLimitedError(result.retryAfterMs)
}

export const ofAccount = (ctx: Context, email: string): string => `${ctx.communityId} ${email}`
export const ofAccountHere = (ctx: Context, email: string): string => `${ofAccount(ctx, email)} ${networkOf(ctx)}`

/** One IPv6 customer has 2^64 addresses: they count as one. */
export function networkOf({ address }: Pick<Context, 'address'>): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || !address.includes(':')) return mapped ?? address
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
