import { defineEntity, p } from '@mikro-orm/core'
import { CommunityEntity } from '../community/community.entity.ts'
import type { TablesOf } from '../ports/database.ts'

/** Words that staff say again and again, found by a shortcut. */
export const CannedResponseEntity = defineEntity({
  name: 'CannedResponse',
  properties: {
    id: p.string().primary(),
    communityId: () => p.manyToOne(CommunityEntity).mapToPk().index(false),
    shortcut: p.string(),
    title: p.string(),
    /** Markdown, with variables. */
    body: p.text(),
    createdBy: p.string(),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
  uniques: [{ properties: ['communityId', 'shortcut'] }],
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof CannedResponseEntity> {}
}
