import { hash } from 'node:crypto'
import { plainBrand } from '@forium/schema/community/community.service.ts'
import { type IdType, idOf } from '@forium/schema/kernel/ids.ts'
import { uuidv7Ids } from '@forium/schema/ports/uuidv7.ts'
import { slugOf } from '@forium/schema/topic/slug.ts'
import type { Database } from 'better-sqlite3'
import { inserter } from './bulk.ts'
import { below } from './random.ts'
import { phraseOf } from './words.ts'

/** What the writers of the forum share. */
export interface Forum {
  db: Database
  random: () => number
  communityId: string
  /** A new id as of some time: later ones sort after it. */
  id(type: IdType, time: number): string
}

export const publicCategories = 10
const restrictedCategories = 2
const tagCount = 30

/** Whoever shows it is the first of the people, who writes most. */
export const readerToken = `ses_${'bench'.padEnd(43, '0')}`

/** The community, its first 10 categories open to all and the others to staff, its tags and its people. */
export function writePlaces(db: Database, random: () => number, people: number, start: number) {
  let now = start
  const ids = uuidv7Ids({ now: () => now }, (bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = below(random, 256)
  })
  const id = (type: IdType, time: number) => {
    now = time
    return idOf(type, ids.uuid())
  }
  const communityId = id('Community', start)
  const forum: Forum = { db, random, communityId, id }
  const brand = JSON.stringify(plainBrand)
  const stamps = {
    description: null,
    setUpFinishedAt: start,
    documentPolicy: null,
    version: 1,
    createdAt: start,
    updatedAt: start,
  }
  inserter(db, 'Community')({ id: communityId, name: 'Bench', brand, locale: 'en', ...stamps })
  const userIds = writeUsers(forum, people, start)
  writeSession(forum, userIds[0]!)
  return { forum, categoryIds: writeCategories(forum, start), tagIds: writeTags(forum, start), userIds }
}

/** Used last in a far year: so it neither ends nor is written to when it is used. */
function writeSession({ db, communityId, id }: Forum, actorId: string): void {
  const far = Date.UTC(2100, 0)
  inserter(
    db,
    'Session',
  )({
    id: id('Session', 0),
    communityId,
    actorId,
    tokenHash: hash('sha256', readerToken, 'hex'),
    userAgent: null,
    address: null,
    createdAt: 0,
    lastUsedAt: far,
    expiresAt: far,
    revokedAt: null,
  })
}

function writeCategories({ db, random, communityId, id }: Forum, time: number): string[] {
  const put = inserter(db, 'Category')
  const admit = inserter(db, 'CategoryAccess')
  return Array.from({ length: publicCategories + restrictedCategories }, (_, position) => {
    const restricted = position >= publicCategories
    const categoryId = id('Category', time)
    put({
      id: categoryId,
      communityId,
      parentId: null,
      name: phraseOf(random, 2),
      slug: `category-${position}`,
      description: phraseOf(random, 8),
      color: '#3b5bdb',
      position,
      access: restricted ? 'RESTRICTED' : 'PUBLIC',
      topicCount: 0,
      version: 1,
      createdAt: time,
      updatedAt: time,
    })
    if (restricted) admit({ categoryId, principal: 'AGENT' })
    return categoryId
  })
}

function writeTags({ db, communityId, id }: Forum, time: number): string[] {
  const put = inserter(db, 'Tag')
  return Array.from({ length: tagCount }, (_, n) => {
    const tagId = id('Tag', time)
    const name = `tag ${n}`
    const stamps = { version: 1, createdAt: time, updatedAt: time }
    put({ id: tagId, communityId, name, slug: slugOf(name), description: null, visibility: 'PUBLIC', ...stamps })
    return tagId
  })
}

function writeUsers({ db, random, communityId, id }: Forum, people: number, time: number): string[] {
  const put = inserter(db, 'User')
  return Array.from({ length: people }, (_, n) => {
    const userId = id('User', time)
    put({
      id: userId,
      communityId,
      handle: `member-${n}`,
      displayName: phraseOf(random, 2),
      email: `member-${n}@example.com`,
      emailVerifiedAt: time,
      passwordHash: null,
      avatarUrl: n % 3 === 0 ? null : `https://example.com/avatars/${n}.png`,
      bio: phraseOf(random, 12),
      locale: null,
      roles: 'MEMBER',
      suspendedAt: null,
      suspendedUntil: null,
      suspensionReason: null,
      lastSeenAt: time,
      version: 1,
      createdAt: time,
      updatedAt: time,
    })
    return userId
  })
}
