import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** A person or a contact as far as mail goes: a row is there when something is to be known. */
export const MailRecipientEntity = defineEntity({
  name: 'MailRecipient',
  properties: {
    /** `usr_…` or `con_…`. */
    id: p.string().primary(),
    communityId: p.string(),
    /** Null while mail is sent. */
    stoppedAt: p.bigint('number').nullable(),
    /** UNSUBSCRIBED, BOUNCED. */
    stoppedFor: p.string().nullable(),
    /** The address that bounced; another one starts anew. */
    bouncedAddress: p.string().nullable(),
    bounceCount: p.integer(),
    updatedAt: p.bigint('number'),
  },
})

/** How far the contact of a conversation has been told by mail. */
export const ConversationMailEntity = defineEntity({
  name: 'ConversationMail',
  properties: {
    conversationId: p.string().primary(),
    mailedSeq: p.integer(),
    updatedAt: p.bigint('number'),
  },
})

/** Whose answers to which place arrive under an address. */
export const ReplyAddressEntity = defineEntity({
  name: 'ReplyAddress',
  properties: {
    /** The secret part of the address. */
    id: p.string().primary(),
    communityId: p.string(),
    /** `usr_…` or `con_…`. */
    personId: p.string(),
    /** `top_…` or `cnv_…`. */
    placeId: p.string(),
    createdAt: p.bigint('number'),
  },
})

declare module '../ports/database.ts' {
  interface Tables
    extends TablesOf<typeof MailRecipientEntity>,
      TablesOf<typeof ConversationMailEntity>,
      TablesOf<typeof ReplyAddressEntity> {}
}
