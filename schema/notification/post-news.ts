import type { LoggedEvent } from '../event/event-types.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import type { TopicRow } from '../topic/access.ts'
import type { FollowLevel, Place } from '../topic/follow-level.ts'
import { addedMentions, mentionedIn } from './mentions.ts'
import { type News, tellAll, toldOf } from './notify.ts'
import { levelsOf, placeOf, seesTopic, viewersOf, watchersOf } from './recipients.ts'

/** A post as far as news of it go. */
export interface PostOfNews {
  id: string
  topicId: string
  number: number
  authorId: string
  replyToPostId: string | null
  bodyMarkdown: string | null
  version: number
}

/** First those whom the post addresses, then those who watch: each is told once, in the strongest way. */
export async function tellOfPost(ctx: Context, event: LoggedEvent): Promise<void> {
  const found = await postAndTopic(ctx, event)
  if (!found) return
  const { post, topic } = found
  const news = newsOf(event, post)
  const [place, replied, mentioned] = await Promise.all([
    placeOf(ctx, topic),
    authorOf(ctx, post.replyToPostId),
    mentionedIn(ctx, post.bodyMarkdown),
  ])
  const addressed = new Map<string, News['kind']>()
  if (replied) addressed.set(replied, 'REPLIED')
  for (const id of mentioned) addressed.set(id, 'MENTIONED')
  await tell(ctx, { topic, place }, news, addressed, (level) => level !== 'MUTED')
  const kind = post.number === 1 ? 'TOPIC_CREATED' : 'POSTED'
  for await (const ids of watchersOf(ctx, place)) {
    const all = new Map(ids.map((id) => [id, kind] as const))
    await tell(ctx, { topic, place }, news, all, (level) => level === 'WATCHING')
  }
}

/** Whom the change of a post addresses who was not addressed before. */
export async function tellOfChange(ctx: Context, event: LoggedEvent): Promise<void> {
  const found = await postAndTopic(ctx, event)
  const added = found ? await addedMentions(ctx, found.post, Number(event.data.version)) : []
  if (!found || added.length === 0) return
  const { post, topic } = found
  const place = await placeOf(ctx, topic)
  const all = new Map(added.map((id) => [id, 'MENTIONED'] as const))
  await tell(ctx, { topic, place }, newsOf(event, post), all, (level) => level !== 'MUTED')
}

export async function tellOfAnswer(ctx: Context, event: LoggedEvent): Promise<void> {
  const found = await postAndTopic(ctx, event)
  if (found?.topic.acceptedPostId !== event.subjectId) return
  const { post, topic } = found
  const news = { ...newsOf(event, post), cause: `accepted:${post.id}` }
  const author = new Map([[post.authorId, 'ANSWER_ACCEPTED']] as const)
  await tell(ctx, { topic, place: await placeOf(ctx, topic) }, news, author, (level) => level !== 'MUTED')
}

/** Null when it is gone by now. */
export async function postAndTopic(
  ctx: Context,
  event: LoggedEvent,
): Promise<{ post: PostOfNews; topic: TopicRow } | null> {
  const { sql } = ctx.database
  const posts = sql
    .selectFrom('Post')
    .select(['id', 'topicId', 'number', 'authorId', 'replyToPostId', 'bodyMarkdown', 'version'])
    .where('communityId', '=', ctx.communityId)
    .where('deletedAt', 'is', null)
    .where('hiddenAt', 'is', null)
  const ofEvent =
    event.type === 'TOPIC_CREATED'
      ? posts.where('topicId', '=', event.subjectId).where('number', '=', 1)
      : posts.where('id', '=', event.subjectId)
  const post = await ctx.database.first(ofEvent)
  const topic = post && (await ctx.database.first(sql.selectFrom('Topic').selectAll().where('id', '=', post.topicId)))
  return topic && topic.deletedAt === null ? { post, topic } : null
}

const newsOf = (event: LoggedEvent, post: PostOfNews) => ({
  cause: `post:${post.id}`,
  actorId: event.actorId,
  topicId: post.topicId,
  postId: post.id,
  postNumber: post.number,
  seq: event.seq,
})

async function tell(
  ctx: Context,
  { topic, place }: { topic: TopicRow; place: Place },
  news: ReturnType<typeof newsOf>,
  kinds: ReadonlyMap<string, News['kind']>,
  wants: (level: FollowLevel) => boolean,
): Promise<void> {
  const ids = [...kinds.keys()].filter((id) => id !== news.actorId)
  if (ids.length === 0) return
  await commit(ctx, async (unit) => {
    const [viewers, levels, told] = await Promise.all([
      viewersOf(ctx, unit, ids),
      levelsOf(unit, place, ids),
      toldOf(unit, news.cause, ids),
    ])
    const all: News[] = []
    for (const [userId, viewer] of viewers)
      if (wants(levels.get(userId)!) && (await seesTopic(ctx, viewer, topic)))
        all.push({ ...news, userId, kind: kinds.get(userId)! })
    if (all.length === 0) return
    tellAll(ctx, unit, all, told)
    if (news.cause.startsWith('post:')) markSeen(ctx, unit, news, all)
  })
}

/** Who has the topic open may have read the post before they are told of it. */
function markSeen(ctx: Context, unit: Unit, news: ReturnType<typeof newsOf>, all: readonly News[]): void {
  const ids = all.map((each) => each.userId)
  const seen = unit.sql
    .selectFrom('TopicRead')
    .select('userId')
    .where('topicId', '=', news.topicId)
    .where('lastReadNumber', '>=', news.postNumber)
    .where('userId', 'in', ids)
  const query = unit.sql.updateTable('Notification').set({ readAt: ctx.clock.now() }).where('readAt', 'is', null)
  const these = query.where('userId', 'in', ids).where('cause', '=', news.cause)
  unit.write(these.where('seq', '=', news.seq).where('userId', 'in', seen))
}

async function authorOf(ctx: Context, postId: string | null): Promise<string | null> {
  if (postId === null) return null
  const query = ctx.database.sql.selectFrom('Post').select('authorId').where('id', '=', postId)
  return (await ctx.database.first(query))?.authorId ?? null
}
