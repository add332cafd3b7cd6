import type { TagRow } from '../community/tag.service.ts'
import type { Context } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { TopicRow } from './access.ts'
import { type CategoryRow, categoryTree, withAncestors } from './category-tree.ts'
import { type Followed, type FollowLevel, levelIn, levelOfCategory } from './follow-level.ts'
import { tagsOfTopic } from './topic-tags.ts'

/** More categories and tags than these nobody follows. */
export const mostPlaces = 1000

/** Categories and tags that the viewer follows or mutes, by id: few, and read at once. */
export interface FollowedPlaces {
  byId: ReadonlyMap<string, Followed>
  mutesTopics: boolean
}

/** Null for who is no user. */
export async function followedPlaces(ctx: Context): Promise<FollowedPlaces | null> {
  return ctx.viewer.kind === 'USER' ? places.load(ctx, ctx.viewer.id!) : null
}

/** The viewer's own rows, by what they are about. */
const own = defineLoader<Followed>(async (ctx, subjectIds) => {
  const query = ctx.database.sql.selectFrom('Follow').select(['subjectId', 'level', 'chosenAt'])
  const rows = await ctx.database.all(query.where('userId', '=', ctx.viewer.id!).where('subjectId', 'in', subjectIds))
  return new Map(rows.map((row) => [row.subjectId, row]))
})

const places = defineLoader<FollowedPlaces>(async (ctx, [userId]) => {
  const { sql } = ctx.database
  const ofUser = sql.selectFrom('Follow').select(['subjectId', 'level', 'chosenAt']).where('userId', '=', userId!)
  const muted = ofUser.where('kind', '=', 'TOPIC').where('level', '=', 'MUTED').limit(1)
  const [rows, topic] = await Promise.all([
    ctx.database.all(ofUser.where('kind', 'in', ['CATEGORY', 'TAG']).limit(mostPlaces)),
    ctx.database.first(muted),
  ])
  return new Map([
    [userId!, { byId: new Map(rows.map((row) => [row.subjectId, row])), mutesTopics: topic !== undefined }],
  ])
})

export function forgetFollow(ctx: Context, subjectId: string): void {
  own.forget(ctx, subjectId)
  if (ctx.viewer.id) places.forget(ctx, ctx.viewer.id)
}

export async function levelOfTopic(ctx: Context, topic: TopicRow): Promise<FollowLevel | null> {
  const followed = await followedPlaces(ctx)
  if (!followed) return null
  const chosen = await own.load(ctx, topic.id)
  const tags = followed.byId.size > 0 ? ((await tagsOfTopic.load(ctx, topic.id)) ?? []) : []
  const categoryIds = followed.byId.size > 0 ? await upwards(ctx, topic.categoryId) : []
  const place = { topicId: topic.id, categoryIds, tagIds: tags.map((tag) => tag.id) }
  return levelIn(place, (id) => (id === topic.id ? chosen : followed.byId.get(id)))
}

export async function levelOfCategoryRow(ctx: Context, category: CategoryRow): Promise<FollowLevel | null> {
  const followed = await followedPlaces(ctx)
  return followed && levelOfCategory(await upwards(ctx, category.id), (id) => followed.byId.get(id))
}

export async function levelOfTag(ctx: Context, tag: TagRow): Promise<FollowLevel | null> {
  const followed = await followedPlaces(ctx)
  return followed && ((followed.byId.get(tag.id)?.level as FollowLevel | undefined) ?? 'NORMAL')
}

/** The category and those above it, nearest first. */
export async function upwards(ctx: Context, categoryId: string): Promise<string[]> {
  return withAncestors(await categoryTree(ctx), categoryId).map((row) => row.id)
}
