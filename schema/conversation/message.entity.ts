import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'
import { ConversationEntity } from './conversation.entity.ts'

/** What contact and agents say to each other. */
export const MessageEntity = defineEntity({
  name: 'Message',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    conversationId: () => p.manyToOne(ConversationEntity).mapToPk().index(false),
    /** 1, 2, 3 … without a gap: a client that misses one knows it. */
    seq: p.integer(),
    authorId: p.string(),
    renderVersion: p.integer(),
    editedAt: p.bigint('number').nullable(),
    deletedAt: p.bigint('number').nullable(),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
    // Long texts last, the one that pages show first: SQLite walks through all that stands before a column.
    bodyHtml: p.text(),
    bodyMarkdown: p.text().nullable(),
    bodyText: p.text(),
    bodyBlocks: p.text(),
  },
  uniques: [{ properties: ['conversationId', 'seq'] }],
  // Of statistics: all that they ask for.
  indexes: [
    { name: 'Message_communityId_createdAt_index', properties: ['communityId', 'createdAt', 'deletedAt', 'authorId'] },
  ],
})

/** Staff's own words about a conversation. Its own type and table, so that no public query can select it. */
export const NoteEntity = defineEntity({
  name: 'Note',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    conversationId: () => p.manyToOne(ConversationEntity).mapToPk(),
    /** The message after which it was written. */
    afterSeq: p.integer(),
    authorId: p.string(),
    renderVersion: p.integer(),
    editedAt: p.bigint('number').nullable(),
    deletedAt: p.bigint('number').nullable(),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
    // Long texts last, the one that pages show first: SQLite walks through all that stands before a column.
    bodyHtml: p.text(),
    bodyMarkdown: p.text().nullable(),
    bodyText: p.text(),
    bodyBlocks: p.text(),
  },
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof MessageEntity>, TablesOf<typeof NoteEntity> {}
}
