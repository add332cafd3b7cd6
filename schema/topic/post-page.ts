import {
  emptyPage,
  maxPageSize,
  type Page,
  type PageArgs,
  paged,
  pageOf,
  type SortKey,
  windowOf,
} from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { RequestError } from '../kernel/errors.ts'
import { actors } from '../people/actor.ts'
import { type PostRow, postsById, type TopicRow, topicsById } from './access.ts'
import { reactionCounts } from './reaction.ts'

export interface PostPageArgs extends PageArgs {
  around?: number | null
}

/** Posts of a visible topic by number, with all that the operation's `names` will ask of them: a fixed number of reads. */
export async function postsOfTopic(
  ctx: Context,
  topic: TopicRow,
  args: PostPageArgs,
  names: ReadonlySet<string>,
): Promise<Page<PostRow>> {
  const page = args.around == null ? await along(ctx, topic, args, names) : await around(ctx, topic, args, names)
  await preparePosts(ctx, page.rows, names)
  return page
}

async function along(ctx: Context, topic: TopicRow, args: PageArgs, names: ReadonlySet<string>) {
  const window = windowOf(args)
  return pageOf(await ctx.database.all(paged(postsIn(ctx, topic, names), byNumber, window)), byNumber, window)
}

/** A page with the number in its middle; at the ends of the topic it is filled up from the other side. */
async function around(ctx: Context, topic: TopicRow, args: PostPageArgs, names: ReadonlySet<string>) {
  const { limit } = windowOf(args)
  if (args.after != null || args.before != null)
    throw new RequestError('BAD_REQUEST', '`around` says where the page is: leave out `after` and `before`.')
  const posts = postsIn(ctx, topic, names)
  const [before, from] = await Promise.all([
    ctx.database.all(
      posts
        .where('number', '<', args.around!)
        .orderBy('number', 'desc')
        .limit(limit + 1),
    ),
    ctx.database.all(
      posts
        .where('number', '>=', args.around!)
        .orderBy('number')
        .limit(limit + 1),
    ),
  ])
  const taken = Math.min(before.length, Math.max(Math.floor(limit / 2), limit - from.length))
  const rows = [...before.slice(0, taken).reverse(), ...from.slice(0, limit - taken)]
  return {
    ...pageOf(rows, byNumber, { limit: maxPageSize, backwards: false, cursor: null }),
    hasPreviousPage: before.length > taken,
    hasNextPage: from.length > limit - taken,
  }
}

export async function postByNumber(ctx: Context, topic: TopicRow, number: number): Promise<PostRow | null> {
  const query = ctx.database.sql.selectFrom('Post').selectAll().where('topicId', '=', topic.id)
  const post = (await ctx.database.first(query.where('number', '=', number))) ?? null
  if (post) postsById.prime(ctx, post.id, post)
  return post
}

export async function repliesTo(ctx: Context, post: PostRow, args: PageArgs, names: ReadonlySet<string>) {
  const window = windowOf(args)
  const query = ctx.database.sql.selectFrom('Post').select(columnsFor(names)).where('replyToPostId', '=', post.id)
  const found = (await ctx.database.all(paged(query, byNumber, window))) as PostRow[]
  const page = pageOf(found, byNumber, window)
  await preparePosts(ctx, page.rows, names)
  return page
}

/** What is written by one person in topics that the viewer may see, newest first. Deleted posts are left out. */
export async function postsByAuthor(
  ctx: Context,
  authorId: string,
  hidden: readonly string[],
  args: PageArgs,
  names: ReadonlySet<string>,
): Promise<Page<PostRow>> {
  if (!ctx.viewer.capabilities.has('topic.read')) return emptyPage()
  const window = windowOf(args)
  let query = ctx.database.sql
    .selectFrom('Post')
    .innerJoin('Topic', 'Topic.id', 'Post.topicId')
    .select(columnsFor(names).map((column) => `Post.${column}` as const))
    .where('Post.authorId', '=', authorId)
    .where('Post.communityId', '=', ctx.communityId)
    .where('Post.deletedAt', 'is', null)
    .where('Post.hiddenAt', 'is', null)
    .where('Topic.deletedAt', 'is', null)
    .where('Topic.unlistedAt', 'is', null)
  if (hidden.length > 0) query = query.where('Topic.categoryId', 'not in', hidden)
  const found = (await ctx.database.all(paged(query, byNewest, window))) as PostRow[]
  const page = pageOf(found, byNewest, window)
  if (names.has('topic'))
    await loadAll(
      topicsById,
      ctx,
      page.rows.map((post) => post.topicId),
    )
  await preparePosts(ctx, page.rows, names)
  return page
}

/** Reads what the fields of these posts will show, one query a kind, so that their resolvers have it at hand. */
async function preparePosts(ctx: Context, posts: readonly PostRow[], names: ReadonlySet<string>): Promise<void> {
  for (const post of posts) postsById.prime(ctx, post.id, post)
  await Promise.all([
    names.has('author') &&
      loadAll(
        actors,
        ctx,
        posts.map((post) => post.authorId),
      ),
    names.has('reactions') &&
      loadAll(
        reactionCounts,
        ctx,
        posts.map((post) => post.id),
      ),
    names.has('replyTo') &&
      loadAll(
        postsById,
        ctx,
        posts.flatMap((post) => post.replyToPostId ?? []),
      ),
  ])
}

export async function loadAll<Value>(
  loader: { load(ctx: Context, key: string): Value | null | Promise<Value | null> },
  ctx: Context,
  keys: readonly string[],
): Promise<void> {
  await Promise.all([...new Set(keys)].map((key) => loader.load(ctx, key)))
}

function postsIn(ctx: Context, topic: TopicRow, names: ReadonlySet<string>) {
  const query = ctx.database.sql.selectFrom('Post').select(columnsFor(names)).where('topicId', '=', topic.id)
  // Forms of the body that nobody asks for stay in the database; no field that is asked for reads them.
  return query.$castTo<PostRow>()
}

function columnsFor(names: ReadonlySet<string>) {
  const bodies = Object.entries(bodyColumns).filter(([name]) => names.has(name))
  const asked = [...optionalColumns.filter((column) => names.has(column)), ...bodies.map(([, column]) => column)]
  return names.has('reactions')
    ? [...plainColumns, 'importedLikeCount' as const, ...asked]
    : [...plainColumns, ...asked]
}

const byNumber: readonly SortKey<PostRow>[] = [{ column: 'number', value: (post) => post.number }]
const byNewest: readonly SortKey<PostRow>[] = [
  { column: 'Post.createdAt', descending: true, value: (post) => post.createdAt },
  { column: 'Post.id', descending: true, value: (post) => post.id },
]

/** Columns of a body by the field of RichText that shows them. */
const bodyColumns = { markdown: 'bodyMarkdown', html: 'bodyHtml', text: 'bodyText', blocks: 'bodyBlocks' } as const

/** What visibility, rights and links look at, whatever is asked for. */
const plainColumns = [
  'id',
  'communityId',
  'topicId',
  'number',
  'authorId',
  'replyToPostId',
  'hiddenAt',
  'deletedAt',
  'deletedBy',
  'createdAt',
] as const

/** Columns that are shown by the field of the same name and looked at by nothing else. */
const optionalColumns = [
  'importedScore',
  'license',
  'sourceUrl',
  'editedAt',
  'editCount',
  'version',
  'updatedAt',
] as const
