import type { Context } from '../kernel/context.ts'
import type { Database, Unit } from '../ports/database.ts'
import { isLookedAt } from '../presence/present.ts'
import type { NotificationKind } from './kind.ts'
import { ownNotifications } from './notification.service.ts'
import type { NotificationRow } from './notify.ts'
import { type Medium, wishesOf } from './preference.ts'

type Reads = Pick<Unit | Database, 'all' | 'first' | 'sql'>

/** Of rows of one place, what they can see, want in this medium and do not know. */
export async function worthTelling(
  asReader: Context,
  reads: Reads,
  rows: NotificationRow[],
  medium: Medium,
): Promise<NotificationRow[]> {
  const userId = asReader.viewer.id!
  const ids = rows.map((row) => row.id)
  const [visible, wishes] = await Promise.all([
    ownNotifications(asReader).then((query) => reads.all(query.where('Notification.id', 'in', ids))),
    wishesOf(reads, [userId]),
  ])
  const [{ topicId, conversationId }] = rows as [NotificationRow]
  const [readNumber, readsIt] = await Promise.all([
    topicId === null ? 0 : readIn(reads, userId, topicId),
    conversationId !== null && knows(asReader, reads, conversationId),
  ])
  const open = (row: NotificationRow) => row.readAt === null || row.silencedAt !== null
  const read = (row: NotificationRow) => isPost(row) && (row.postNumber ?? 0) <= readNumber
  const seen = new Set(visible.map((row) => row.id))
  return rows
    .filter((row) => seen.has(row.id) && wishes.wants(userId, row.kind as NotificationKind, medium))
    .filter((row) => open(row) && !read(row) && !readsIt)
}

const isPost = (row: NotificationRow) => row.cause.startsWith('post:')

async function readIn(reads: Reads, userId: string, topicId: string): Promise<number> {
  const query = reads.sql.selectFrom('TopicRead').select('lastReadNumber').where('userId', '=', userId)
  return (await reads.first(query.where('topicId', '=', topicId)))?.lastReadNumber ?? 0
}

async function knows(ctx: Context, reads: Reads, conversationId: string): Promise<boolean> {
  const userId = ctx.viewer.id!
  if (isLookedAt(ctx, conversationId, [userId])) return true
  const query = reads.sql
    .selectFrom('ConversationRead')
    .innerJoin('Conversation', 'Conversation.id', 'ConversationRead.conversationId')
    .select('Conversation.id')
    .where('Conversation.id', '=', conversationId)
    .where('ConversationRead.actorId', '=', userId)
    .whereRef('ConversationRead.lastReadSeq', '>=', 'Conversation.lastSeq')
  return (await reads.first(query)) !== undefined
}
