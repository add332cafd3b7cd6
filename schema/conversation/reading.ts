import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Unit } from '../ports/database.ts'
import { type ConversationRow, conversations, demandConversation, demandConversationNow } from './access.ts'
import { demandVoice } from './message.service.ts'

export interface ReadRow {
  conversationId: string
  actorId: string
  lastReadSeq: number
  deliveredSeq: number | null
  updatedAt: number
}

/** How far each side has read, by conversation. */
export const reads = defineLoader<ReadRow[]>(async (ctx, conversationIds) => {
  const query = ctx.database.sql.selectFrom('ConversationRead').selectAll()
  const rows = await ctx.database.all(query.where('conversationId', 'in', conversationIds).orderBy('updatedAt'))
  const found = new Map<string, ReadRow[]>(conversationIds.map((id) => [id, []]))
  for (const row of rows) found.get(row.conversationId)!.push(row)
  return found
})

/** Messages of others after the one that the viewer has read last. */
export const unreadCounts = defineLoader<number>(async (ctx, conversationIds) => {
  const me = ctx.viewer.id ?? ''
  const rows = await ctx.database.all(
    ctx.database.sql
      .selectFrom('Message')
      .leftJoin('ConversationRead', (join) =>
        join
          .onRef('ConversationRead.conversationId', '=', 'Message.conversationId')
          .on('ConversationRead.actorId', '=', me),
      )
      .select((eb) => ['Message.conversationId as id', eb.fn.countAll<number>().as('unread')])
      .where('Message.conversationId', 'in', conversationIds)
      .where('Message.authorId', '!=', me)
      .where('Message.deletedAt', 'is', null)
      .where((eb) => eb('Message.seq', '>', eb.fn.coalesce('ConversationRead.lastReadSeq', eb.lit(0))))
      .groupBy('Message.conversationId'),
  )
  return new Map(rows.map((row) => [row.id, Number(row.unread)]))
})

/** How another slice follows what is read: asked while the unit still reads, it gives what it has to write. */
type Listener = (
  ctx: Context,
  unit: Unit,
  read: { actorId: string; conversationId: string },
) => Promise<(() => void) | null>

const listeners: Listener[] = []
export const onConversationRead = (listener: Listener): void => void listeners.push(listener)

/** Never backwards: of two devices the one further on counts. */
export async function markConversationRead(ctx: Context, input: { id: string; seq: number }): Promise<ConversationRow> {
  demandVoice(ctx)
  const actorId = ctx.viewer.id
  if (actorId === null) throw new ForbiddenError('Only a person has read something.')
  await commit(ctx, async (unit) => {
    const row = await demandConversationNow(ctx, unit, input.id)
    const seq = Math.min(input.seq, row.lastSeq)
    const mark = unit.sql.selectFrom('ConversationRead').select('lastReadSeq').where('conversationId', '=', row.id)
    const known = await unit.first(mark.where('actorId', '=', actorId))
    const also = await Promise.all(listeners.map((tell) => tell(ctx, unit, { actorId, conversationId: row.id })))
    if (seq > (known?.lastReadSeq ?? 0)) writeMark(ctx, unit, row.id, actorId, seq)
    for (const write of also) write?.()
  })
  for (const loader of [conversations, reads, unreadCounts]) loader.forget(ctx, input.id)
  return demandConversation(ctx, input.id)
}

function writeMark(ctx: Context, unit: Unit, conversationId: string, actorId: string, seq: number): void {
  unit.write(
    unit.sql
      .insertInto('ConversationRead')
      .values({ conversationId, actorId, lastReadSeq: seq, updatedAt: ctx.clock.now() })
      .onConflict((on) =>
        on
          .columns(['conversationId', 'actorId'])
          .doUpdateSet((eb) => ({
            lastReadSeq: eb.ref('excluded.lastReadSeq'),
            updatedAt: eb.ref('excluded.updatedAt'),
          }))
          .whereRef('excluded.lastReadSeq', '>', 'ConversationRead.lastReadSeq'),
      ),
  )
  const audience = { kind: 'CONVERSATION', id: conversationId } as const
  append(ctx, unit, { type: 'CONVERSATION_READ', audience, subjectId: conversationId, data: { seq } })
}
