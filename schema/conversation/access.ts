import { can } from '../community/policy.ts'
import { defineAudience, type LoggedEvent } from '../event/event-types.ts'
import type { Context } from '../kernel/context.ts'
import { NotFoundError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Unit } from '../ports/database.ts'

export type ConversationStatus = 'OPEN' | 'SNOOZED' | 'RESOLVED'
export type WaitingOn = 'AGENT' | 'CONTACT' | 'NOBODY'
export type Priority = 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT'

/** A conversation as the viewer reads it: with what tells whether they are its contact. */
export interface ConversationRow {
  id: string
  communityId: string
  inboxId: string
  contactId: string
  subject: string | null
  status: ConversationStatus
  waitingOn: WaitingOn
  waitingSince: number | null
  priority: Priority
  assigneeId: string | null
  snoozedUntil: number | null
  resolvedAt: number | null
  lastSeq: number
  lastActivityAt: number
  version: number
  createdAt: number
  updatedAt: number
  contactUserId: string | null
  /** The viewer, when they are a visitor of the contact. */
  contactVisitorId: string | null
}

/** Staff see every conversation and every note; a key for reading support holds the second capability alone. */
export const seesAll = (ctx: Context): boolean => can(ctx, 'conversation.answer') || can(ctx, 'contact.read')

/** The viewer is the person that the conversation is with. */
export function isOwn(ctx: Context, row: Pick<ConversationRow, 'contactUserId' | 'contactVisitorId'>): boolean {
  const { id } = ctx.viewer
  return id !== null && (row.contactUserId === id || row.contactVisitorId === id)
}

/** Null when there is none in this community or it is not for the viewer. */
export function findVisibleConversation(
  ctx: Context,
  id: string,
): Promise<ConversationRow | null> | ConversationRow | null {
  if (ctx.viewer.id === null && !seesAll(ctx)) return null
  const found = conversations.load(ctx, id)
  return found instanceof Promise ? found.then((row) => ifVisible(ctx, row)) : ifVisible(ctx, found)
}

export async function demandConversation(ctx: Context, id: string): Promise<ConversationRow> {
  const row = await findVisibleConversation(ctx, id)
  if (!row) throw new NotFoundError('conversation')
  return row
}

/** The same inside a unit of work, as things are now. */
export async function demandConversationNow(ctx: Context, unit: Unit, id: string): Promise<ConversationRow> {
  const found = await unit.first(selectConversations(ctx).where('Conversation.id', '=', id))
  const row = ifVisible(ctx, (found as ConversationRow | undefined) ?? null)
  if (!row) throw new NotFoundError('conversation')
  return row
}

/** Every query for conversations starts here: this community's, with the viewer's place in them. */
export function selectConversations(ctx: Context) {
  return ctx.database.sql
    .selectFrom('Conversation')
    .innerJoin('Contact', 'Contact.id', 'Conversation.contactId')
    .leftJoin('ContactVisitor', (join) =>
      join
        .onRef('ContactVisitor.contactId', '=', 'Conversation.contactId')
        .on('ContactVisitor.visitorId', '=', ctx.viewer.id ?? ''),
    )
    .selectAll('Conversation')
    .select(['Contact.userId as contactUserId', 'ContactVisitor.visitorId as contactVisitorId'])
    .where('Conversation.communityId', '=', ctx.communityId)
}

export const conversations = defineLoader<ConversationRow>(async (ctx, ids) => {
  // Whose they are is looked at here: with both conditions SQL may walk through the whole community.
  const rows = await ctx.database.all(selectConversations(ctx).clearWhere().where('Conversation.id', 'in', ids))
  const own = rows.filter((row) => row.communityId === ctx.communityId)
  return new Map(own.map((row) => [row.id, row as ConversationRow]))
})

function ifVisible(ctx: Context, row: ConversationRow | null): ConversationRow | null {
  return row && (seesAll(ctx) || isOwn(ctx, row)) ? row : null
}

defineAudience('CONVERSATION', {
  byAccess: false,
  admits: (ctx, event) => {
    if (seesAll(ctx)) return true
    const { id } = ctx.viewer
    return id !== null && peopleOf(ctx, event).then((people) => people.has(id))
  },
})

defineAudience('STAFF_OF_CONVERSATION', { byAccess: true, admits: seesAll })

/** Whom a conversation is with: asked once for all viewers to whom this very row of the log is being delivered. */
const peopleOfEvents = new WeakMap<LoggedEvent, Promise<ReadonlySet<string>>>()

function peopleOf(ctx: Context, event: LoggedEvent): Promise<ReadonlySet<string>> {
  let people = peopleOfEvents.get(event)
  if (!people) peopleOfEvents.set(event, (people = loadPeople(ctx, event.audienceId!)))
  return people
}

async function loadPeople(ctx: Context, conversationId: string): Promise<ReadonlySet<string>> {
  const rows = await ctx.database.all(
    ctx.database.sql
      .selectFrom('Conversation')
      .innerJoin('Contact', 'Contact.id', 'Conversation.contactId')
      .leftJoin('ContactVisitor', 'ContactVisitor.contactId', 'Contact.id')
      .select(['Contact.userId', 'ContactVisitor.visitorId'])
      .where('Conversation.id', '=', conversationId)
      .where('Conversation.communityId', '=', ctx.communityId),
  )
  return new Set(rows.flatMap((row) => [row.userId, row.visitorId]).filter((id) => id !== null))
}
