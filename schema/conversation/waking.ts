import { commit } from '../kernel/commit.ts'
import { type Context, contextFor } from '../kernel/context.ts'
import { systemViewer } from '../people/viewer.ts'
import { type ConversationRow, selectConversations } from './access.ts'
import { writeChange } from './changing.ts'

declare module '../ports/jobs.ts' {
  interface JobPayloads {
    WAKE_CONVERSATION: { communityId: string; conversationId: string; until: number }
  }
}

/** Only if it still sleeps until that time: whoever snoozed it anew has queued another job. */
export async function wakeConversation(
  anyCtx: Context,
  payload: { communityId: string; conversationId: string; until: number },
): Promise<void> {
  const ctx = { ...contextFor(anyCtx, systemViewer), communityId: payload.communityId }
  await commit(ctx, async (unit) => {
    const query = selectConversations(ctx).where('Conversation.id', '=', payload.conversationId)
    const row = (await unit.first(query)) as ConversationRow | undefined
    if (row?.status !== 'SNOOZED' || row.snoozedUntil !== payload.until) return
    writeChange(ctx, unit, row, {
      set: { status: 'OPEN', snoozedUntil: null, lastActivityAt: ctx.clock.now() },
      timeline: 'WOKEN',
      internal: true,
    })
  })
}
