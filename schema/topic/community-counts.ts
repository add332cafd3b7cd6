import { sql } from 'kysely'
import type { Context } from '../kernel/context.ts'
import { hiddenCategoryIds } from './access.ts'

export interface CommunityCounts {
  topics: number
  posts: number
  people: number
  solvedTopics: number
}

const ttlMs = 60_000

/** Over what the viewer may see. Counting walks through the topics, so it is done once a minute for all who see alike. */
export async function communityCounts(ctx: Context): Promise<CommunityCounts> {
  const hidden = await hiddenCategoryIds(ctx)
  const key = `${ctx.communityId}:counts:${[...hidden].sort().join(',')}`
  const known = ctx.cache.get<CommunityCounts>(key)
  if (known) return known
  const [forum, people] = await Promise.all([countTopics(ctx, hidden), countPeople(ctx)])
  const counts = { ...forum, people }
  ctx.cache.set(key, counts, { ttlMs, bytes: 100 + key.length })
  return counts
}

async function countTopics(ctx: Context, hidden: readonly string[]): Promise<Omit<CommunityCounts, 'people'>> {
  let query = ctx.database.sql
    .selectFrom('Topic')
    .select((eb) => [
      eb.fn.countAll<number>().as('topics'),
      eb.fn.sum<number | null>('postCount').as('posts'),
      eb.fn.count<number>('acceptedPostId').as('solvedTopics'),
    ])
    .where('communityId', '=', ctx.communityId)
    .where('deletedAt', 'is', null)
    .where('unlistedAt', 'is', null)
  if (hidden.length > 0) query = query.where('categoryId', 'not in', hidden)
  const row = (await ctx.database.first(query))!
  return { topics: Number(row.topics), posts: Number(row.posts ?? 0), solvedTopics: Number(row.solvedTopics) }
}

async function countPeople({ database, communityId }: Context): Promise<number> {
  const query = database.sql.selectFrom('User').select(sql<number>`count(*)`.as('people'))
  return Number((await database.first(query.where('communityId', '=', communityId)))!.people)
}
