import { defineEntity, p } from '@mikro-orm/core'
import { TagEntity } from '../community/community.entity.ts'
import type { TablesOf } from '../ports/database.ts'
import { CategoryEntity } from './category.entity.ts'

export const TopicEntity = defineEntity({
  name: 'Topic',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    categoryId: () => p.manyToOne(CategoryEntity).mapToPk().index(false),
    /** DISCUSSION, QUESTION, ARTICLE, ANNOUNCEMENT. */
    kind: p.string(),
    title: p.string(),
    slug: p.string(),
    /** `usr_…` or `bot_…`. */
    authorId: p.string(),
    /** Number of the newest post ever made; rises inside the batch, never falls. */
    lastPostNumber: p.integer(),
    /** Posts that are neither deleted nor hidden. */
    postCount: p.integer(),
    lastPostedAt: p.bigint('number'),
    lastPosterId: p.string(),
    viewCount: p.integer(),
    likeCount: p.integer(),
    acceptedPostId: p.string().nullable(),
    acceptedAt: p.bigint('number').nullable(),
    acceptedBy: p.string().nullable(),
    closedAt: p.bigint('number').nullable(),
    closedBy: p.string().nullable(),
    pinnedAt: p.bigint('number').nullable(),
    /** Not in lists and search, but reachable by its address. */
    unlistedAt: p.bigint('number').nullable(),
    deletedAt: p.bigint('number').nullable(),
    deletedBy: p.string().nullable(),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
  // One for each order of a list, so that a page costs the same however many topics there are.
  indexes: [
    { properties: ['communityId', 'lastPostedAt', 'id'] },
    { properties: ['communityId', 'createdAt', 'id'] },
    { properties: ['communityId', 'likeCount', 'id', 'createdAt'] },
    { properties: ['communityId', 'kind', 'postCount', 'createdAt', 'id'] },
    { properties: ['communityId', 'pinnedAt'] },
    { properties: ['categoryId', 'lastPostedAt', 'id'] },
    { properties: ['categoryId', 'createdAt', 'id'] },
    { properties: ['categoryId', 'likeCount', 'id', 'createdAt'] },
    { properties: ['authorId', 'lastPostedAt', 'id'] },
    { properties: ['authorId', 'createdAt', 'id'] },
  ],
})

export const TopicTagEntity = defineEntity({
  name: 'TopicTag',
  properties: {
    tagId: () => p.manyToOne(TagEntity).mapToPk().primary().index(false),
    topicId: () => p.manyToOne(TopicEntity).mapToPk().primary(),
    /** As in the topic: the list of a tag follows its own index. */
    lastPostedAt: p.bigint('number'),
  },
  indexes: [{ properties: ['tagId', 'lastPostedAt', 'topicId'] }],
})

/** How far a person has read; merges by maximum. */
export const TopicReadEntity = defineEntity({
  name: 'TopicRead',
  properties: {
    userId: p.string().primary(),
    topicId: p.string().primary(),
    lastReadNumber: p.integer(),
    updatedAt: p.bigint('number'),
  },
})

/** What happened to the topic, shown between its posts: closed, moved, pinned. Never a post in disguise. */
export const TopicEventEntity = defineEntity({
  name: 'TopicEvent',
  properties: {
    id: p.string().primary(),
    topicId: () => p.manyToOne(TopicEntity).mapToPk().index(false),
    /** CLOSED, REOPENED, PINNED, UNPINNED, MOVED, RENAMED, ACCEPTED, UNACCEPTED, or what an import brought, upper case. */
    type: p.string(),
    actorId: p.string().nullable(),
    /** The post after which it happened. */
    afterNumber: p.integer(),
    /** Words that came with it, as plain text. */
    text: p.text().nullable(),
    createdAt: p.bigint('number'),
  },
  indexes: [{ properties: ['topicId', 'createdAt', 'id'] }],
})

declare module '../ports/database.ts' {
  interface Tables
    extends TablesOf<typeof TopicEntity>,
      TablesOf<typeof TopicTagEntity>,
      TablesOf<typeof TopicReadEntity>,
      TablesOf<typeof TopicEventEntity> {}
}
