import { findVisibleTagBySlug } from '../community/tag.service.ts'
import { emptyPage, type Page, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { RequestError } from '../kernel/errors.ts'
import type { SearchHit, SearchQuery } from '../ports/search-index.ts'
import {
  bodyIsVisible,
  findVisiblePost,
  findVisibleTopic,
  hiddenCategoryIds,
  type PostRow,
  type TopicRow,
  visibleCategories,
} from '../topic/access.ts'
import { categoryTree, withDescendants } from '../topic/category-tree.ts'
import { parseSearch, type SearchText } from './search-text.ts'

export interface SearchResult extends SearchHit {
  topic: TopicRow
  post: PostRow
}

/** Posts that the viewer may see and that match, best first. */
export async function search(
  ctx: Context,
  text: string,
  args: { first: number; after?: string | null },
): Promise<Page<SearchResult>> {
  const window = windowOf(args)
  const query = await queryFor(ctx, parseSearch(text))
  if (!query) return emptyPage()
  const after = window.cursor && cursorOf(window.cursor)
  const hits = await ctx.search.find(ctx.database, { ...query, limit: window.limit + 1, ...(after && { after }) })
  const page = pageOf(hits, keys, window)
  const results = await Promise.all(page.rows.map((hit) => resultOf(ctx, hit)))
  return { ...page, rows: results.filter((result) => result !== null) }
}

/** Null when nothing is asked for, or a filter names what the viewer does not see: then nothing matches. */
async function queryFor(ctx: Context, asked: SearchText): Promise<Omit<SearchQuery, 'limit'> | null> {
  const { terms, solved } = asked
  const [hidden, tags, author, categories] = await Promise.all([
    hiddenCategoryIds(ctx),
    Promise.all(asked.tags.map((slug) => findVisibleTagBySlug(ctx, slug))),
    asked.author === null ? null : authorBy(ctx, asked.author),
    categoriesBy(ctx, asked.categories),
  ])
  const filtered = tags.length > 0 || asked.author !== null || asked.categories.length > 0 || solved !== null
  if (terms.length === 0 && !filtered) return null
  if (tags.includes(null) || (asked.author !== null && !author)) return null
  return {
    communityId: ctx.communityId,
    terms,
    hiddenCategoryIds: hidden,
    ...(tags.length > 0 && { tagIds: tags.map((tag) => tag!.id) }),
    ...(author && { authorId: author }),
    ...(asked.categories.length > 0 && { categoryIds: categories }),
    ...(solved !== null && { solved }),
  }
}

async function authorBy(ctx: Context, handle: string): Promise<string | null> {
  const query = ctx.database.sql.selectFrom('User').select('id').where('communityId', '=', ctx.communityId)
  const user = await ctx.database.first(query.where('handle', 'in', [...new Set([handle, handle.toLowerCase()])]))
  return user?.id ?? null
}

/** These categories and all below them, as far as the viewer sees them. */
async function categoriesBy(ctx: Context, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return []
  const [tree, visible] = await Promise.all([categoryTree(ctx), visibleCategories(ctx)])
  const named = visible.filter((category) => slugs.some((slug) => slug.toLowerCase() === category.slug))
  return named.flatMap((category) => withDescendants(tree, category.id))
}

/** The rows of a hit, unless they went out of the viewer's sight since the index was asked. */
async function resultOf(ctx: Context, hit: SearchHit): Promise<SearchResult | null> {
  const [topic, post] = await Promise.all([findVisibleTopic(ctx, hit.topicId), findVisiblePost(ctx, hit.postId)])
  return topic && post && bodyIsVisible(ctx, post) ? { ...hit, topic, post } : null
}

const keys: readonly SortKey<SearchHit>[] = [
  { column: 'score', value: (hit) => hit.score },
  { column: 'postId', value: (hit) => hit.postId },
  { column: 'horizon', value: (hit) => hit.horizon },
]

function cursorOf(values: readonly (number | string)[]): NonNullable<SearchQuery['after']> {
  const [score, postId, horizon] = values
  const fits = typeof score === 'number' && typeof postId === 'string' && Number.isSafeInteger(horizon)
  if (values.length === 3 && fits) return { score, postId, horizon: horizon as number }
  throw new RequestError('BAD_REQUEST', 'This cursor is not one of this list.')
}
