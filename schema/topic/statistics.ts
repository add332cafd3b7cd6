import type { Context } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import { hiddenCategoryIds } from './access.ts'
import { like } from './reaction.ts'

export interface Statistics {
  topicCount: number
  postCount: number
  acceptedAnswerCount: number
  likesReceivedCount: number
}

const nothing: Statistics = { topicCount: 0, postCount: 0, acceptedAnswerCount: 0, likesReceivedCount: 0 }
const lifeMs = 60_000

/** What somebody did in the forum, as far as the viewer may see it; up to a minute old. */
export async function statisticsOf(ctx: Context, userId: string): Promise<Statistics> {
  const key = `${ctx.communityId}:statistics:${userId}:${(await hiddenCategoryIds(ctx)).join()}`
  const kept = ctx.cache.get<Statistics>(key)
  if (kept) return kept
  const counted = (await statistics.load(ctx, userId)) ?? nothing
  ctx.cache.set(key, counted, { ttlMs: lifeMs, bytes: 400 })
  return counted
}

const statistics = defineLoader<Statistics>(async (ctx, userIds) => {
  const hidden = await hiddenCategoryIds(ctx)
  const [posts, topics] = await Promise.all([countPosts(ctx, userIds, hidden), countTopics(ctx, userIds, hidden)])
  const opened = new Map(topics.map((row) => [row.authorId, row.topicCount]))
  return new Map(
    posts.map(({ authorId, ...counts }) => [authorId, { ...counts, topicCount: opened.get(authorId) ?? 0 }]),
  )
})

/** One walk through the posts of these people; the topic and the likes of each are looked up by their keys. */
function countPosts(ctx: Context, userIds: readonly string[], hidden: readonly string[]) {
  const query = ctx.database.sql
    .selectFrom('Post')
    .crossJoin('Topic')
    .select((eb) => {
      const likes = eb
        .selectFrom('Reaction')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('Reaction.postId', '=', 'Post.id')
        .where('emoji', '=', like)
      const accepted = eb.case().when('Topic.acceptedPostId', '=', eb.ref('Post.id')).then(1).else(0).end()
      return [
        'Post.authorId',
        eb.fn.countAll<number>().as('postCount'),
        eb.fn.sum<number>(accepted).as('acceptedAnswerCount'),
        eb.fn.sum<number>(eb('Post.importedLikeCount', '+', likes as never)).as('likesReceivedCount'),
      ]
    })
    .whereRef('Topic.id', '=', 'Post.topicId')
    .where('Post.authorId', 'in', userIds)
    .where('Post.communityId', '=', ctx.communityId)
    .where('Post.deletedAt', 'is', null)
    .where('Post.hiddenAt', 'is', null)
    .where('Topic.deletedAt', 'is', null)
  const seen = hidden.length > 0 ? query.where('Topic.categoryId', 'not in', hidden) : query
  return ctx.database.all(seen.groupBy('Post.authorId'))
}

function countTopics(ctx: Context, userIds: readonly string[], hidden: readonly string[]) {
  const query = ctx.database.sql
    .selectFrom('Topic')
    .select((eb) => ['authorId', eb.fn.countAll<number>().as('topicCount')])
    .where('authorId', 'in', userIds)
    .where('communityId', '=', ctx.communityId)
    .where('deletedAt', 'is', null)
  const seen = hidden.length > 0 ? query.where('categoryId', 'not in', hidden) : query
  return ctx.database.all(seen.groupBy('authorId'))
}
