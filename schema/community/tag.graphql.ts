import { sql } from 'kysely'
import { defineEvent } from '../event/event-types.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, type PageArgs, pageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { mutation } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { textRule } from '../kernel/rules.ts'
import { can } from './policy.ts'
import {
  createTag,
  deleteTag,
  findVisibleTag,
  findVisibleTagBySlug,
  mergeTag,
  type TagRow,
  type TagVisibility,
  tagSlugOf,
  updateTag,
} from './tag.service.ts'

const visibilities = ['PUBLIC', 'INTERNAL'] as const satisfies readonly TagVisibility[]
const TagVisibilityEnum = builder.enumType('TagVisibility', {
  description: 'INTERNAL tags are seen by staff only.',
  values: visibilities,
})

export const Tag = builder.objectRef<TagRow>('Tag').implement({
  description: 'A word of the one vocabulary for topics and conversations.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name'),
    slug: t.exposeString('slug'),
    description: t.exposeString('description', { nullable: true }),
    visibility: t.field({ type: TagVisibilityEnum, resolve: (tag) => tag.visibility as TagVisibility }),
    version: t.exposeInt('version', { description: 'For `ifVersion`; rises with each change.' }),
    url: t.string({ resolve: (tag, _args, ctx) => `${ctx.publicUrl}/tag/${encodeURIComponent(tag.slug)}` }),
    createdAt: t.field({ type: 'DateTime', resolve: (tag) => tag.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (tag) => tag.updatedAt }),
  }),
})

registerNode('Tag', Tag, findVisibleTag)

const TagConnection = connectionOf(Tag)

const byName: readonly SortKey<TagRow>[] = [{ column: 'slug', value: (tag) => tag.slug }]

/** Slugs are small letters of every script: what is looked for is made one, and needs no rule of its own. */
async function tagsPage(ctx: Context, args: PageArgs & { query?: string | null }) {
  const window = windowOf(args)
  const asked = args.query?.trim().slice(0, 100)
  let query = ctx.database.sql.selectFrom('Tag').selectAll().where('communityId', '=', ctx.communityId)
  if (!can(ctx, 'tag.read-internal')) query = query.where('visibility', '=', 'PUBLIC')
  if (asked) {
    const part = tagSlugOf(asked)
    if (part === '') return pageOf([], byName, window)
    query = query.where(
      (eb) => sql<boolean>`${eb.ref('slug')} like ${`%${part.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`,
    )
  }
  return pageOf(await ctx.database.all(paged(query, byName, window)), byName, window)
}

builder.queryFields((t) => ({
  tags: t.field({
    type: TagConnection,
    description: 'All tags that you may see, by name.',
    args: { ...pageArgs(t.arg), query: t.arg.string({ description: 'Part of a name.' }) },
    resolve: (_root, args, ctx) => tagsPage(ctx, args),
  }),
  tag: t.field({
    type: Tag,
    nullable: true,
    description: 'A tag by its slug.',
    args: { slug: t.arg.string({ required: true }) },
    resolve: (_root, { slug }, ctx) => findVisibleTagBySlug(ctx, slug),
  }),
}))

const nameRule = textRule('The name', 1, 60)
const descriptionRule = textRule('The description', 0, 1000)

mutation('createTag', {
  description: 'Adds a tag.',
  input: (t) => ({
    clientId: t.id({ required: true }),
    name: t.string({ required: true }),
    description: t.string(),
    visibility: t.field({ type: TagVisibilityEnum }),
  }),
  rules: { name: nameRule, description: descriptionRule },
  run: async (ctx, input) => ({ tag: await createTag(ctx, input) }),
  payload: (t) => ({ tag: t.field({ type: Tag, resolve: (payload) => payload.tag }) }),
})

mutation('updateTag', {
  description: 'Renames a tag or shows it to others. Omitted = unchanged.',
  input: (t) => ({
    id: t.id({ required: true }),
    name: t.string(),
    description: t.string(),
    visibility: t.field({ type: TagVisibilityEnum }),
    ifVersion: t.int({ description: 'Refuse when somebody changed it since.' }),
  }),
  rules: { name: nameRule, description: descriptionRule },
  run: async (ctx, input) => ({ tag: await updateTag(ctx, input) }),
  payload: (t) => ({ tag: t.field({ type: Tag, resolve: (payload) => payload.tag }) }),
})

mutation('deleteTag', {
  description: 'Removes a tag from everything that has it.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ deletedId: await deleteTag(ctx, input.id) }),
  payload: (t) => ({ deletedId: t.exposeID('deletedId') }),
})

mutation('mergeTag', {
  description: 'Gives everything that has the one tag the other instead; the first tag is gone.',
  input: (t) => ({ id: t.id({ required: true }), intoId: t.id({ required: true }) }),
  run: async (ctx, input) => ({ tag: await mergeTag(ctx, input.id, input.intoId) }),
  payload: (t) => ({ tag: t.field({ type: Tag, resolve: (payload) => payload.tag }) }),
})

declare module '../event/event-types.ts' {
  interface EventTypes {
    TAGS_CHANGED: Record<string, never>
  }
}

defineEvent(
  'TAGS_CHANGED',
  { description: 'Tags were added, changed, merged or removed: read them again.' },
  () => ({}),
)
