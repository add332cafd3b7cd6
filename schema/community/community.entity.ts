import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** One white-label tenant. Nothing is ever shared between two of them. */
export const CommunityEntity = defineEntity({
  name: 'Community',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    /** JSON of `Brand`: what makes the product the customer's own. */
    brand: p.text(),
    locale: p.string(),
    description: p.text().nullable(),
    /** When the owner was through with the first steps; null shows them the wizard. */
    setUpFinishedAt: p.bigint('number').nullable(),
    /** `DocumentPolicy`; null is OPEN. */
    documentPolicy: p.string().nullable(),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
})

/** Words of the apps that a community says in another way. */
export const CommunityStringEntity = defineEntity({
  name: 'CommunityString',
  properties: {
    communityId: () => p.manyToOne(CommunityEntity).mapToPk().primary().index(false),
    locale: p.string().primary(),
    key: p.string().primary(),
    text: p.text(),
  },
})

/** Host names that lead to a community. The first community also answers on hosts nobody claimed. */
export const CommunityHostEntity = defineEntity({
  name: 'CommunityHost',
  properties: {
    host: p.string().primary(),
    communityId: () => p.manyToOne(CommunityEntity).mapToPk(),
  },
})

/** One vocabulary for topics and conversations. INTERNAL tags are for staff. */
export const TagEntity = defineEntity({
  name: 'Tag',
  properties: {
    id: p.string().primary(),
    communityId: () => p.manyToOne(CommunityEntity).mapToPk(),
    name: p.string(),
    slug: p.string(),
    description: p.text().nullable(),
    visibility: p.string(),
    version: p.integer().default(1),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
  uniques: [{ properties: ['communityId', 'slug'] }],
})

/** People who may enter restricted categories together. */
export const GroupEntity = defineEntity({
  name: 'Group',
  properties: {
    id: p.string().primary(),
    communityId: () => p.manyToOne(CommunityEntity).mapToPk(),
    name: p.string(),
    slug: p.string(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
  uniques: [{ properties: ['communityId', 'slug'] }],
})

declare module '../ports/database.ts' {
  interface Tables
    extends TablesOf<typeof CommunityEntity>,
      TablesOf<typeof CommunityStringEntity>,
      TablesOf<typeof CommunityHostEntity>,
      TablesOf<typeof TagEntity>,
      TablesOf<typeof GroupEntity> {}
}
