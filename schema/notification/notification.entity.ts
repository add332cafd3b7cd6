import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** What one person is told; one row for each cause, however often and by whatever way it came about. */
export const NotificationEntity = defineEntity({
  name: 'Notification',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    userId: p.string(),
    /** `post:pst_…`, `reactions:pst_…`, `messages:cnv_…`: what happens again for it is folded into the row. */
    cause: p.string(),
    kind: p.string(),
    /** Position of the newest event that is in it. */
    seq: p.bigint('number'),
    actorId: p.string().nullable(),
    /** 0 when all took back what they did: then it is shown no more. */
    actorCount: p.integer(),
    /** How many they were at most: only more than ever before are news. */
    mostActors: p.integer(),
    topicId: p.string().nullable(),
    postId: p.string().nullable(),
    postNumber: p.integer().nullable(),
    conversationId: p.string().nullable(),
    readAt: p.bigint('number').nullable(),
    /** When the bell was passed over, as the person wishes: other media may tell them. */
    silencedAt: p.bigint('number').nullable(),
    /** Position of the event that was dealt with by mail last, sent or not. */
    mailedSeq: p.bigint('number').nullable(),
    createdAt: p.bigint('number'),
    /** When it was new last: the order of the list. */
    updatedAt: p.bigint('number'),
  },
  uniques: [{ properties: ['userId', 'cause'] }],
  indexes: [
    // The count of what is unread, and the list of it, without a look at the rows.
    { properties: ['userId', 'readAt', 'updatedAt', 'id'] },
    { properties: ['userId', 'updatedAt', 'id'] },
    { properties: ['topicId', 'userId'] },
    { properties: ['readAt'] },
  ],
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof NotificationEntity> {}
}
