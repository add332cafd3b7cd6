import { can } from '../community/policy.ts'
import {
  defineTagUse,
  insertTag,
  type TagRow,
  tagIsVisible,
  tagSlugOf,
  tellTagsChanged,
} from '../community/tag.service.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError } from '../kernel/errors.ts'
import { idOf } from '../kernel/ids.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Unit } from '../ports/database.ts'

export const maxTags = 5

/** Tags of a topic that the viewer may see, by name. */
export const tagsOfTopic = defineLoader<TagRow[]>(async (ctx, topicIds) => {
  const query = ctx.database.sql
    .selectFrom('TopicTag')
    .innerJoin('Tag', 'Tag.id', 'TopicTag.tagId')
    .selectAll('Tag')
    .select('topicId')
    .where('topicId', 'in', topicIds)
    .where('communityId', '=', ctx.communityId)
    .orderBy('slug')
  const rows = (await ctx.database.all(query)).filter((row) => tagIsVisible(ctx, row))
  const found = Map.groupBy(rows, (row) => row.topicId)
  return new Map(topicIds.map((id) => [id, found.get(id) ?? []]))
})

/** What a topic's tags are to be: ids of those that there are, names of those to be made. */
export interface TagChoice {
  ids: string[]
  fresh: { name: string; slug: string; path: string }[]
}

/** Finds the tags of these names. Only who manages tags makes new ones in passing. */
export async function chooseTags(ctx: Context, unit: Unit, names: readonly string[]): Promise<TagChoice> {
  const wanted = new Map(names.map((name, i) => [tagSlugOf(name), { name, path: String(i) }]))
  if (wanted.size === 0) return { ids: [], fresh: [] }
  if (wanted.size > maxTags) throw refused([], 'TOO_MANY', `A topic may have at most ${maxTags} tags.`)
  const query = unit.sql.selectFrom('Tag').selectAll().where('communityId', '=', ctx.communityId)
  const found = await unit.all(query.where('slug', 'in', [...wanted.keys()]))
  const choice: TagChoice = { ids: [], fresh: [] }
  for (const [slug, { name, path }] of wanted) {
    const tag = found.find((row) => row.slug === slug)
    if (tag && tagIsVisible(ctx, tag)) choice.ids.push(tag.id)
    // An internal tag in the way is as unknown to others as a tag that is not there.
    else if (!tag && slug !== '' && can(ctx, 'tag.manage')) choice.fresh.push({ name: name.trim(), slug, path })
    else throw refused([path], 'UNKNOWN_TAG', `There is no tag “${name}”.`)
  }
  return choice
}

/** Gives a topic these tags, beside what it has. */
export function writeTags(ctx: Context, unit: Unit, choice: TagChoice, topicId: string): void {
  const made = choice.fresh.map(({ name, slug }) => {
    const id = idOf('Tag', ctx.ids.uuid())
    insertTag(ctx, unit, { id, name, slug, description: null, now: ctx.clock.now() })
    return id
  })
  const ids = [...choice.ids, ...made]
  const tagged = unit.sql
    .selectFrom('Tag')
    .innerJoin('Topic', (join) => join.on('Topic.id', '=', topicId))
    .select(['Tag.id', 'Topic.id as topicId', 'Topic.lastPostedAt'])
    .where('Tag.id', 'in', ids)
  const insert = unit.sql.insertInto('TopicTag').columns(['tagId', 'topicId', 'lastPostedAt'])
  // One that went a moment ago is missing: then all begins again and says so.
  if (ids.length > 0) unit.write(insert.expression(tagged), { rows: ids.length })
  if (made.length > 0) tellTagsChanged(ctx, unit)
}

/** Takes away what the topic had and the writer could see, then gives it these. Tags they cannot see stay. */
export function replaceTags(ctx: Context, unit: Unit, choice: TagChoice, topicId: string): void {
  let seen = unit.sql.selectFrom('Tag').select('id').where('communityId', '=', ctx.communityId)
  if (!can(ctx, 'tag.read-internal')) seen = seen.where('visibility', '=', 'PUBLIC')
  unit.write(unit.sql.deleteFrom('TopicTag').where('topicId', '=', topicId).where('tagId', 'in', seen))
  writeTags(ctx, unit, choice, topicId)
}

const refused = (path: string[], code: string, message: string) =>
  new InvalidInputError([{ path: ['tags', ...path], code, message }])

defineTagUse({
  move: (unit, from, to) =>
    unit.write(
      unit.sql
        .updateTable('TopicTag')
        .set({ tagId: to })
        .where('tagId', '=', from)
        .where('topicId', 'not in', unit.sql.selectFrom('TopicTag').select('topicId').where('tagId', '=', to)),
    ),
  remove: (unit, tagId) => unit.write(unit.sql.deleteFrom('TopicTag').where('tagId', '=', tagId)),
})
