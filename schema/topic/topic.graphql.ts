import { Tag } from '../community/tag.graphql.ts'
import { builder } from '../kernel/builder.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { Actor, actors } from '../people/actor.ts'
import { findVisibleCategory, findVisibleTopic, type TopicRow } from './access.ts'
import { Category } from './category.graphql.ts'
import { excerpts } from './excerpt.ts'
import { lastReadNumberOf, unreadCountOf } from './reading.ts'
import { mayAccept, mayChangeTopic, mayReply, whoDeleted } from './rights.ts'
import { type TopicKind, topicKinds } from './topic-kind.ts'
import { tagsOfTopic } from './topic-tags.ts'

export const TopicKindEnum = builder.enumType('TopicKind', {
  description: 'A QUESTION can have an accepted answer. ARTICLE and ANNOUNCEMENT are written by staff.',
  values: topicKinds,
})

export const Topic = builder.objectRef<TopicRow>('Topic').implement({
  description: 'An opening post and what was answered to it.',
  interfaces: [Node],
  fields: (t) => ({
    kind: t.field({ type: TopicKindEnum, resolve: (topic) => topic.kind as TopicKind }),
    title: t.exposeString('title'),
    slug: t.exposeString('slug', { description: 'The readable part of the address; it follows the title.' }),
    url: t.string({ resolve: (topic, _args, ctx) => `${ctx.publicUrl}/t/${topic.slug}/${topic.id}` }),
    category: t.field({
      type: Category,
      resolve: async (topic, _args, ctx) => (await findVisibleCategory(ctx, topic.categoryId))!,
    }),
    tags: t.field({
      type: [Tag],
      resolve: async (topic, _args, ctx) => (await tagsOfTopic.load(ctx, topic.id)) ?? [],
    }),
    author: t.field({ type: Actor, nullable: true, resolve: (topic, _args, ctx) => actors.load(ctx, topic.authorId) }),
    lastPoster: t.field({
      type: Actor,
      nullable: true,
      resolve: (topic, _args, ctx) => actors.load(ctx, topic.lastPosterId),
    }),
    excerpt: t.string({
      nullable: true,
      description: 'How the opening begins, as plain text; null when it was taken away.',
      resolve: (topic, _args, ctx) => excerpts.load(ctx, topic.id),
    }),
    postCount: t.exposeInt('postCount', { description: 'The opening and its replies, without deleted ones.' }),
    lastPostNumber: t.exposeInt('lastPostNumber', { description: 'Number of the newest post ever made here.' }),
    viewCount: t.exposeInt('viewCount'),
    likeCount: t.exposeInt('likeCount'),
    isSolved: t.boolean({ resolve: (topic) => topic.acceptedPostId !== null }),
    acceptedAt: t.field({ type: 'DateTime', nullable: true, resolve: (topic) => topic.acceptedAt }),
    isClosed: t.boolean({ description: 'Takes no more replies.', resolve: (topic) => topic.closedAt !== null }),
    isPinned: t.boolean({ resolve: (topic) => topic.pinnedAt !== null }),
    isUnlisted: t.boolean({
      description: 'In no list and not found by search, but here under its address.',
      resolve: (topic) => topic.unlistedAt !== null,
    }),
    deletedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Set only for those who may still see it.',
      resolve: (topic) => topic.deletedAt,
    }),
    deletedBy: t.field({
      type: Actor,
      nullable: true,
      description: 'Who took it away. For moderators; null for everybody else, and where an import did not tell.',
      resolve: (topic, _args, ctx) => whoDeleted(ctx, topic),
    }),
    version: t.exposeInt('version', {
      description: 'For `ifVersion`; rises with each change but not with replies.',
    }),
    lastPostedAt: t.field({ type: 'DateTime', resolve: (topic) => topic.lastPostedAt }),
    createdAt: t.field({ type: 'DateTime', resolve: (topic) => topic.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (topic) => topic.updatedAt }),
  }),
})

builder.objectFields(Topic, (t) => ({
  viewerLastReadNumber: t.int({
    nullable: true,
    description: 'How far you have read; null when you never marked it.',
    extensions: { viewerDependent: true },
    resolve: (topic, _args, ctx) => lastReadNumberOf(ctx, topic.id),
  }),
  viewerUnreadCount: t.int({
    nullable: true,
    description: 'Posts after your mark; null when you never marked it.',
    extensions: { viewerDependent: true },
    resolve: (topic, _args, ctx) => unreadCountOf(ctx, topic),
  }),
  viewerCanReply: t.boolean({ resolve: (topic, _args, ctx) => mayReply(ctx, topic) }),
  viewerCanEdit: t.boolean({
    description: 'Title, kind and tags.',
    extensions: { viewerDependent: true },
    resolve: (topic, _args, ctx) => mayChangeTopic(ctx, topic),
  }),
  viewerCanAcceptAnswer: t.boolean({
    extensions: { viewerDependent: true },
    resolve: (topic, _args, ctx) => mayAccept(ctx, topic),
  }),
}))

registerNode('Topic', Topic, findVisibleTopic)

builder.queryField('topic', (t) =>
  t.field({
    type: Topic,
    nullable: true,
    description: 'One topic. The `slug` of its address is not needed and may be out of date.',
    args: { id: t.arg.id({ required: true }), slug: t.arg.string() },
    resolve: (_root, { id }, ctx) => findVisibleTopic(ctx, id),
  }),
)
