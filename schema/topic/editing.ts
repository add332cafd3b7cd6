import type { ExpressionBuilder } from 'kysely'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError } from '../kernel/errors.ts'
import { idOf } from '../kernel/ids.ts'
import { renderMarkdown } from '../kernel/rich-text.ts'
import type { Tables, Unit } from '../ports/database.ts'
import { changeAttachments } from '../upload/attaching.ts'
import { demandPost, demandPostIn, demandTopic, demandTopicIn, forget, type PostRow, type TopicRow } from './access.ts'
import { asIndexed } from './deleting.ts'
import { indexPost } from './indexing.ts'
import { demandKind, demandRight, mayChangePost, mayChangeTopic } from './rights.ts'
import { slugOf } from './slug.ts'
import { note } from './timeline.ts'
import type { TopicKind } from './topic-kind.ts'
import { chooseTags, replaceTags, tagsOfTopic } from './topic-tags.ts'

export interface PostChange {
  id: string
  body: string
  ifVersion?: number | null
  reason?: string | null
  attachmentIds?: readonly string[] | null
}

/** What stood there before is kept as a revision. */
export async function updatePost(ctx: Context, change: PostChange): Promise<PostRow> {
  const topicId = await commit(ctx, async (unit) => {
    const { post, topic } = await demandPostIn(ctx, unit, change.id)
    demandRight(ctx, mayChangePost(ctx, post, topic))
    if (change.ifVersion != null && change.ifVersion !== post.version)
      throw new ConflictError('Somebody changed this post in between.', post.id)
    const attach = await changeAttachments(ctx, unit, post.id, change.attachmentIds)
    if (change.body === post.bodyMarkdown && !attach) return topic.id
    const now = ctx.clock.now()
    const body = renderMarkdown(ctx.render, change.body)
    const counted = { version: post.version + 1, editCount: post.editCount + 1, editedAt: now, updatedAt: now }
    const query = unit.sql.updateTable('Post').set({ ...body, ...counted })
    unit.write(query.where(asRead(unit, post, topic)), { rows: 1 })
    keepRevision(ctx, unit, post, change.reason ?? null)
    attach?.()
    if (post.deletedAt === null && post.hiddenAt === null && topic.deletedAt === null)
      indexPost(ctx, unit, { ...post, ...body }, topic.title)
    const audience = { kind: 'TOPIC', id: topic.id } as const
    append(ctx, unit, { type: 'POST_UPDATED', audience, subjectId: post.id, data: { version: counted.version } })
    return topic.id
  })
  forget(ctx, { topicId, postId: change.id })
  return demandPost(ctx, change.id)
}

/** Hidden or deleted in between it must not be indexed, nor under a title that its topic has no more. */
const asRead =
  (unit: Unit, { id, version, hiddenAt, deletedAt }: PostRow, topic: TopicRow) =>
  (eb: ExpressionBuilder<Tables, 'Post'>) =>
    eb.and([
      eb('id', '=', id),
      eb('version', '=', version),
      eb('hiddenAt', 'is not distinct from', hiddenAt),
      eb('deletedAt', 'is not distinct from', deletedAt),
      eb.exists(
        unit.sql.selectFrom('Topic').select('Topic.id').where('Topic.id', '=', topic.id).where(asIndexed(topic)),
      ),
    ])

function keepRevision(ctx: Context, unit: Unit, post: PostRow, reason: string | null): void {
  const { version, bodyMarkdown, bodyHtml, bodyText, bodyBlocks, renderVersion } = post
  const before = { version, bodyMarkdown, bodyHtml, bodyText, bodyBlocks, renderVersion }
  unit.write(
    unit.sql.insertInto('PostRevision').values({
      ...before,
      id: idOf('PostRevision', ctx.ids.uuid()),
      postId: post.id,
      title: null,
      editorId: ctx.viewer.id ?? post.authorId,
      reason,
      createdAt: ctx.clock.now(),
    }),
  )
}

export interface TopicChange {
  id: string
  title?: string | null
  kind?: TopicKind | null
  tags?: readonly string[] | null
  expectedVersion?: number | null
}

export async function updateTopic(ctx: Context, change: TopicChange): Promise<TopicRow> {
  await commit(ctx, async (unit) => {
    const topic = await demandTopicIn(ctx, unit, change.id)
    demandRight(ctx, mayChangeTopic(ctx, topic))
    if (change.expectedVersion != null && change.expectedVersion !== topic.version)
      throw new ConflictError('Somebody changed this topic in between.', topic.id)
    const title = change.title ?? topic.title
    const kind = change.kind ?? (topic.kind as TopicKind)
    if (kind !== topic.kind) demandKind(ctx, kind)
    const renamed = title !== topic.title
    const opening = renamed && topic.deletedAt === null ? await openingIn(unit, topic.id) : undefined
    const tags = change.tags == null ? null : await chooseTags(ctx, unit, change.tags)
    if (!renamed && kind === topic.kind && !tags) return
    writeTopic(ctx, unit, topic, { title, kind }, opening)
    if (tags) replaceTags(ctx, unit, tags, topic.id)
    if (opening) indexPost(ctx, unit, opening, title)
    if (renamed) note(ctx, unit, topic, 'RENAMED', topic.title)
    const audience = { kind: 'TOPIC', id: topic.id } as const
    append(ctx, unit, { type: 'TOPIC_UPDATED', audience, subjectId: topic.id, data: { change: 'EDITED' } })
  })
  forget(ctx, { topicId: change.id })
  tagsOfTopic.forget(ctx, change.id)
  return demandTopic(ctx, change.id)
}

function writeTopic(
  ctx: Context,
  unit: Unit,
  topic: TopicRow,
  to: { title: string; kind: TopicKind },
  opening: { id: string; version: number } | undefined,
): void {
  // What is no question any more has no answer.
  const answer = to.kind === 'QUESTION' ? {} : { acceptedPostId: null, acceptedAt: null, acceptedBy: null }
  const slug = to.title === topic.title ? topic.slug : slugOf(to.title)
  const values = { ...to, ...answer, slug, version: topic.version + 1, updatedAt: ctx.clock.now() }
  const query = unit.sql.updateTable('Topic').set(values).where('id', '=', topic.id)
  const unchanged = query.where('version', '=', topic.version).where(asIndexed(topic))
  if (!opening) unit.write(unchanged, { rows: 1 })
  else
    unit.write(
      unchanged.where(({ exists }) => exists(readable(unit, opening))),
      { rows: 1 },
    )
}

const readable = (unit: Unit, { id, version }: { id: string; version: number }) => {
  const post = unit.sql.selectFrom('Post').select('Post.id').where('Post.id', '=', id)
  const same = post.where('Post.version', '=', version)
  return same.where('Post.deletedAt', 'is', null).where('Post.hiddenAt', 'is', null)
}

function openingIn(unit: Unit, topicId: string) {
  const query = unit.sql.selectFrom('Post').select(['id', 'topicId', 'number', 'authorId', 'bodyText', 'version'])
  const opening = query.where('topicId', '=', topicId).where('number', '=', 1)
  return unit.first(opening.where('deletedAt', 'is', null).where('hiddenAt', 'is', null))
}
