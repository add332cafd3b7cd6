import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ClosedError, clientIdReused, NotFoundError } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import { demandPace } from '../people/pace.ts'
import type { Unit } from '../ports/database.ts'
import { chooseAttachments } from '../upload/attaching.ts'
import { demandPost, demandTopicIn, forget, type PostRow, type TopicRow } from './access.ts'
import { postOf } from './creating.ts'
import { followByWriting } from './following.ts'
import { indexPost } from './indexing.ts'
import { markReplied } from './reading.ts'
import { mayReply } from './rights.ts'

export interface NewPost {
  clientId: string
  topicId: string
  body: string
  replyToPostId?: string | null
  attachmentIds?: readonly string[] | null
}

export async function createPost(ctx: Context, input: NewPost): Promise<PostRow> {
  demand(ctx, 'post.create')
  await demandPace(ctx, 'post')
  const id = idFromClient('Post', input.clientId)
  await commit(ctx, async (unit) => {
    const topic = await demandTopicIn(ctx, unit, input.topicId)
    if (await isThere(ctx, unit, id, topic)) return
    if (!mayReply(ctx, topic)) throw new ClosedError('This topic takes no more replies.')
    const replyToPostId = input.replyToPostId ?? null
    if (replyToPostId) await demandAnswerable(unit, topic, replyToPostId)
    const attachTo = await chooseAttachments(ctx, unit, input.attachmentIds)
    const values = { id, topicId: topic.id, authorId: ctx.viewer.id!, replyToPostId }
    writeReply(ctx, unit, topic, postOf(ctx, values, input.body))
    attachTo(id)
    append(ctx, unit, { type: 'POST_CREATED', audience: { kind: 'TOPIC', id: topic.id }, subjectId: id })
  })
  forget(ctx, { topicId: input.topicId, postId: id })
  return demandPost(ctx, id)
}

/** Sent again by the same author: what there is, is the answer. */
async function isThere(ctx: Context, unit: Unit, id: string, topic: TopicRow): Promise<boolean> {
  const existing = await unit.first(unit.sql.selectFrom('Post').select(['authorId', 'topicId']).where('id', '=', id))
  if (!existing) return false
  if (existing.authorId === ctx.viewer.id && existing.topicId === topic.id) return true
  throw clientIdReused()
}

async function demandAnswerable(unit: Unit, topic: TopicRow, postId: string): Promise<void> {
  const query = unit.sql.selectFrom('Post').select('id').where('id', '=', postId).where('topicId', '=', topic.id)
  if (!(await unit.first(query.where('deletedAt', 'is', null)))) throw new NotFoundError('post')
}

function writeReply(ctx: Context, unit: Unit, topic: TopicRow, post: ReturnType<typeof postOf>): void {
  const now = post.createdAt
  let counted = unit.sql
    .updateTable('Topic')
    .set((eb) => ({
      lastPostNumber: eb('lastPostNumber', '+', 1),
      postCount: eb('postCount', '+', 1),
      lastPostedAt: now,
      lastPosterId: post.authorId,
      updatedAt: now,
    }))
    .where('id', '=', topic.id)
    .where('categoryId', '=', topic.categoryId)
    .where('deletedAt', 'is', null)
  if (topic.closedAt === null) counted = counted.where('closedAt', 'is', null)
  // Closed, moved or deleted a moment ago: then all begins again and is decided anew.
  unit.write(counted, { rows: 1 })
  unit.write(
    unit.sql.insertInto('Post').values((eb) => ({
      ...post,
      number: eb.selectFrom('Topic').select('lastPostNumber').where('id', '=', topic.id),
    })),
  )
  unit.write(unit.sql.updateTable('TopicTag').set({ lastPostedAt: now }).where('topicId', '=', topic.id))
  indexPost(ctx, unit, { ...post, number: topic.lastPostNumber + 1 }, '')
  markReplied(ctx, unit, topic.id)
  followByWriting(ctx, unit, topic.id, 'TRACKING')
}
