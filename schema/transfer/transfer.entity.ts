import { defineEntity, p } from '@mikro-orm/core'
import { CommunityEntity } from '../community/community.entity.ts'
import type { TablesOf } from '../ports/database.ts'

/** Which object of ours an object of another system became: makes imports repeatable and old links work. */
export const ExternalRefEntity = defineEntity({
  name: 'ExternalRef',
  properties: {
    communityId: p.string().primary(),
    /** `discourse:urho3d`, `stackexchange:coffee`. */
    source: p.string().primary(),
    /** `t/<id>`, `p/<id>`, `u/<id>`, `c/<id>`. */
    externalId: p.string().primary(),
    objectId: p.string().index(),
    /** Hash of what was read, so that an unchanged object is not written again. */
    hash: p.string(),
    importedAt: p.bigint('number'),
  },
})

export const ImportJobEntity = defineEntity({
  name: 'ImportJob',
  properties: {
    id: p.string().primary(),
    communityId: () => p.manyToOne(CommunityEntity).mapToPk(),
    source: p.string(),
    /** RUNNING, DONE, FAILED. */
    status: p.string(),
    done: p.integer(),
    total: p.integer(),
    /** JSON of the ImportReport; null until it is done. */
    report: p.text().nullable(),
    /** In words, why it failed. */
    failure: p.text().nullable(),
    startedBy: p.string().nullable(),
    startedAt: p.bigint('number'),
    finishedAt: p.bigint('number').nullable(),
  },
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof ExternalRefEntity>, TablesOf<typeof ImportJobEntity> {}
}
