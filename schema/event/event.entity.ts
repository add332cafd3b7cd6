import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** One appended row per notable act, in the same transaction as its data. Kept 30 days, never changed. */
export const EventEntity = defineEntity({
  name: 'Event',
  properties: {
    /** Position in the log: commit order. */
    seq: p.bigint('number').primary().autoincrement(),
    id: p.string().unique(),
    communityId: p.string(),
    type: p.string(),
    /** Who could see it, as a class: COMMUNITY, TOPIC, CONVERSATION, STAFF_OF_CONVERSATION, PERSON, AGENTS, MODERATORS, ADMINS. */
    audience: p.string(),
    /** What the audience is of: the topic, the conversation, the person. */
    audienceId: p.string().nullable(),
    /** What it is about: the post, the message. */
    subjectId: p.string(),
    actorId: p.string().nullable(),
    /** JSON of what the subject alone does not tell. */
    data: p.text().nullable(),
    occurredAt: p.bigint('number'),
  },
  indexes: [
    { properties: ['communityId', 'seq'] },
    { properties: ['audienceId', 'seq'] },
    { properties: ['occurredAt'] },
  ],
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof EventEntity> {}
}
