import { can } from '../community/policy.ts'
import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'

/**
 * Whose report counts towards hiding at once: staff, and members whose answer somebody else has accepted. Accepting
 * one's own makes nobody trusted.
 */
export async function isTrusted(ctx: Context, unit: Unit): Promise<boolean> {
  if (can(ctx, 'conversation.answer') || can(ctx, 'topic.moderate')) return true
  const accepted = await unit.first(
    unit.sql
      .selectFrom('Post')
      .innerJoin('Topic', 'Topic.id', 'Post.topicId')
      .select('Post.id')
      .where('Post.authorId', '=', ctx.viewer.id)
      .where('Post.communityId', '=', ctx.communityId)
      .whereRef('Topic.acceptedPostId', '=', 'Post.id')
      .where('Post.deletedAt', 'is', null)
      .where('Topic.deletedAt', 'is', null)
      .whereRef('Topic.authorId', '<>', 'Post.authorId')
      .where((eb) => eb.or([eb('Topic.acceptedBy', 'is', null), eb('Topic.acceptedBy', '<>', ctx.viewer.id)]))
      .limit(1),
  )
  return accepted !== undefined
}
