import type { LoggedEvent } from '../event/event-types.ts'
import type { LogReader } from '../event/log-reader.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'

/** From so many posts on a topic is long, and from so many messages on a conversation worth a summary. */
export const longTopic = 15
export const longConversation = 6
/** A topic is summed up again when it is longer by as much. */
const growth = 1.25
const pauseMs = 60_000

export const summaryReader: LogReader = {
  name: 'summary',
  types: ['POST_CREATED', 'POST_UPDATED', 'POST_DELETED', 'MESSAGE_DELETED', 'CONVERSATION_UPDATED'],
  read(ctx, event) {
    if (event.type === 'POST_CREATED') return lookAtTopic(ctx, event)
    if (event.type === 'CONVERSATION_UPDATED') return lookAtConversation(ctx, event)
    return forgetWords(ctx, event)
  },
}

async function lookAtTopic(ctx: Context, event: LoggedEvent): Promise<void> {
  const { sql } = ctx.database
  const query = sql
    .selectFrom('Topic')
    .leftJoin('Summary', 'Summary.subjectId', 'Topic.id')
    .select(['Topic.postCount', 'Topic.lastPostNumber', 'Summary.upTo'])
    .where('Topic.id', '=', event.audienceId!)
  const topic = await ctx.database.first(query.where('Topic.communityId', '=', ctx.communityId))
  if (!topic || topic.postCount < longTopic) return
  if (topic.upTo === null || topic.lastPostNumber >= topic.upTo * growth) await queue(ctx, event.audienceId!)
}

/** Once it is resolved: what is still going on needs no summary. */
async function lookAtConversation(ctx: Context, event: LoggedEvent): Promise<void> {
  const { sql } = ctx.database
  const query = sql
    .selectFrom('Conversation')
    .leftJoin('Summary', 'Summary.subjectId', 'Conversation.id')
    .select(['Conversation.lastSeq', 'Conversation.status', 'Summary.upTo'])
    .where('Conversation.id', '=', event.subjectId)
  const talk = await ctx.database.first(query.where('Conversation.communityId', '=', ctx.communityId))
  if (talk?.status !== 'RESOLVED' || talk.lastSeq < longConversation) return
  if ((talk.upTo ?? 0) < talk.lastSeq) await queue(ctx, event.subjectId)
}

/** What was taken back or changed may stand in the summary: that goes at once, another one comes. */
async function forgetWords(ctx: Context, { audienceId }: LoggedEvent): Promise<void> {
  const { sql } = ctx.database
  const known = await ctx.database.first(
    sql.selectFrom('Summary').select('subjectId').where('subjectId', '=', audienceId!),
  )
  if (!known) return
  await commit(ctx, async (unit) => unit.write(unit.sql.deleteFrom('Summary').where('subjectId', '=', audienceId!)))
  await queue(ctx, audienceId!)
}

function queue(ctx: Context, subjectId: string): Promise<void> {
  const options = { runAt: ctx.clock.now() + pauseMs, unique: `summary:${subjectId}` }
  const payload = { communityId: ctx.communityId, subjectId }
  return commit(ctx, async (unit) => ctx.jobs.enqueue(unit, 'SUMMARIZE', payload, options))
}
