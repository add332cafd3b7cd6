import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** How closely a person follows a topic, a category or a tag. No row: NORMAL. */
export const FollowEntity = defineEntity({
  name: 'Follow',
  properties: {
    userId: p.string().primary(),
    /** `top_…`, `cat_…` or `tag_…`. */
    subjectId: p.string().primary(),
    /** What the subject is: TOPIC, CATEGORY, TAG. Topics that somebody wrote in are many, the rest are few. */
    kind: p.string(),
    /** MUTED, NORMAL, TRACKING, WATCHING. */
    level: p.string(),
    /** When the person chose the level; null when it came of writing in the topic. */
    chosenAt: p.bigint('number').nullable(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
  indexes: [
    { properties: ['subjectId', 'level', 'userId'] },
    { properties: ['userId', 'kind', 'level', 'subjectId'] },
    { properties: ['userId', 'updatedAt', 'subjectId'] },
  ],
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof FollowEntity> {}
}
