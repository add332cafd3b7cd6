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
  type WaitingOn,
} from './access.ts'
import { contactIds } from './contact.service.ts'

export type InboxView = 'MINE' | 'UNASSIGNED' | 'ALL'

export interface ConversationFilter {
  view?: InboxView | null
  inboxId?: string | null
  status?: ConversationStatus | null
  waitingOn?: WaitingOn | null
  tag?: string | null
  contactId?: string | null
}

const byActivity: SortKey<ConversationRow>[] = [
  { column: 'Conversation.lastActivityAt', descending: true, value: (row) => row.lastActivityAt },
  { column: 'Conversation.id', descending: true, value: (row) => row.id },
]

const statuses: readonly ConversationStatus[] = ['OPEN', 'SNOOZED', 'RESOLVED']

/** What staff work through, latest activity first. */
export async function listConversations(
  ctx: Context,
  filter: ConversationFilter,
  args: PageArgs,
): Promise<Page<ConversationRow>> {
  demandSeesAll(ctx)
  const window = windowOf(args)
  const query = filtered(ctx, filter)
  // One range of the index for each status, merged here: an index over all of them would make every message dearer.
  const wanted = filter.contactId ? null : filter.status ? [filter.status] : statuses
  const parts = wanted?.map((status) => query.where('Conversation.status', '=', status)) ?? [query]
  const found = await Promise.all(parts.map((part) => ctx.database.all(paged(part, byActivity, window))))
  return primed(ctx, merged(found.flat() as ConversationRow[], window), window)
}

function filtered(ctx: Context, filter: ConversationFilter) {
  let query = selectConversations(ctx)
  if (filter.view === 'MINE') query = query.where('Conversation.assigneeId', '=', ctx.viewer.id ?? '')
  if (filter.view === 'UNASSIGNED') query = query.where('Conversation.assigneeId', 'is', null)
  if (filter.inboxId) query = query.where('Conversation.inboxId', '=', filter.inboxId)
  if (filter.waitingOn) query = query.where('Conversation.waitingOn', '=', filter.waitingOn)
  if (filter.contactId) query = query.where('Conversation.contactId', '=', filter.contactId)
  if (filter.contactId && filter.status) query = query.where('Conversation.status', '=', filter.status)
  const { tag } = filter
  if (!tag) return query
  return query.where((eb) =>
    eb.exists(
      eb
        .selectFrom('ConversationTag')
        .innerJoin('Tag', 'Tag.id', 'ConversationTag.tagId')
        .select('Tag.id')
        .whereRef('ConversationTag.conversationId', '=', 'Conversation.id')
        .where('Tag.slug', '=', tag),
    ),
  )
}

/** Rows of several ordered ranges as one ordered range of one more than a page. */
function merged(rows: ConversationRow[], window: Window): ConversationRow[] {
  const sign = window.backwards ? 1 : -1
  rows.sort((a, b) => sign * (a.lastActivityAt - b.lastActivityAt || (a.id < b.id ? -1 : 1)))
  return rows.slice(0, window.limit + 1)
}

function primed(ctx: Context, rows: ConversationRow[], window: Window): Page<ConversationRow> {
  for (const row of rows) conversations.prime(ctx, row.id, row)
  return pageOf(rows, byActivity, window)
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
  return primed(ctx, rows, window)
}

/** A read has no union to refuse in. */
export function demandSeesAll(ctx: Context): void {
  if (!seesAll(ctx)) throw new RequestError('FORBIDDEN', 'Only staff may read this.')
}

const countLimit = 1000

/** Open conversations in each view; counted up to a thousand, beyond which nobody reads the number. */
export async function countOpen(ctx: Context, view: InboxView, inboxId?: string | null): Promise<number> {
  demandSeesAll(ctx)
  const { sql } = ctx.database
  let open = sql
    .selectFrom('Conversation')
    .select('id')
    .where('communityId', '=', ctx.communityId)
    .where('status', '=', 'OPEN')
    .limit(countLimit)
  if (view === 'MINE') open = open.where('assigneeId', '=', ctx.viewer.id ?? '')
  if (view === 'UNASSIGNED') open = open.where('assigneeId', 'is', null)
  if (inboxId) open = open.where('inboxId', '=', inboxId)
  const counted = sql.selectFrom(open.as('open')).select((eb) => eb.fn.countAll<number>().as('count'))
  return Number((await ctx.database.first(counted))!.count)
}
