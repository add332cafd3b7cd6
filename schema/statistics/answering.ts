import type { Context } from '../kernel/context.ts'
import type { Period } from './period.ts'

/** So many of the newest are looked at for a median: more would not move it, but cost. */
export const sampleSize = 2000

export async function countQuestions(ctx: Context, { from, to }: Period): Promise<{ asked: number; solved: number }> {
  const row = await ctx.database.first(
    ctx.database.sql
      .selectFrom('Topic')
      .select((eb) => [eb.fn.countAll<number>().as('asked'), eb.fn.count<number>('acceptedPostId').as('solved')])
      .where('communityId', '=', ctx.communityId)
      .where('createdAt', '>=', from)
      .where('createdAt', '<', to)
      .where('kind', '=', 'QUESTION')
      .where('deletedAt', 'is', null),
  )
  return { asked: Number(row!.asked), solved: Number(row!.solved) }
}

export async function countResolved(ctx: Context, { from, to }: Period): Promise<number> {
  const row = await ctx.database.first(
    ctx.database.sql
      .selectFrom('Conversation')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('communityId', '=', ctx.communityId)
      .where('resolvedAt', '>=', from)
      .where('resolvedAt', '<', to),
  )
  return Number(row!.n)
}

/** From a question to the first post of somebody else. */
export async function medianFirstAnswer(ctx: Context, { from, to }: Period): Promise<number | null> {
  const rows = await ctx.database.all(
    ctx.database.sql
      .selectFrom('Topic')
      .select((eb) => [
        'Topic.createdAt as from',
        eb
          .selectFrom('Post')
          .select((post) => post.fn.min<number | null>('Post.createdAt').as('first'))
          .whereRef('Post.topicId', '=', 'Topic.id')
          .where('Post.number', '>', 1)
          .whereRef('Post.authorId', '!=', 'Topic.authorId')
          .where('Post.deletedAt', 'is', null)
          .as('to'),
      ])
      .where('Topic.communityId', '=', ctx.communityId)
      .where('Topic.createdAt', '>=', from)
      .where('Topic.createdAt', '<', to)
      .where('Topic.kind', '=', 'QUESTION')
      .where('Topic.deletedAt', 'is', null)
      .orderBy('Topic.createdAt', 'desc')
      .limit(sampleSize),
  )
  return medianOf(rows)
}

/** From a contact's first message to the first one of somebody else. What staff began waits for nobody. */
export async function medianFirstReply(ctx: Context, { from, to }: Period): Promise<number | null> {
  const rows = await ctx.database.all(
    ctx.database.sql
      .selectFrom('Conversation')
      .innerJoin('Contact', 'Contact.id', 'Conversation.contactId')
      .innerJoin('Message as opening', (join) =>
        join.onRef('opening.conversationId', '=', 'Conversation.id').on('opening.seq', '=', 1),
      )
      .select((eb) => [
        'Conversation.createdAt as from',
        eb
          .selectFrom('Message')
          .select((message) => message.fn.min<number | null>('Message.createdAt').as('first'))
          .whereRef('Message.conversationId', '=', 'Conversation.id')
          .where('Message.authorId', 'not like', 'vis%')
          .where((where) =>
            where.or([
              where('Contact.userId', 'is', null),
              where('Message.authorId', '!=', where.ref('Contact.userId')),
            ]),
          )
          .as('to'),
      ])
      .where('Conversation.communityId', '=', ctx.communityId)
      .where('Conversation.createdAt', '>=', from)
      .where('Conversation.createdAt', '<', to)
      .where((eb) =>
        eb.or([eb('opening.authorId', 'like', 'vis%'), eb('opening.authorId', '=', eb.ref('Contact.userId'))]),
      )
      .orderBy('Conversation.createdAt', 'desc')
      .limit(sampleSize),
  )
  return medianOf(rows)
}

/** Of those that have an end; null when none has. An import may bring answers older than their questions. */
function medianOf(spans: readonly { from: number; to: number | null }[]): number | null {
  const lengths = spans
    .filter((span) => span.to !== null)
    .map(({ from, to }) => Math.max(0, Number(to) - Number(from)))
    .sort((a, b) => a - b)
  if (lengths.length === 0) return null
  const middle = lengths.length >> 1
  return lengths.length % 2 === 1 ? lengths[middle]! : Math.round((lengths[middle - 1]! + lengths[middle]!) / 2)
}
