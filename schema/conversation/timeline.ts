import { type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { idOf } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'
import { type ConversationRow, seesAll } from './access.ts'

export const timelineTypes = [
  'ASSIGNED',
  'UNASSIGNED',
  'SNOOZED',
  'WOKEN',
  'RESOLVED',
  'REOPENED',
  'PRIORITY_CHANGED',
  'SUBJECT_CHANGED',
  'MOVED',
  'TAGGED',
  'UNTAGGED',
] as const
export type TimelineType = (typeof timelineTypes)[number]

/** What the contact may know of; the rest is how staff organise their work. */
const publicTypes: readonly TimelineType[] = ['ASSIGNED', 'RESOLVED', 'REOPENED', 'SUBJECT_CHANGED']

export interface TimelineRow {
  id: string
  conversationId: string
  type: TimelineType
  actorId: string | null
  afterSeq: number
  data: string | null
  createdAt: number
}

/** Adds what happened to the conversation's timeline, placed after the message that is its newest then. */
export function record(
  ctx: Context,
  unit: Unit,
  conversationId: string,
  type: TimelineType,
  data?: Record<string, string | number | null>,
): void {
  unit.write(
    unit.sql.insertInto('ConversationEvent').values((eb) => ({
      id: idOf('ConversationEvent', ctx.ids.uuid()),
      conversationId,
      type,
      actorId: ctx.viewer.id,
      afterSeq: eb.selectFrom('Conversation').select('lastSeq').where('id', '=', conversationId),
      data: data ? JSON.stringify(data) : null,
      createdAt: ctx.clock.now(),
    })),
  )
}

const byTime: SortKey<TimelineRow>[] = [
  { column: 'createdAt', value: (row) => row.createdAt },
  { column: 'id', value: (row) => row.id },
]

export async function listTimeline(
  ctx: Context,
  conversation: ConversationRow,
  args: PageArgs,
): Promise<Page<TimelineRow>> {
  const window = windowOf(args)
  let query = ctx.database.sql.selectFrom('ConversationEvent').selectAll().where('conversationId', '=', conversation.id)
  if (!seesAll(ctx)) query = query.where('type', 'in', publicTypes)
  const rows = (await ctx.database.all(paged(query, byTime, window))) as TimelineRow[]
  return pageOf(rows, byTime, window)
}

/** One detail of what happened: who was assigned, until when it sleeps. */
export function detailOf(row: TimelineRow, field: string): string | null {
  const data = JSON.parse(row.data ?? '{}') as Record<string, string | number | null>
  return data[field] == null ? null : String(data[field])
}
