import type { Selectable } from 'kysely'
import { append, appendAll } from '../event/append.ts'
import type { Context } from '../kernel/context.ts'
import { idOf } from '../kernel/ids.ts'
import type { Tables, Unit } from '../ports/database.ts'

export const notificationKinds = [
  'MENTIONED',
  'REPLIED',
  'POSTED',
  'TOPIC_CREATED',
  'ANSWER_ACCEPTED',
  'REACTED',
  'CONVERSATION_ASSIGNED',
  'MESSAGE_RECEIVED',
  'REPORT_DECIDED',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

export type NotificationRow = Selectable<Tables['Notification']>

/** Something that one person is to be told. */
export interface News {
  userId: string
  kind: NotificationKind
  /** A person is told once of each cause. */
  cause: string
  actorId: string | null
  actorCount?: number
  topicId?: string | null
  postId?: string | null
  postNumber?: number | null
  conversationId?: string | null
  /** Position of its event in the log. */
  seq?: number
}

/**
 * Tells one person, in the unit of work of whoever has something to tell: it only writes. The caller sees to it that
 * they may know, and that nobody is told of what they did themselves.
 */
export function notify(ctx: Context, unit: Unit, news: News): void {
  const row = rowOf(ctx, news)
  unit.write(
    unit.sql
      .insertInto('Notification')
      .values(row)
      .onConflict((on) => on.doNothing()),
  )
  append(ctx, unit, created(row.userId, row.id, row.actorId))
}

/** What is there already of the cause, by person. */
export async function toldOf(
  unit: Unit,
  cause: string,
  userIds: readonly string[],
): Promise<Map<string, NotificationRow>> {
  const query = unit.sql.selectFrom('Notification').selectAll().where('userId', 'in', userIds)
  const rows = await unit.all(query.where('cause', '=', cause))
  return new Map(rows.map((row) => [row.userId, row]))
}

/** New ones as they are; those who were told something lesser or older of the cause get it anew. */
export function tellAll(
  ctx: Context,
  unit: Unit,
  all: readonly News[],
  told: ReadonlyMap<string, NotificationRow>,
): void {
  const fresh = all.filter((news) => !told.has(news.userId)).map((news) => rowOf(ctx, news))
  if (fresh.length > 0) unit.write(unit.sql.insertInto('Notification').values(fresh))
  const renewed = all.flatMap((news) => {
    const row = told.get(news.userId)
    return row && isNewTo(news, row) ? [renew(ctx, unit, news, row)] : []
  })
  appendAll(
    ctx,
    unit,
    [...fresh, ...renewed].map((row) => created(row.userId, row.id, row.actorId)),
  )
}

/** Of one post the strongest kind; what is folded, whenever it goes on. */
function isNewTo(news: News, row: NotificationRow): boolean {
  const ways = ['TOPIC_CREATED', 'POSTED', 'REPLIED', 'MENTIONED']
  if (ways.includes(news.kind)) return ways.indexOf(news.kind) > ways.indexOf(row.kind)
  return (news.seq ?? 0) > row.seq
}

function renew(ctx: Context, unit: Unit, news: News, row: NotificationRow): NotificationRow {
  const { id, createdAt, ...values } = { ...rowOf(ctx, news), id: row.id, createdAt: row.createdAt }
  const query = unit.sql.updateTable('Notification').set(values).where('id', '=', id)
  unit.write(query.where('seq', '=', row.seq), { rows: 1 })
  return { ...values, id, createdAt }
}

function rowOf(ctx: Context, news: News): NotificationRow {
  const now = ctx.clock.now()
  return {
    id: idOf('Notification', ctx.ids.uuid()),
    communityId: ctx.communityId,
    userId: news.userId,
    cause: news.cause,
    kind: news.kind,
    seq: news.seq ?? 0,
    actorId: news.actorId,
    actorCount: news.actorCount ?? 1,
    mostActors: news.actorCount ?? 1,
    topicId: news.topicId ?? null,
    postId: news.postId ?? null,
    postNumber: news.postNumber ?? null,
    conversationId: news.conversationId ?? null,
    readAt: null,
    createdAt: now,
    updatedAt: now,
  }
}

const created = (userId: string, id: string, actorId: string | null) =>
  ({ type: 'NOTIFICATION_CREATED', audience: { kind: 'PERSON', id: userId }, subjectId: id, actorId }) as const

/** The bell of this person shows another number. */
export function tellRead(ctx: Context, unit: Unit, userId: string): void {
  append(ctx, unit, { type: 'NOTIFICATIONS_READ', audience: { kind: 'PERSON', id: userId }, subjectId: userId })
}
