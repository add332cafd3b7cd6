import { defineEntity, p } from '@mikro-orm/core'
import { CommunityEntity, TagEntity } from '../community/community.entity.ts'
import type { TablesOf } from '../ports/database.ts'

/** Where conversations arrive. */
export const InboxEntity = defineEntity({
  name: 'Inbox',
  properties: {
    id: p.string().primary(),
    communityId: () => p.manyToOne(CommunityEntity).mapToPk(),
    name: p.string(),
    slug: p.string(),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
  uniques: [{ properties: ['communityId', 'slug'] }],
})

/** Support's view of a person: known by an account, by devices, or only by what they said. */
export const ContactEntity = defineEntity({
  name: 'Contact',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    userId: p.string().nullable(),
    displayName: p.string().nullable(),
    email: p.string().nullable(),
    /** Set when an account or a proven mailbox vouches for the person; never by a typed address. */
    verifiedAt: p.bigint('number').nullable(),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
  uniques: [{ properties: ['communityId', 'userId'] }],
  indexes: [{ properties: ['communityId', 'updatedAt', 'id'] }],
})

export const ContactVisitorEntity = defineEntity({
  name: 'ContactVisitor',
  properties: {
    visitorId: p.string().primary(),
    contactId: () => p.manyToOne(ContactEntity).mapToPk(),
    createdAt: p.bigint('number'),
  },
})

export const ConversationEntity = defineEntity({
  name: 'Conversation',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    inboxId: () => p.manyToOne(InboxEntity).mapToPk(),
    contactId: () => p.manyToOne(ContactEntity).mapToPk().index(false),
    subject: p.string().nullable(),
    /** OPEN, SNOOZED, RESOLVED. */
    status: p.string(),
    /** AGENT, CONTACT, NOBODY. */
    waitingOn: p.string(),
    /** Since when the contact has been waiting for an answer. */
    waitingSince: p.bigint('number').nullable(),
    /** LOW, NORMAL, HIGH, URGENT. */
    priority: p.string(),
    assigneeId: p.string().nullable(),
    snoozedUntil: p.bigint('number').nullable(),
    resolvedAt: p.bigint('number').nullable(),
    /** `seq` of the newest message; rises inside the batch, gapless. */
    lastSeq: p.integer(),
    lastActivityAt: p.bigint('number'),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
  indexes: [
    { properties: ['communityId', 'status', 'lastActivityAt', 'id'] },
    {
      name: 'Conversation_assignee_index',
      properties: ['communityId', 'assigneeId', 'status', 'lastActivityAt', 'id'],
    },
    { properties: ['contactId', 'lastActivityAt', 'id'] },
    { properties: ['communityId', 'createdAt'] },
    { properties: ['communityId', 'resolvedAt'] },
  ],
})

export const ConversationTagEntity = defineEntity({
  name: 'ConversationTag',
  properties: {
    tagId: () => p.manyToOne(TagEntity).mapToPk().primary(),
    conversationId: () => p.manyToOne(ConversationEntity).mapToPk().primary(),
  },
})

/** How far somebody has read; merges by maximum. `actorId` is a user, or the visitor the contact speaks as. */
export const ConversationReadEntity = defineEntity({
  name: 'ConversationRead',
  properties: {
    conversationId: () => p.manyToOne(ConversationEntity).mapToPk().primary(),
    actorId: p.string().primary(),
    lastReadSeq: p.integer(),
    /** What reached a device of theirs; null or less than what was read counts as that. */
    deliveredSeq: p.integer().nullable(),
    updatedAt: p.bigint('number'),
  },
})

/** What happened to the conversation: assigned, snoozed, resolved. Never a message in disguise. */
export const ConversationEventEntity = defineEntity({
  name: 'ConversationEvent',
  properties: {
    id: p.string().primary(),
    conversationId: () => p.manyToOne(ConversationEntity).mapToPk(),
    /** A `TimelineType`: ASSIGNED, SNOOZED, RESOLVED … */
    type: p.string(),
    actorId: p.string().nullable(),
    /** The message after which it happened. */
    afterSeq: p.integer(),
    /** JSON: the assignee, the time snoozed until. */
    data: p.text().nullable(),
    createdAt: p.bigint('number'),
  },
})

declare module '../ports/database.ts' {
  interface Tables
    extends TablesOf<typeof InboxEntity>,
      TablesOf<typeof ContactEntity>,
      TablesOf<typeof ContactVisitorEntity>,
      TablesOf<typeof ConversationEntity>,
      TablesOf<typeof ConversationTagEntity>,
      TablesOf<typeof ConversationReadEntity>,
      TablesOf<typeof ConversationEventEntity> {}
}
