import type { ExpressionBuilder } from 'kysely'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import type { Tables, Unit } from '../ports/database.ts'
import {
  demandPost,
  demandPostIn,
  demandTopic,
  demandTopicIn,
  findVisibleTopic,
  forget,
  hiddenCategoryIds,
  type PostRow,
  type TopicRow,
} from './access.ts'
import { countTopics } from './creating.ts'
import { indexPost, readablePosts } from './indexing.ts'
import { demandRight, mayChangePost, mayDeleteTopic, mayRestore } from './rights.ts'

/** Gives the topic for those who may still see it. */
export async function deleteTopic(ctx: Context, id: string): Promise<TopicRow | null> {
  await commit(ctx, (unit) => deleteTopicIn(ctx, unit, id))
  forget(ctx, { topicId: id })
  return findVisibleTopic(ctx, id)
}

export async function deleteTopicIn(ctx: Context, unit: Unit, id: string): Promise<void> {
  const topic = await demandTopicIn(ctx, unit, id)
  demandRight(ctx, mayDeleteTopic(ctx, topic))
  if (topic.deletedAt !== null) return
  const posts = await readablePosts(unit, id)
  const now = ctx.clock.now()
  // A reply that came in between takes the author's right to delete: the count must still be the same.
  const query = unit.sql.updateTable('Topic').set({ deletedAt: now, deletedBy: ctx.viewer.id, updatedAt: now })
  unit.write(query.where(asCounted(topic)), { rows: 1 })
  countTopics(unit, topic.categoryId, -1)
  for (const post of posts) ctx.search.remove(unit, post.id)
  append(ctx, unit, { type: 'TOPIC_DELETED', audience: { kind: 'TOPIC', id }, subjectId: id })
}

export async function restoreTopic(ctx: Context, id: string): Promise<TopicRow> {
  await commit(ctx, async (unit) => {
    const topic = await restorableIn(ctx, unit, id)
    if (topic.deletedAt === null) return
    const posts = await readablePosts(unit, id)
    const values = { deletedAt: null, deletedBy: null, updatedAt: ctx.clock.now() }
    const query = unit.sql.updateTable('Topic').set(values)
    unit.write(query.where(asCounted(topic)), { rows: 1 })
    countTopics(unit, topic.categoryId, 1)
    for (const post of posts) indexPost(ctx, unit, post, topic.title)
    append(ctx, unit, { type: 'TOPIC_RESTORED', audience: { kind: 'TOPIC', id }, subjectId: id })
  })
  forget(ctx, { topicId: id })
  return demandTopic(ctx, id)
}

/** Counted where it was read, and with the posts that were read. */
const asCounted =
  ({ id, categoryId, postCount, deletedAt }: TopicRow) =>
  (eb: ExpressionBuilder<Tables, 'Topic'>) =>
    eb.and([
      eb('id', '=', id),
      eb('categoryId', '=', categoryId),
      eb('postCount', '=', postCount),
      eb('deletedAt', 'is not distinct from', deletedAt),
    ])

/** Its author cannot see a deleted topic, and may restore it all the same. */
async function restorableIn(ctx: Context, unit: Unit, id: string): Promise<TopicRow> {
  const query = unit.sql.selectFrom('Topic').selectAll().where('id', '=', id)
  const topic = await unit.first(query.where('communityId', '=', ctx.communityId))
  const hidden = await hiddenCategoryIds(ctx)
  if (!topic || hidden.includes(topic.categoryId)) throw new NotFoundError('topic')
  if (mayRestore(ctx, topic)) return topic
  if (topic.deletedAt !== null) throw new NotFoundError('topic')
  demandRight(ctx, mayDeleteTopic(ctx, topic))
  return topic
}

/** It keeps its number and place, without its words. */
export async function deletePost(ctx: Context, id: string): Promise<PostRow> {
  const topicId = await commit(ctx, (unit) => deletePostIn(ctx, unit, id))
  forget(ctx, { topicId, postId: id })
  return demandPost(ctx, id)
}

/** Gives the topic's id. */
export async function deletePostIn(ctx: Context, unit: Unit, id: string): Promise<string> {
  const { post, topic } = await demandPostIn(ctx, unit, id)
  if (post.deletedAt !== null) {
    demandRight(ctx, mayRestore(ctx, post))
    return topic.id
  }
  demandRight(ctx, mayChangePost(ctx, post, topic))
  if (post.number === 1) throw opening()
  const now = ctx.clock.now()
  const values = { deletedAt: now, deletedBy: ctx.viewer.id, updatedAt: now }
  writeSight(unit, post, values)
  countPosts(ctx, unit, post, topic, -1)
  dropAnswer(unit, post)
  ctx.search.remove(unit, id)
  append(ctx, unit, { type: 'POST_DELETED', audience: { kind: 'TOPIC', id: topic.id }, subjectId: id })
  return topic.id
}

export async function restorePost(ctx: Context, id: string): Promise<PostRow> {
  const topicId = await commit(ctx, async (unit) => {
    const { post, topic } = await demandPostIn(ctx, unit, id)
    demandRight(ctx, post.deletedAt === null ? mayChangePost(ctx, post, topic) : mayRestore(ctx, post))
    if (post.deletedAt === null) return topic.id
    const values = { deletedAt: null, deletedBy: null, updatedAt: ctx.clock.now() }
    writeSight(unit, post, values)
    countPosts(ctx, unit, post, topic, 1)
    if (post.hiddenAt === null && topic.deletedAt === null) indexPost(ctx, unit, post, topic.title)
    append(ctx, unit, { type: 'POST_RESTORED', audience: { kind: 'TOPIC', id: topic.id }, subjectId: id })
    return topic.id
  })
  forget(ctx, { topicId, postId: id })
  return demandPost(ctx, id)
}

type Sight = Partial<Pick<PostRow, 'deletedAt' | 'deletedBy' | 'hiddenAt' | 'updatedAt'>>

/** Deleted or hidden by somebody else a moment ago: then all begins again, or it would be counted twice. */
export function writeSight(unit: Unit, post: PostRow, values: Sight): void {
  const query = unit.sql.updateTable('Post').set(values).where('id', '=', post.id)
  const version = query.where('version', '=', post.version)
  const seen = version.where('deletedAt', 'is not distinct from', post.deletedAt)
  unit.write(seen.where('hiddenAt', 'is not distinct from', post.hiddenAt), { rows: 1 })
}

/** A hidden post was not counted before either. Whether it is found depends on the topic as it was read. */
export function countPosts(
  ctx: Context,
  unit: Unit,
  post: Pick<PostRow, 'hiddenAt'>,
  topic: TopicRow,
  by: 1 | -1,
): void {
  if (post.hiddenAt !== null) return
  const query = unit.sql
    .updateTable('Topic')
    .set((eb) => ({ postCount: eb('postCount', '+', by), updatedAt: ctx.clock.now() }))
  unit.write(query.where('id', '=', topic.id).where(asIndexed(topic)), { rows: 1 })
}

/** What the index knows of a topic. */
export const asIndexed =
  ({ title, deletedAt }: TopicRow) =>
  (eb: ExpressionBuilder<Tables, 'Topic'>) =>
    eb.and([eb('Topic.title', '=', title), eb('Topic.deletedAt', 'is not distinct from', deletedAt)])

function dropAnswer(unit: Unit, post: PostRow): void {
  const query = unit.sql.updateTable('Topic').set({ acceptedPostId: null, acceptedAt: null, acceptedBy: null })
  unit.write(query.where('id', '=', post.topicId).where('acceptedPostId', '=', post.id))
}

const opening = () =>
  new InvalidInputError([{ path: ['id'], code: 'OPENING', message: 'This is the opening: delete the topic instead.' }])
