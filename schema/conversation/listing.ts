import {
  emptyPage,
  type Page,
  type PageArgs,
  paged,
  pageOf,
  type SortKey,
  type Window,
  windowOf,
} from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { RequestError } from '../kernel/errors.ts'
import {
  type ConversationRow,
  type ConversationStatus,
  conversations,
  isOwn,
  seesAll,
  selectConversations,
} from './access.ts'
import { contactIds } from './contact.service.ts'
import { type ConversationFilter, filtered } from './filtering.ts'

export type ConversationOrder = 'LAST_ACTIVITY' | 'WAITING_LONGEST'

const byActivity: SortKey<ConversationRow>[] = [
  { column: 'Conversation.lastActivityAt', descending: true, value: (row) => row.lastActivityAt },
  { column: 'Conversation.id', descending: true, value: (row) => row.id },
]

const byWaiting: SortKey<ConversationRow>[] = [
  { column: 'Conversation.waitingSince', value: (row) => row.waitingSince! },
  { column: 'Conversation.id', value: (row) => row.id },
]

const statuses: readonly ConversationStatus[] = ['OPEN', 'SNOOZED', 'RESOLVED']

/** What staff work through. Those who wait longest are those who wait for staff: everybody else is left out. */
export async function listConversations(
  ctx: Context,
  filter: ConversationFilter & { order?: ConversationOrder | null },
  args: PageArgs,
): Promise<Page<ConversationRow>> {
  demandSeesAll(ctx)
  const window = windowOf(args)
  const waiting = filter.order === 'WAITING_LONGEST'
  const keys = waiting ? byWaiting : byActivity
  const found = await Promise.all(rangesOf(ctx, filter, waiting).map((part) => rowsOf(ctx, part, keys, window)))
  return primed(ctx, merged(found.flat(), keys, window), keys, window)
}

/** One range of the index for each status, merged above: an index over all of them would make every message dearer. */
function rangesOf(ctx: Context, filter: ConversationFilter, waiting: boolean) {
  const query = filtered(ctx, filter)
  const wanted = filter.status ? [filter.status] : statuses
  if (waiting) {
    // Nobody waits where all is done.
    const open = wanted.filter((status) => status !== 'RESOLVED')
    const asked = query.where('Conversation.waitingOn', '=', 'AGENT').where('Conversation.waitingSince', 'is not', null)
    return open.map((status) => asked.where('Conversation.status', '=', status))
  }
  if (filter.contactId) return [filter.status ? query.where('Conversation.status', '=', filter.status) : query]
  return wanted.map((status) => query.where('Conversation.status', '=', status))
}

async function rowsOf(
  ctx: Context,
  query: ReturnType<typeof filtered>,
  keys: readonly SortKey<ConversationRow>[],
  window: Window,
): Promise<ConversationRow[]> {
  return (await ctx.database.all(paged(query, keys, window))) as ConversationRow[]
}

/** Rows of several ordered ranges as one ordered range of one more than a page. */
function merged(rows: ConversationRow[], keys: readonly SortKey<ConversationRow>[], window: Window): ConversationRow[] {
  const compare = (a: ConversationRow, b: ConversationRow): number => {
    for (const { value, descending } of keys) {
      const [one, other] = [value(a), value(b)]
      if (one !== other) return one < other === (Boolean(descending) === window.backwards) ? -1 : 1
    }
    return 0
  }
  return rows.sort(compare).slice(0, window.limit + 1)
}

function primed(
  ctx: Context,
  rows: ConversationRow[],
  keys: readonly SortKey<ConversationRow>[],
  window: Window,
): Page<ConversationRow> {
  for (const row of rows) conversations.prime(ctx, row.id, row)
  return pageOf(rows, keys, window)
}

/** The viewer's own conversations with support. */
export async function listOwnConversations(ctx: Context, args: PageArgs): Promise<Page<ConversationRow>> {
  const window = windowOf(args)
  const contactId = ctx.viewer.id === null ? null : await contactIds.load(ctx, ctx.viewer.id)
  return contactId ? listOfContact(ctx, contactId, window) : emptyPage()
}

/** Those with one contact that the viewer may see: all for staff and the contact, none for anybody else. */
export async function listOfContact(ctx: Context, contactId: string, window: Window): Promise<Page<ConversationRow>> {
  const query = selectConversations(ctx).where('Conversation.contactId', '=', contactId)
  const rows = (await ctx.database.all(paged(query, byActivity, window))) as ConversationRow[]
  if (!seesAll(ctx) && rows.some((row) => !isOwn(ctx, row))) return emptyPage()
  return primed(ctx, rows, byActivity, window)
}

/** A read has no union to refuse in. */
export function demandSeesAll(ctx: Context): void {
  if (!seesAll(ctx)) throw new RequestError('FORBIDDEN', 'Only staff may read this.')
}
