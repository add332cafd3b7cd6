import { systemClock } from '@forium/api/clock.ts'
import { cryptoTokens } from '@forium/api/crypto/tokens.ts'
import { systemIds } from '@forium/api/ids.ts'
import { idOf } from '@forium/schema/kernel/ids.ts'
import BetterSqlite from 'better-sqlite3'
import { inserter } from './forum/bulk.ts'
import { seeded } from './forum/random.ts'

export interface Member {
  id: string
  /** For `Authorization: Bearer`. */
  token: string
  conversationId: string
}

const monthMs = 30 * 24 * 3600 * 1000

export const clientIds = systemIds(systemClock())

/** Signs the first `count` people in, and begins a conversation with support for each, without the server's help. */
export function signIn(file: string, count: number): Member[] {
  const db = new BetterSqlite(file)
  const users = db
    .prepare<[number], { id: string; communityId: string }>(
      'select "id", "communityId" from "User" order by "id" limit ?',
    )
    .all(count)
  if (users.length < count) throw new Error(`The forum has ${users.length} people, ${count} are needed.`)
  const members = db.transaction(() => {
    const inboxId = addInbox(db, users[0]!.communityId)
    return users.map((user) => ({ ...user, ...addConversation(db, inboxId, user), token: addSession(db, user) }))
  })()
  db.close()
  return members
}

const tokens = cryptoTokens('bench')
const random = seeded(7)

interface Person {
  id: string
  communityId: string
}

function addSession(db: BetterSqlite.Database, { id: actorId, communityId }: Person): string {
  const token = tokens.issue('ses_')
  const now = Date.now()
  inserter(
    db,
    'Session',
  )({
    id: idOf('Session', clientIds.uuid()),
    communityId,
    actorId,
    tokenHash: tokens.hash(token),
    userAgent: null,
    address: null,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: now + monthMs,
    revokedAt: null,
  })
  return token
}

function addInbox(db: BetterSqlite.Database, communityId: string): string {
  const id = idOf('Inbox', clientIds.uuid())
  const now = Date.now()
  const row = { id, communityId, name: 'Support', slug: `support-${Math.floor(random() * 1e9)}`, version: 1 }
  inserter(db, 'Inbox')({ ...row, createdAt: now, updatedAt: now })
  return id
}

function addConversation(db: BetterSqlite.Database, inboxId: string, { id: userId, communityId }: Person) {
  const now = Date.now()
  const stamps = { version: 1, createdAt: now, updatedAt: now }
  const contactId = idOf('Contact', clientIds.uuid())
  inserter(
    db,
    'Contact',
  )({
    ...stamps,
    id: contactId,
    communityId,
    userId,
    displayName: null,
    email: null,
    verifiedAt: now,
  })
  const conversationId = idOf('Conversation', clientIds.uuid())
  inserter(
    db,
    'Conversation',
  )({
    ...stamps,
    id: conversationId,
    communityId,
    inboxId,
    contactId,
    subject: null,
    status: 'OPEN',
    waitingOn: 'NOBODY',
    waitingSince: null,
    priority: 'NORMAL',
    assigneeId: null,
    snoozedUntil: null,
    resolvedAt: null,
    lastSeq: 0,
    lastActivityAt: now,
  })
  return { conversationId }
}
