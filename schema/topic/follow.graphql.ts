import { Tag } from '../community/tag.graphql.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { mutation } from '../kernel/mutation.ts'
import { findNode, Node } from '../kernel/node.ts'
import { Category } from './category.graphql.ts'
import { followLevels } from './follow-level.ts'
import { levelOfCategoryRow, levelOfTag, levelOfTopic } from './followed.ts'
import { type FollowRow, listFollows, setFollow } from './following.ts'
import { Topic } from './topic.graphql.ts'

const FollowLevelEnum = builder.enumType('FollowLevel', {
  description:
    'WATCHING tells you of every post, TRACKING counts what you have not read, NORMAL tells you of replies to you and ' +
    'mentions, MUTED of nothing, and hides topics from your lists.',
  values: followLevels,
})

const own = { nullable: true, type: FollowLevelEnum, extensions: { viewerDependent: true } } as const

builder.objectField(Topic, 'viewerFollowLevel', (t) =>
  t.field({
    ...own,
    description: 'What holds for you: chosen here, or by its category and tags. Null unless you have an account.',
    resolve: (topic, _args, ctx) => levelOfTopic(ctx, topic),
  }),
)

builder.objectField(Category, 'viewerFollowLevel', (t) =>
  t.field({
    ...own,
    description: 'What you chose here, or for the nearest category above. Null unless you have an account.',
    resolve: (category, _args, ctx) => levelOfCategoryRow(ctx, category),
  }),
)

builder.objectField(Tag, 'viewerFollowLevel', (t) =>
  t.field({
    ...own,
    description: 'Null unless you have an account.',
    resolve: (tag, _args, ctx) => levelOfTag(ctx, tag),
  }),
)

const Follow = builder.objectRef<FollowRow>('Follow').implement({
  description: 'How closely you follow something.',
  fields: (t) => ({
    subject: t.field({
      type: Node,
      nullable: true,
      description: 'The topic, category or tag; null when you cannot see it any more.',
      resolve: (follow, _args, ctx) => findNode(ctx, follow.subjectId),
    }),
    level: t.field({ type: FollowLevelEnum, resolve: (follow) => follow.level }),
    updatedAt: t.field({ type: 'DateTime', resolve: (follow) => follow.updatedAt }),
  }),
})

const FollowConnection = connectionOf(Follow)

builder.queryField('viewerFollows', (t) =>
  t.field({
    type: FollowConnection,
    description: 'What you follow or muted, by choice or by writing there; the latest change first.',
    args: { ...pageArgs(t.arg), level: t.arg({ type: FollowLevelEnum }) },
    resolve: (_root, args, ctx) => listFollows(ctx, args),
  }),
)

mutation('setFollow', {
  description: 'Chooses how closely you follow a topic, a category or a tag.',
  input: (t) => ({ id: t.id({ required: true }), level: t.field({ type: FollowLevelEnum, required: true }) }),
  run: async (ctx, input) => ({ node: await setFollow(ctx, input.id, input.level), level: input.level }),
  payload: (t) => ({
    node: t.field({ type: Node, resolve: (payload) => payload.node }),
    level: t.field({ type: FollowLevelEnum, resolve: (payload) => payload.level }),
  }),
})
