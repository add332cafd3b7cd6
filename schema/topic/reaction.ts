import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Unit } from '../ports/database.ts'
import { demandPost, findVisiblePost, type PostRow, postsById, topicsById } from './access.ts'

/** A like; likes that an import could only count are added to it. */
export const like = '❤️'

/** What may be given; so a post never has more kinds than these. */
export const reactionEmoji = [
  like,
  '👍',
  '👎',
  '🎉',
  '😄',
  '😮',
  '😢',
  '🤔',
  '👀',
  '🙏',
  '🚀',
  '💡',
  '✅',
  '🔥',
  '👏',
  '💯',
]

export interface Reactions {
  postId: string
  emoji: string
  count: number
}

/** Given here, by post; imported likes are not in it. */
export const reactionCounts = defineLoader<Reactions[]>(async (ctx, postIds) => {
  const query = ctx.database.sql
    .selectFrom('Reaction')
    .select((eb) => ['postId', 'emoji', eb.fn.countAll<number>().as('count')])
    .where('postId', 'in', postIds)
    .groupBy(['postId', 'emoji'])
  const found = Map.groupBy(await ctx.database.all(query), (row) => row.postId)
  return new Map(postIds.map((id) => [id, found.get(id) ?? []]))
})

/** Emoji that the viewer gave, by post. */
const ownReactions = defineLoader<ReadonlySet<string>>(async (ctx, postIds) => {
  const query = ctx.database.sql.selectFrom('Reaction').select(['postId', 'emoji']).where('postId', 'in', postIds)
  const found = Map.groupBy(await ctx.database.all(query.where('actorId', '=', ctx.viewer.id!)), (row) => row.postId)
  return new Map([...found].map(([id, rows]) => [id, new Set(rows.map((row) => row.emoji))]))
})

/** The most given first. */
export function reactionsOf(ctx: Context, post: PostRow): Reactions[] | Promise<Reactions[]> {
  const counts = reactionCounts.load(ctx, post.id)
  return counts instanceof Promise ? counts.then((found) => withImported(post, found)) : withImported(post, counts)
}

function withImported(post: PostRow, counts: readonly Reactions[] | null): Reactions[] {
  const given = counts ?? []
  if (post.importedLikeCount === 0) return [...given].sort(byCount)
  const likes = (given.find((group) => group.emoji === like)?.count ?? 0) + post.importedLikeCount
  const others = given.filter((group) => group.emoji !== like)
  return [...others, { postId: post.id, emoji: like, count: likes }].sort(byCount)
}

const byCount = (a: Reactions, b: Reactions) => b.count - a.count || (a.emoji < b.emoji ? -1 : 1)

export async function viewerHasReacted(ctx: Context, { postId, emoji }: Reactions): Promise<boolean> {
  if (!ctx.viewer.id) return false
  return (await ownReactions.load(ctx, postId))?.has(emoji) ?? false
}

/** Giving what was given changes nothing. */
export function addReaction(ctx: Context, postId: string, emoji: string): Promise<PostRow> {
  if (!reactionEmoji.includes(emoji))
    throw new InvalidInputError([{ path: ['emoji'], code: 'UNKNOWN', message: 'This emoji is not a reaction.' }])
  return setReaction(ctx, postId, emoji, true)
}

/** Taking back what was not given changes nothing. */
export function removeReaction(ctx: Context, postId: string, emoji: string): Promise<PostRow> {
  return setReaction(ctx, postId, emoji, false)
}

async function setReaction(ctx: Context, postId: string, emoji: string, given: boolean): Promise<PostRow> {
  demand(ctx, 'post.react')
  const post = await findVisiblePost(ctx, postId)
  if (!post || post.deletedAt !== null || post.hiddenAt !== null) throw new NotFoundError('post')
  const key = { postId, emoji, actorId: ctx.viewer.id! }
  await commit(ctx, async (unit) => {
    const query = unit.sql.selectFrom('Reaction').select('emoji').where('postId', '=', postId)
    const existing = await unit.first(query.where('emoji', '=', emoji).where('actorId', '=', key.actorId))
    if (Boolean(existing) === given) return
    writeReaction(ctx, unit, key, given)
    if (emoji === like) countLike(unit, post.topicId, given ? 1 : -1)
    const audience = { kind: 'TOPIC', id: post.topicId } as const
    append(ctx, unit, { type: 'REACTION_CHANGED', audience, subjectId: postId, data: { emoji } })
  })
  for (const loader of [reactionCounts, ownReactions, postsById]) loader.forget(ctx, postId)
  topicsById.forget(ctx, post.topicId)
  return demandPost(ctx, postId)
}

function writeReaction(
  ctx: Context,
  unit: Unit,
  key: { postId: string; emoji: string; actorId: string },
  given: boolean,
): void {
  if (given) {
    unit.write(unit.sql.insertInto('Reaction').values({ ...key, createdAt: ctx.clock.now() }))
    return
  }
  const query = unit.sql.deleteFrom('Reaction').where('postId', '=', key.postId).where('emoji', '=', key.emoji)
  // One row or somebody took it back already: then all begins again and finds nothing to do.
  unit.write(query.where('actorId', '=', key.actorId), { rows: 1 })
}

function countLike(unit: Unit, topicId: string, by: 1 | -1): void {
  const query = unit.sql.updateTable('Topic').set((eb) => ({ likeCount: eb('likeCount', '+', by) }))
  unit.write(query.where('id', '=', topicId))
}
