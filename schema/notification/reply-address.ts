import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'

interface Reply {
  personId: string
  placeId: string
}

const prefix = 'reply+'

/** Where a person answers to a place by mail: a secret of the two. Null where no mail comes back to this server. */
export function replyAddress(ctx: Context, { personId, placeId }: Reply): { address: string; id: string } | null {
  const domain = ctx.mailer.replyDomain
  if (!domain) return null
  // Letters of one case: a mail server on the way may change them.
  const id = ctx.tokens.hash(ctx.tokens.sign(`reply\n${ctx.communityId}\n${personId}\n${placeId}`)).slice(0, 40)
  return { address: `${prefix}${id}@${domain}`, id }
}

export function keepReplyAddress(ctx: Context, unit: Unit, id: string, { personId, placeId }: Reply): void {
  const row = { id, communityId: ctx.communityId, personId, placeId, createdAt: ctx.clock.now() }
  unit.write(
    unit.sql
      .insertInto('ReplyAddress')
      .values(row)
      .onConflict((on) => on.doNothing()),
  )
}

/** The secret part of the first of these addresses that is one of ours. */
export function replyIdIn(domain: string, addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const [local, host] = address.toLowerCase().split('@')
    if (host === domain.toLowerCase() && local?.startsWith(prefix)) return local.slice(prefix.length)
  }
  return null
}
