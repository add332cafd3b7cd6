import { defineEntity, p } from '@mikro-orm/core'
import { CommunityEntity } from '../community/community.entity.ts'
import type { TablesOf } from '../ports/database.ts'

/** Where topics live. A restricted category hides itself and all below it. */
export const CategoryEntity = defineEntity({
  name: 'Category',
  properties: {
    id: p.string().primary(),
    communityId: () => p.manyToOne(CommunityEntity).mapToPk().index(false),
    parentId: p.string().nullable(),
    name: p.string(),
    slug: p.string(),
    description: p.text().nullable(),
    color: p.string().nullable(),
    position: p.integer(),
    /** PUBLIC or RESTRICTED (then `CategoryAccess` says who may enter). */
    access: p.string(),
    topicCount: p.integer(),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
  uniques: [{ properties: ['communityId', 'slug'] }],
})

/** Who may enter a restricted category: a role (`AGENT`) or a group (`grp_…`). */
export const CategoryAccessEntity = defineEntity({
  name: 'CategoryAccess',
  properties: {
    categoryId: () => p.manyToOne(CategoryEntity).mapToPk().primary().index(false),
    principal: p.string().primary(),
  },
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof CategoryEntity>, TablesOf<typeof CategoryAccessEntity> {}
}
