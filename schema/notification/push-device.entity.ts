import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** Where somebody wants to be told while no page of theirs is open; it lives as long as the session that named it. */
export const PushDeviceEntity = defineEntity({
  name: 'PushDevice',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    /** `usr_…` or `vis_…`. */
    actorId: p.string().index(),
    sessionId: p.string(),
    /** WEB_PUSH, FCM, APNS. */
    kind: p.string(),
    /** Of kind and address: a device belongs to whoever registered it last. */
    addressHash: p.string().unique(),
    /** The endpoint or token. */
    address: p.text(),
    p256dh: p.string().nullable(),
    auth: p.string().nullable(),
    app: p.string().nullable(),
    environment: p.string().nullable(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof PushDeviceEntity> {}
}
