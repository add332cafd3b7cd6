import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'
import { TopicEntity } from './topic.entity.ts'

export const PostEntity = defineEntity({
  name: 'Post',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    topicId: () => p.manyToOne(TopicEntity).mapToPk().index(false),
    /** 1 is the opening. Links depend on it: it never changes, and imports may leave gaps. */
    number: p.integer(),
    authorId: p.string(),
    replyToPostId: p.string().nullable(),
    renderVersion: p.integer(),
    /** Likes that an import could count but not name. */
    importedLikeCount: p.integer(),
    /** Sum of votes for and against in a system that had both; may be below zero. Null: it had none. */
    importedScore: p.integer().nullable(),
    /** Licence and origin of an imported text, where they must be shown. */
    license: p.string().nullable(),
    sourceUrl: p.string().nullable(),
    editedAt: p.bigint('number').nullable(),
    editCount: p.integer(),
    hiddenAt: p.bigint('number').nullable(),
    deletedAt: p.bigint('number').nullable(),
    deletedBy: p.string().nullable(),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
    // Long texts last, the one that pages show first: SQLite walks through all that stands before a column.
    bodyHtml: p.text(),
    bodyMarkdown: p.text().nullable(),
    bodyText: p.text(),
    bodyBlocks: p.text(),
  },
  uniques: [{ properties: ['topicId', 'number'] }],
  indexes: [
    { properties: ['authorId', 'createdAt', 'id'] },
    { properties: ['replyToPostId', 'number'] },
    // Who wrote in a topic, without a look at the posts themselves.
    { name: 'Post_participants_index', properties: ['topicId', 'authorId', 'number', 'deletedAt', 'hiddenAt'] },
    // Of statistics: all that they ask for.
    { name: 'Post_communityId_createdAt_index', properties: ['communityId', 'createdAt', 'deletedAt', 'authorId'] },
  ],
})

/** A body as it was before an edit. */
export const PostRevisionEntity = defineEntity({
  name: 'PostRevision',
  properties: {
    id: p.string().primary(),
    postId: () => p.manyToOne(PostEntity).mapToPk().index(false),
    /** Version of the post that had this body. */
    version: p.integer(),
    /** Only where the edit of an opening changed the title. */
    title: p.string().nullable(),
    renderVersion: p.integer(),
    editorId: p.string(),
    reason: p.text().nullable(),
    createdAt: p.bigint('number'),
    // Long texts last, the one that pages show first: SQLite walks through all that stands before a column.
    bodyHtml: p.text(),
    bodyMarkdown: p.text().nullable(),
    bodyText: p.text(),
    bodyBlocks: p.text(),
  },
  indexes: [{ properties: ['postId', 'version'] }],
})

export const ReactionEntity = defineEntity({
  name: 'Reaction',
  properties: {
    postId: () => p.manyToOne(PostEntity).mapToPk().primary().index(false),
    emoji: p.string().primary(),
    actorId: p.string().primary(),
    createdAt: p.bigint('number'),
  },
  indexes: [{ properties: ['actorId', 'createdAt'] }],
})

declare module '../ports/database.ts' {
  interface Tables
    extends TablesOf<typeof PostEntity>,
      TablesOf<typeof PostRevisionEntity>,
      TablesOf<typeof ReactionEntity> {}
}
