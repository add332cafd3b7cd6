import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** What moderators are to look at: one per post or person while it is open, whatever the number of reports. */
export const ReviewItemEntity = defineEntity({
  name: 'ReviewItem',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    /** A post or a user. */
    subjectId: p.string(),
    /** Whose conduct it is about: they see nothing of this, moderators or not. */
    personId: p.string(),
    /** Null when it is about a person. */
    topicId: p.string().nullable(),
    /** OPEN, DECIDED. */
    status: p.string(),
    /** The subject while it is open, then null. */
    openKey: p.string().nullable().unique(),
    reportCount: p.integer(),
    /** Of these, how many by people whose word hides. */
    trustedCount: p.integer(),
    /** When the reports hid the post: it is shown again if they are dismissed. */
    hiddenAt: p.bigint('number').nullable(),
    /** HIDDEN, DELETED, SUSPENDED, DISMISSED. */
    decision: p.string().nullable(),
    decidedAt: p.bigint('number').nullable(),
    decidedBy: p.string().nullable(),
    comment: p.text().nullable(),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
  indexes: [{ properties: ['communityId', 'status', 'updatedAt', 'id'] }],
})

export const ReportEntity = defineEntity({
  name: 'Report',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    reviewItemId: () => p.manyToOne(ReviewItemEntity).mapToPk().index(false),
    reporterId: p.string(),
    subjectId: p.string(),
    /** `<reporter> <subject>` while it is open, then null. */
    openKey: p.string().nullable().unique(),
    /** SPAM, ABUSE, OFF_TOPIC, ILLEGAL, OTHER. */
    reason: p.string(),
    comment: p.text().nullable(),
    createdAt: p.bigint('number'),
  },
  indexes: [{ properties: ['reviewItemId', 'createdAt', 'id'] }],
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof ReviewItemEntity>, TablesOf<typeof ReportEntity> {}
}
