import type { Context } from '../kernel/context.ts'
import { RequestError } from '../kernel/errors.ts'
import { findVisibleCategory, findVisibleTopic, hiddenCategoryIds, type TopicRow } from '../topic/access.ts'
import { categoryTree, withDescendants } from '../topic/category-tree.ts'
import { similarTerms } from './search-text.ts'

export const maxSimilar = 10
/** Share of the best score down to which a solved topic goes before an unsolved one. */
const close = 0.4

/** Topics that may already answer what is being written: the solved ones first, each group by likeness. */
export async function similarTopics(
  ctx: Context,
  text: string,
  { categoryId, first }: { categoryId?: string | null; first: number },
): Promise<TopicRow[]> {
  if (first < 1 || first > maxSimilar)
    throw new RequestError('PAGINATION_REQUIRED', `\`first\` of \`similarTopics\` goes from 1 to ${maxSimilar}.`)
  const terms = similarTerms(text)
  const categoryIds = categoryId == null ? null : await categoriesIn(ctx, categoryId)
  if (terms.length === 0 || categoryIds?.length === 0) return []
  const hits = await ctx.search.find(ctx.database, {
    communityId: ctx.communityId,
    terms,
    any: true,
    topicsOnly: true,
    hiddenCategoryIds: await hiddenCategoryIds(ctx),
    ...(categoryIds && { categoryIds }),
    limit: 4 * first,
  })
  const best = hits[0]?.score ?? 0
  const topics = await Promise.all(hits.map((hit) => findVisibleTopic(ctx, hit.topicId)))
  const ordered = topics.flatMap((topic, i) => {
    const solved = topic?.acceptedPostId != null && hits[i]!.score <= close * best
    return topic ? [{ topic, place: solved ? 0 : 1 }] : []
  })
  ordered.sort((a, b) => a.place - b.place)
  return ordered.slice(0, first).map(({ topic }) => topic)
}

async function categoriesIn(ctx: Context, id: string): Promise<string[]> {
  const category = await findVisibleCategory(ctx, id)
  return category ? withDescendants(await categoryTree(ctx), category.id) : []
}
