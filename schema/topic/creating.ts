import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { clientIdReused, NotFoundError } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import { renderMarkdown } from '../kernel/rich-text.ts'
import { demandPace } from '../people/pace.ts'
import type { Unit } from '../ports/database.ts'
import { chooseAttachments } from '../upload/attaching.ts'
import { demandCategory, demandTopic, forget, type TopicRow } from './access.ts'
import { followByWriting } from './following.ts'
import { indexPost } from './indexing.ts'
import { markReplied } from './reading.ts'
import { demandKind } from './rights.ts'
import { slugOf } from './slug.ts'
import type { TopicKind } from './topic-kind.ts'
import { chooseTags, writeTags } from './topic-tags.ts'

export interface NewTopic {
  clientId: string
  categoryId: string
  kind: TopicKind
  title: string
  body: string
  tags?: readonly string[] | null
  attachmentIds?: readonly string[] | null
}

/** Topic and opening share the UUID of the `clientId`. */
export async function createTopic(ctx: Context, input: NewTopic): Promise<TopicRow> {
  demand(ctx, 'topic.create')
  demandKind(ctx, input.kind)
  await demandPace(ctx, 'topic')
  const id = idFromClient('Topic', input.clientId)
  const authorId = ctx.viewer.id!
  await commit(ctx, async (unit) => {
    if (await isThere(ctx, unit, id)) return
    const category = await demandCategory(ctx, input.categoryId)
    const tags = await chooseTags(ctx, unit, input.tags ?? [])
    const attachTo = await chooseAttachments(ctx, unit, input.attachmentIds)
    const now = ctx.clock.now()
    const topic = topicOf(ctx, { id, authorId, categoryId: category.id, kind: input.kind, title: input.title, now })
    countTopics(unit, category.id, 1)
    unit.write(unit.sql.insertInto('Topic').values(topic))
    const openingId = idFromClient('Post', input.clientId)
    writeOpening(ctx, unit, topic, openingId, input.body)
    attachTo(openingId)
    writeTags(ctx, unit, tags, id)
    markReplied(ctx, unit, id)
    followByWriting(ctx, unit, id, 'WATCHING')
    append(ctx, unit, { type: 'TOPIC_CREATED', audience: { kind: 'TOPIC', id }, subjectId: id })
  })
  forget(ctx, { topicId: id })
  return demandTopic(ctx, id)
}

/** Sent again by the same author: what there is, is the answer. */
async function isThere(ctx: Context, unit: Unit, id: string): Promise<boolean> {
  const existing = await unit.first(
    unit.sql.selectFrom('Topic').select(['authorId', 'communityId']).where('id', '=', id),
  )
  if (!existing) return false
  if (existing.authorId === ctx.viewer.id && existing.communityId === ctx.communityId) return true
  throw clientIdReused()
}

interface TopicValues {
  id: string
  categoryId: string
  authorId: string
  kind: TopicKind
  title: string
  now: number
}

function topicOf(ctx: Context, { now, ...values }: TopicValues): TopicRow {
  return {
    ...values,
    communityId: ctx.communityId,
    slug: slugOf(values.title),
    lastPostNumber: 1,
    postCount: 1,
    lastPostedAt: now,
    lastPosterId: values.authorId,
    viewCount: 0,
    likeCount: 0,
    acceptedPostId: null,
    acceptedAt: null,
    acceptedBy: null,
    closedAt: null,
    closedBy: null,
    pinnedAt: null,
    unlistedAt: null,
    deletedAt: null,
    deletedBy: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

function writeOpening(ctx: Context, unit: Unit, topic: TopicRow, id: string, markdown: string): void {
  const post = postOf(ctx, { id, topicId: topic.id, authorId: topic.authorId, replyToPostId: null }, markdown)
  unit.write(unit.sql.insertInto('Post').values({ ...post, number: 1 }))
  indexPost(ctx, unit, { ...post, number: 1 }, topic.title)
}

/** A new post but for its number. */
export function postOf(
  ctx: Context,
  values: { id: string; topicId: string; authorId: string; replyToPostId: string | null },
  markdown: string,
) {
  const now = ctx.clock.now()
  return {
    ...values,
    ...renderMarkdown(ctx.render, markdown),
    communityId: ctx.communityId,
    importedLikeCount: 0,
    importedScore: null,
    license: null,
    sourceUrl: null,
    editedAt: null,
    editCount: 0,
    hiddenAt: null,
    deletedAt: null,
    deletedBy: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** Before a topic is put into the category: it may have gone since the tree was cached. */
export function countTopics(unit: Unit, categoryId: string, by: 1 | -1): void {
  const query = unit.sql.updateTable('Category').set((eb) => ({ topicCount: eb('topicCount', '+', by) }))
  unit.write(query.where('id', '=', categoryId), { rows: 1, otherwise: () => new NotFoundError('category') })
}
