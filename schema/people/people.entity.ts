import { defineEntity, p } from '@mikro-orm/core'
import { CommunityEntity, GroupEntity } from '../community/community.entity.ts'
import type { TablesOf } from '../ports/database.ts'

/** A person's account in one community: the same e-mail in two communities is two people. */
export const UserEntity = defineEntity({
  name: 'User',
  properties: {
    id: p.string().primary(),
    communityId: () => p.manyToOne(CommunityEntity).mapToPk(),
    handle: p.string(),
    displayName: p.string(),
    /** Lower case. Null for people an import made who have not claimed their account. */
    email: p.string().nullable(),
    emailVerifiedAt: p.bigint('number').nullable(),
    passwordHash: p.string().nullable(),
    avatarUrl: p.string().nullable(),
    bio: p.text().nullable(),
    locale: p.string().nullable(),
    /** Role names, comma-separated, sorted: `AGENT,MEMBER`. */
    roles: p.string(),
    suspendedAt: p.bigint('number').nullable(),
    /** Null with `suspendedAt` set: until somebody lifts it. */
    suspendedUntil: p.bigint('number').nullable(),
    suspensionReason: p.text().nullable(),
    lastSeenAt: p.bigint('number').nullable(),
    version: p.integer(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
  uniques: [{ properties: ['communityId', 'handle'] }, { properties: ['communityId', 'email'] }],
  indexes: [{ properties: ['communityId', 'createdAt'] }],
})

/** A browser or device without an account. */
export const VisitorEntity = defineEntity({
  name: 'Visitor',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    displayName: p.string().nullable(),
    createdAt: p.bigint('number'),
    lastSeenAt: p.bigint('number').nullable(),
  },
})

/** A program that acts: what an API key speaks as, and what the system itself speaks as. */
export const BotEntity = defineEntity({
  name: 'Bot',
  properties: {
    id: p.string().primary(),
    communityId: () => p.manyToOne(CommunityEntity).mapToPk(),
    name: p.string(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
  },
})

/** A signed-in user or a visitor's device. Only the token's hash is kept. */
export const SessionEntity = defineEntity({
  name: 'Session',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    /** `usr_…` or `vis_…`. */
    actorId: p.string().index(),
    tokenHash: p.string().unique(),
    userAgent: p.string().nullable(),
    address: p.string().nullable(),
    createdAt: p.bigint('number'),
    lastUsedAt: p.bigint('number'),
    /** Slides forward while the session is used. */
    expiresAt: p.bigint('number'),
    revokedAt: p.bigint('number').nullable(),
  },
})

export const ApiKeyEntity = defineEntity({
  name: 'ApiKey',
  properties: {
    id: p.string().primary(),
    communityId: () => p.manyToOne(CommunityEntity).mapToPk(),
    botId: () => p.manyToOne(BotEntity).mapToPk(),
    name: p.string(),
    secretHash: p.string().unique(),
    /** Last four characters of the secret, to tell keys apart. */
    hint: p.string(),
    /** Scope names, comma-separated. */
    scopes: p.string(),
    /** `DocumentPolicy`; null is the community's. */
    documentPolicy: p.string().nullable(),
    createdBy: p.string(),
    createdAt: p.bigint('number'),
    expiresAt: p.bigint('number').nullable(),
    lastUsedAt: p.bigint('number').nullable(),
    revokedAt: p.bigint('number').nullable(),
  },
})

/** A secret sent by mail (or printed at set-up) that works once. */
export const OneTimeTokenEntity = defineEntity({
  name: 'OneTimeToken',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    /** SIGN_IN, VERIFY_EMAIL, CHANGE_EMAIL, RESET_PASSWORD, INVITATION. */
    purpose: p.string(),
    tokenHash: p.string().unique(),
    userId: p.string().nullable(),
    email: p.string().nullable(),
    /** JSON: what is to be done when it is used (the waiting account, the roles of an invitation). */
    data: p.text().nullable(),
    createdBy: p.string().nullable(),
    createdAt: p.bigint('number'),
    expiresAt: p.bigint('number'),
    usedAt: p.bigint('number').nullable(),
  },
  indexes: [{ properties: ['communityId', 'email'] }],
})

export const GroupMemberEntity = defineEntity({
  name: 'GroupMember',
  properties: {
    groupId: () => p.manyToOne(GroupEntity).mapToPk().primary(),
    userId: () => p.manyToOne(UserEntity).mapToPk().primary(),
    createdAt: p.bigint('number'),
  },
})

declare module '../ports/database.ts' {
  interface Tables
    extends TablesOf<typeof UserEntity>,
      TablesOf<typeof VisitorEntity>,
      TablesOf<typeof BotEntity>,
      TablesOf<typeof SessionEntity>,
      TablesOf<typeof ApiKeyEntity>,
      TablesOf<typeof OneTimeTokenEntity>,
      TablesOf<typeof GroupMemberEntity> {}
}
