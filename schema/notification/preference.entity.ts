import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** What a person said about one kind and one medium; without a row the default holds. */
export const NotificationPreferenceEntity = defineEntity({
  name: 'NotificationPreference',
  properties: {
    userId: p.string().primary(),
    kind: p.string().primary(),
    medium: p.string().primary(),
    /** 0 or 1. */
    enabled: p.integer(),
    updatedAt: p.bigint('number'),
  },
})

/** What a person said besides: without a row no digest, in no particular time zone. */
export const NotificationSettingsEntity = defineEntity({
  name: 'NotificationSettings',
  properties: {
    userId: p.string().primary(),
    communityId: p.string(),
    /** OFF, DAILY, WEEKLY. */
    digest: p.string(),
    timeZone: p.string(),
    /** When the next digest is due; null: never. */
    nextDigestAt: p.bigint('number').nullable().index(),
    /** Up to when the last digest looked. */
    digestedAt: p.bigint('number').nullable(),
    updatedAt: p.bigint('number'),
  },
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof NotificationPreferenceEntity>, TablesOf<typeof NotificationSettingsEntity> {}
}
