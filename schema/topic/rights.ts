import { can, demand } from '../community/policy.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError } from '../kernel/errors.ts'
import { actors } from '../people/actor.ts'
import type { PostRow, TopicRow } from './access.ts'
import type { TopicKind } from './topic-kind.ts'

// What a viewer may do to a topic or post that they may see. Queries show it, services demand it.

const undoMs = 30 * 24 * 3600 * 1000

const isTheirs = (ctx: Context, row: { authorId: string }) => ctx.viewer.id !== null && ctx.viewer.id === row.authorId

export function mayReply(ctx: Context, topic: TopicRow): boolean {
  if (topic.deletedAt !== null || !can(ctx, 'post.create')) return false
  return topic.closedAt === null || can(ctx, 'topic.moderate')
}

export function mayChangeTopic(ctx: Context, topic: TopicRow): boolean {
  if (can(ctx, 'topic.moderate')) return true
  return isTheirs(ctx, topic) && can(ctx, 'topic.create') && topic.closedAt === null
}

/** The author takes a topic back as long as nobody has answered. */
export function mayDeleteTopic(ctx: Context, topic: TopicRow): boolean {
  return can(ctx, 'topic.moderate') || (mayChangeTopic(ctx, topic) && topic.postCount <= 1)
}

export function mayAccept(ctx: Context, topic: TopicRow): boolean {
  if (topic.kind !== 'QUESTION') return false
  return can(ctx, 'answer.accept') || (isTheirs(ctx, topic) && can(ctx, 'post.create'))
}

export function mayChangePost(ctx: Context, post: PostRow, topic: TopicRow): boolean {
  if (can(ctx, 'topic.moderate')) return true
  if (post.deletedAt !== null || post.hiddenAt !== null) return false
  return isTheirs(ctx, post) && can(ctx, 'post.create') && topic.closedAt === null
}

/** Moderators always; whoever deleted their own within 30 days. */
export function mayRestore(
  ctx: Context,
  row: { authorId: string; deletedAt: number | null; deletedBy: string | null },
): boolean {
  if (can(ctx, 'topic.moderate')) return true
  const own = isTheirs(ctx, row) && row.deletedBy === ctx.viewer.id && can(ctx, 'post.create')
  return own && row.deletedAt !== null && ctx.clock.now() - row.deletedAt <= undoMs
}

/** Whose hand it was is for those who could undo it for others. */
export function whoDeleted(ctx: Context, row: { deletedBy: string | null }) {
  return row.deletedBy !== null && can(ctx, 'topic.moderate') ? actors.load(ctx, row.deletedBy) : null
}

/** Articles are written by those who answer, announcements by those who moderate. */
export function demandKind(ctx: Context, kind: TopicKind): void {
  if (kind === 'ARTICLE') demand(ctx, 'answer.accept')
  if (kind === 'ANNOUNCEMENT') demand(ctx, 'topic.moderate')
}

/** Refuses with the same words as a missing capability; a guest is told to sign in. */
export function demandRight(ctx: Context, right: boolean): void {
  if (right) return
  if (ctx.viewer.kind === 'GUEST') throw new ForbiddenError('Sign in to do this.', 'UNAUTHENTICATED')
  throw new ForbiddenError()
}
