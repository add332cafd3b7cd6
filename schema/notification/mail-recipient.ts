import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import type { Database, Unit } from '../ports/database.ts'
import { demandAccount } from './preference.ts'

/** As many hard bounces stop all mail to an address. */
export const mostBounces = 3

type Reads = Pick<Unit | Database, 'first' | 'sql'>

/** Nothing but sign-in mail goes to whoever unsubscribed from all, nor to an address that sent it back. */
export async function isStopped(reads: Reads, id: string, address: string): Promise<boolean> {
  const row = await reads.first(reads.sql.selectFrom('MailRecipient').selectAll().where('id', '=', id))
  if (row?.stoppedAt == null) return false
  return row.stoppedFor !== 'BOUNCED' || row.bouncedAddress === address
}

export async function isMailStopped(ctx: Context): Promise<boolean> {
  const query = ctx.database.sql.selectFrom('User').select('email').where('id', '=', demandAccount(ctx))
  const email = (await ctx.database.first(query))?.email
  return email ? isStopped(ctx.database, ctx.viewer.id!, email) : false
}

/** Whoever switches a mail on wants mail again. */
export async function resumeMail(ctx: Context): Promise<void> {
  const id = demandAccount(ctx)
  const values = { stoppedAt: null, stoppedFor: null, bouncedAddress: null, bounceCount: 0, updatedAt: ctx.clock.now() }
  await commit(ctx, async (unit) => {
    const query = unit.sql.selectFrom('MailRecipient').select('id').where('id', '=', id)
    if (await unit.first(query)) unit.write(unit.sql.updateTable('MailRecipient').set(values).where('id', '=', id))
  })
}

export function stopMail(ctx: Context, unit: Unit, id: string): void {
  const now = ctx.clock.now()
  const values = { stoppedAt: now, stoppedFor: 'UNSUBSCRIBED', updatedAt: now }
  const row = { id, communityId: ctx.communityId, bouncedAddress: null, bounceCount: 0, ...values }
  unit.write(
    unit.sql
      .insertInto('MailRecipient')
      .values(row)
      .onConflict((on) => on.column('id').doUpdateSet(values)),
  )
}

/** One more hard bounce of this address. */
export async function noteBounce(ctx: Context, id: string, address: string): Promise<void> {
  await commit(ctx, async (unit) => {
    const row = await unit.first(unit.sql.selectFrom('MailRecipient').selectAll().where('id', '=', id))
    const bounceCount = row?.bouncedAddress === address ? row.bounceCount + 1 : 1
    const now = ctx.clock.now()
    const stops = bounceCount >= mostBounces && row?.stoppedAt == null
    const values = {
      bouncedAddress: address,
      bounceCount,
      updatedAt: now,
      ...(stops && { stoppedAt: now, stoppedFor: 'BOUNCED' }),
    }
    if (row) unit.write(unit.sql.updateTable('MailRecipient').set(values).where('id', '=', id))
    else {
      const fresh = { id, communityId: ctx.communityId, stoppedAt: null, stoppedFor: null, ...values }
      unit.write(unit.sql.insertInto('MailRecipient').values(fresh))
    }
  })
}
