import type { ConversationRow, DeskEvent } from './thread-types.ts'

export interface ListRules {
  /** Who looks. */
  me: string
  /** Whether a conversation belongs in this list. */
  shows(row: ConversationRow): boolean
  /** What stands above what. */
  order(a: ConversationRow, b: ConversationRow): number
  /** There is more below that is not loaded. */
  hasMore: boolean
}

/** Latest activity first, as the server orders. */
export const byActivity = (a: ConversationRow, b: ConversationRow): number =>
  b.lastActivityAt.localeCompare(a.lastActivityAt) || (a.id < b.id ? 1 : -1)

/** Who has waited longest first. */
export const byWaiting = (a: ConversationRow, b: ConversationRow): number =>
  (a.waitingSince ?? '9').localeCompare(b.waitingSince ?? '9') || (a.id < b.id ? -1 : 1)

/** A list after one event; the same object where nothing changed. Hearing of an event twice changes nothing. */
export function afterEvent(
  rows: readonly ConversationRow[],
  event: DeskEvent,
  rules: ListRules,
): readonly ConversationRow[] {
  if (event.__typename === 'ConversationRead') return afterRead(rows, event, rules.me)
  const fresh = 'conversation' in event ? event.conversation : null
  if (!fresh) return rows
  const before = rows.find(({ id }) => id === fresh.id)
  if (before && isOlder(fresh, before)) return rows
  const row = { ...fresh, ...viewerFields(event, fresh, before, rules.me) }
  return put(rows, row, rules)
}

function isOlder(
  fresh: Omit<ConversationRow, 'viewerLastReadSeq' | 'viewerUnreadCount'>,
  before: ConversationRow,
): boolean {
  return fresh.version < before.version || fresh.lastSeq < before.lastSeq
}

/** An event knows nothing of who reads it: their own numbers follow from what was known. */
function viewerFields(
  event: DeskEvent,
  fresh: Pick<ConversationRow, 'lastSeq'>,
  before: ConversationRow | undefined,
  me: string,
): Pick<ConversationRow, 'viewerLastReadSeq' | 'viewerUnreadCount'> {
  const { viewerLastReadSeq = 0, viewerUnreadCount = 0 } = before ?? {}
  const message = event.__typename === 'MessageSent' ? event.message : null
  const isNew = message != null && message.seq > (before?.lastSeq ?? 0) && message.author.id !== me
  const unread = viewerUnreadCount + (isNew && message.seq > viewerLastReadSeq ? 1 : 0)
  return { viewerLastReadSeq, viewerUnreadCount: Math.min(unread, fresh.lastSeq) }
}

function afterRead(
  rows: readonly ConversationRow[],
  event: Extract<DeskEvent, { __typename: 'ConversationRead' }>,
  me: string,
): readonly ConversationRow[] {
  if (event.reader?.id !== me) return rows
  return rows.map((row) => {
    if (row.id !== event.conversationId || row.viewerLastReadSeq >= event.seq) return row
    const left = Math.max(0, Math.min(row.viewerUnreadCount, row.lastSeq - event.seq))
    return { ...row, viewerLastReadSeq: event.seq, viewerUnreadCount: left }
  })
}

export function put(
  rows: readonly ConversationRow[],
  row: ConversationRow,
  rules: ListRules,
): readonly ConversationRow[] {
  const others = rows.filter(({ id }) => id !== row.id)
  if (!rules.shows(row)) return others.length === rows.length ? rows : others
  const at = others.findIndex((other) => rules.order(row, other) < 0)
  // Below what is loaded there may be others that stand above it.
  if (at === -1 && rules.hasMore && others.length === rows.length) return rows
  return others.toSpliced(at === -1 ? others.length : at, 0, row)
}
