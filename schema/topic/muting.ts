import type { Context } from '../kernel/context.ts'
import { categoryTree, withAncestors } from './category-tree.ts'
import type { Followed } from './follow-level.ts'
import { followedPlaces } from './followed.ts'
import type { TopicQuery } from './topic-query.ts'

/** What the viewer does not want to meet in lists, unless they said otherwise of the topic itself. */
export interface Muted {
  topics: boolean
  categoryIds: readonly string[]
  tagIds: readonly string[]
  /** What holds against a muted tag. */
  lovedCategoryIds: readonly string[]
  lovedTagIds: readonly string[]
}

/** Null when nothing is muted: then a list costs nothing more. Whoever opens a muted place sees what is in it. */
export async function mutedOf(
  ctx: Context,
  opened: { categoryId?: string | null; tagId: string | null },
): Promise<Muted | null> {
  const followed = await followedPlaces(ctx)
  if (!followed || (followed.byId.size === 0 && !followed.mutesTopics)) return null
  const tree = await categoryTree(ctx)
  const above = opened.categoryId == null ? [] : withAncestors(tree, opened.categoryId).map((row) => row.id)
  const nearest = (id: string): Followed | undefined => {
    const found = withAncestors(tree, id).find((row) => followed.byId.has(row.id))
    return found && followed.byId.get(found.id)
  }
  const categories = tree.rows.flatMap((row) => ({ id: row.id, follow: nearest(row.id) }))
  const tags = [...followed.byId.values()].filter((row) => row.subjectId.startsWith('tag_'))
  const muted: Muted = {
    topics: followed.mutesTopics,
    categoryIds: categories
      .filter(({ follow }) => follow?.level === 'MUTED' && !above.includes(follow.subjectId))
      .map(({ id }) => id),
    tagIds: tags.filter((row) => row.level === 'MUTED' && row.subjectId !== opened.tagId).map((row) => row.subjectId),
    lovedCategoryIds: categories.filter(({ follow }) => follow && isLoved(follow)).map(({ id }) => id),
    lovedTagIds: tags.filter(isLoved).map((row) => row.subjectId),
  }
  return muted.topics || muted.categoryIds.length > 0 || muted.tagIds.length > 0 ? muted : null
}

const isLoved = ({ level }: Followed) => level === 'TRACKING' || level === 'WATCHING'

/** The rule of `levelIn` as conditions: each looks up a key for a topic that the list comes across. */
export function withoutMuted(ctx: Context, muted: Muted, query: TopicQuery): TopicQuery {
  const { sql } = ctx.database
  const own = sql
    .selectFrom('Follow')
    .select('level')
    .where('userId', '=', ctx.viewer.id!)
    .whereRef('Follow.subjectId', '=', 'Topic.id' as never)
  const said = own.where('level', '!=', 'MUTED')
  const tagged = (ids: readonly string[]) =>
    sql
      .selectFrom('TopicTag')
      .select('tagId')
      .whereRef('TopicTag.topicId', '=', 'Topic.id' as never)
      .where('TopicTag.tagId', 'in', ids)
  let result = query
  if (muted.topics) result = result.where((eb) => eb.not(eb.exists(own.where('level', '=', 'MUTED'))))
  if (muted.categoryIds.length > 0)
    result = result.where((eb) => eb.or([eb('Topic.categoryId', 'not in', muted.categoryIds), eb.exists(said)]))
  if (muted.tagIds.length > 0)
    result = result.where((eb) =>
      eb.or([
        eb.not(eb.exists(tagged(muted.tagIds))),
        ...(muted.lovedCategoryIds.length > 0 ? [eb('Topic.categoryId', 'in', muted.lovedCategoryIds)] : []),
        ...(muted.lovedTagIds.length > 0 ? [eb.exists(tagged(muted.lovedTagIds))] : []),
        eb.exists(said),
      ]),
    )
  return result
}
