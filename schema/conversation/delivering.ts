import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError } from '../kernel/errors.ts'
import { type ConversationRow, conversations, demandConversation, demandConversationNow } from './access.ts'
import { demandVoice } from './message.service.ts'
import { type ReadRow, reads } from './reading.ts'

/** What was read has been delivered, whether a device said so or not. */
export const deliveredSeqOf = (row: Pick<ReadRow, 'lastReadSeq' | 'deliveredSeq'>): number =>
  Math.max(row.lastReadSeq, row.deliveredSeq ?? 0)

/** Never backwards: of two devices the one further on counts. Nothing is told of what the other side knows already. */
export async function markConversationDelivered(
  ctx: Context,
  input: { id: string; seq: number },
): Promise<ConversationRow> {
  demandVoice(ctx)
  const actorId = ctx.viewer.id
  if (actorId === null) throw new ForbiddenError('Only a person has received something.')
  await commit(ctx, async (unit) => {
    const row = await demandConversationNow(ctx, unit, input.id)
    const seq = Math.min(input.seq, row.lastSeq)
    const marks = unit.sql.selectFrom('ConversationRead').select(['lastReadSeq', 'deliveredSeq'])
    const known = await unit.first(marks.where('conversationId', '=', row.id).where('actorId', '=', actorId))
    if (seq <= (known ? deliveredSeqOf(known) : 0)) return
    const mark = { conversationId: row.id, actorId, lastReadSeq: 0, deliveredSeq: seq, updatedAt: ctx.clock.now() }
    unit.write(
      unit.sql
        .insertInto('ConversationRead')
        .values(mark)
        .onConflict((on) =>
          on
            .columns(['conversationId', 'actorId'])
            // Not `updatedAt`: that is when they read.
            .doUpdateSet((eb) => ({ deliveredSeq: eb.ref('excluded.deliveredSeq') }))
            .where((eb) =>
              eb(eb.ref('excluded.deliveredSeq'), '>', eb.fn.coalesce('ConversationRead.deliveredSeq', eb.lit(0))),
            ),
        ),
      // Overtaken by a device further on: nothing is written, and nothing told.
      { rows: 1 },
    )
    append(ctx, unit, {
      type: 'CONVERSATION_DELIVERED',
      audience: { kind: 'CONVERSATION', id: row.id },
      subjectId: row.id,
      data: { seq },
    })
  })
  for (const loader of [conversations, reads]) loader.forget(ctx, input.id)
  return demandConversation(ctx, input.id)
}
