import { defineEntity, p } from '@mikro-orm/core'
import { TagEntity } from '../community/community.entity.ts'
import type { TablesOf } from '../ports/database.ts'
import { CategoryEntity } from './category.entity.ts'

export const TopicEntity = defineEntity({
  name: 'Topic',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    categoryId: () => p.manyToOne(CategoryEntity).mapToPk(),
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
  indexes: [
    { properties: ['communityId', 'lastPostedAt', 'id'] },
    { properties: ['communityId', 'createdAt', 'id'] },
    { properties: ['communityId', 'likeCount', 'id'] },
    { properties: ['categoryId', 'lastPostedAt', 'id'] },
    { properties: ['authorId', 'createdAt'] },
  ],
})

export const TopicTagEntity = defineEntity({
  name: 'TopicTag',
  properties: {
    tagId: () => p.manyToOne(TagEntity).mapToPk().primary(),
    topicId: () => p.manyToOne(TopicEntity).mapToPk().primary(),
  },
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
    topicId: () => p.manyToOne(TopicEntity).mapToPk(),
    /** CLOSED, REOPENED, PINNED, UNPINNED, MOVED, RENAMED, ACCEPTED, UNACCEPTED, or what an import brought, upper case. */
    type: p.string(),
    actorId: p.string().nullable(),
    /** The post after which it happened. */
    afterNumber: p.integer(),
    /** Words that came with it, as plain text. */
    text: p.text().nullable(),
    createdAt: p.bigint('number'),
  },
})

declare module '../ports/database.ts' {
  interface Tables
    extends TablesOf<typeof TopicEntity>,
      TablesOf<typeof TopicTagEntity>,
      TablesOf<typeof TopicReadEntity>,
      TablesOf<typeof TopicEventEntity> {}
}
