import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import { demandPost, demandPostIn, forget, type PostRow, type TopicRow } from './access.ts'
import { countPosts, writeSight } from './deleting.ts'
import { indexPost } from './indexing.ts'

export interface PostInTopic {
  post: PostRow
  topic: TopicRow
}

export function hidePost(ctx: Context, id: string): Promise<PostRow> {
  return moderated(ctx, id, (unit, found) => writeHidden(ctx, unit, found, ctx.viewer.id))
}

export function unhidePost(ctx: Context, id: string): Promise<PostRow> {
  return moderated(ctx, id, (unit, found) => writeUnhidden(ctx, unit, found))
}

async function moderated(ctx: Context, id: string, work: (unit: Unit, found: PostInTopic) => void): Promise<PostRow> {
  const topicId = await commit(ctx, async (unit) => {
    const found = await demandPostIn(ctx, unit, id)
    demand(ctx, 'topic.moderate')
    work(unit, found)
    return found.topic.id
  })
  forget(ctx, { topicId, postId: id })
  return demandPost(ctx, id)
}

/** Nothing is asked here of whoever causes it. With its opening a topic leaves the lists; its links stay. */
export function writeHidden(ctx: Context, unit: Unit, { post, topic }: PostInTopic, actorId: string | null): void {
  if (post.hiddenAt !== null) return
  const now = ctx.clock.now()
  writeSight(unit, post, { hiddenAt: now, updatedAt: now })
  if (post.deletedAt === null) countPosts(ctx, unit, post, topic, -1)
  ctx.search.remove(unit, post.id)
  if (post.number === 1 && topic.unlistedAt === null) writeListed(ctx, unit, topic, now, actorId)
  tell(ctx, unit, post, actorId)
}

export function writeUnhidden(ctx: Context, unit: Unit, { post, topic }: PostInTopic): void {
  if (post.hiddenAt === null) return
  writeSight(unit, post, { hiddenAt: null, updatedAt: ctx.clock.now() })
  if (post.deletedAt === null) {
    countPosts(ctx, unit, { ...post, hiddenAt: null }, topic, 1)
    if (topic.deletedAt === null) indexPost(ctx, unit, post, topic.title)
  }
  // Unlisted at another moment, it was so for a reason of its own.
  if (post.number === 1 && topic.unlistedAt === post.hiddenAt) writeListed(ctx, unit, topic, null, ctx.viewer.id)
  tell(ctx, unit, post, ctx.viewer.id)
}

function writeListed(
  ctx: Context,
  unit: Unit,
  topic: TopicRow,
  unlistedAt: number | null,
  actorId: string | null,
): void {
  const values = { unlistedAt, updatedAt: ctx.clock.now() }
  unit.write(unit.sql.updateTable('Topic').set(values).where('id', '=', topic.id))
  append(ctx, unit, {
    type: 'TOPIC_UPDATED',
    audience: { kind: 'TOPIC', id: topic.id },
    subjectId: topic.id,
    data: { change: unlistedAt === null ? 'LISTED' : 'UNLISTED' },
    actorId,
  })
}

function tell(ctx: Context, unit: Unit, post: PostRow, actorId: string | null): void {
  const audience = { kind: 'TOPIC', id: post.topicId } as const
  append(ctx, unit, { type: 'POST_UPDATED', audience, subjectId: post.id, actorId })
}
