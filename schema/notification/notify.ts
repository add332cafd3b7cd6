import type { Selectable } from 'kysely'
import { append, appendAll } from '../event/append.ts'
import type { Context } from '../kernel/context.ts'
import { idOf } from '../kernel/ids.ts'
import type { Tables, Unit } from '../ports/database.ts'
import type { NotificationKind } from './kind.ts'
import { queueNewsMail } from './mail-queue.ts'
import { media, type Wishes, wishesOf } from './preference.ts'
import { withDevices } from './push-device.ts'
import { queuePush } from './push-queue.ts'

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
      .values((eb) => {
        const off = eb
          .selectFrom('NotificationPreference')
          .select((of) => of.lit(row.createdAt).as('at'))
          .where('userId', '=', row.userId)
          .where('kind', '=', row.kind)
          .where('medium', '=', 'BELL')
          .where('enabled', '=', 0)
        return { ...row, silencedAt: off, readAt: off }
      })
      .onConflict((on) => on.doNothing()),
  )
  append(ctx, unit, created(row))
  queueNewsMail(ctx, unit, row)
  queuePush(ctx, unit, [row.userId], row)
}

/** What there is already of the cause by person, and what they want to be told at all. */
export interface Told {
  get(userId: string): NotificationRow | undefined
  wishes: Wishes
  /** Who has a device that can be reached. */
  reachable: ReadonlySet<string>
}

export async function toldOf(unit: Unit, cause: string, userIds: readonly string[]): Promise<Told> {
  const query = unit.sql.selectFrom('Notification').selectAll().where('userId', 'in', userIds)
  const [rows, wishes, reachable] = await Promise.all([
    unit.all(query.where('cause', '=', cause)),
    wishesOf(unit, userIds),
    withDevices(unit, userIds),
  ])
  const byUser = new Map(rows.map((row) => [row.userId, row]))
  return { get: (userId) => byUser.get(userId), wishes, reachable }
}

/** New ones as they are; those who were told something lesser or older of the cause get it anew. */
export function tellAll(ctx: Context, unit: Unit, all: readonly News[], told: Told): void {
  const wanted = all.filter(({ userId, kind }) => media.some((medium) => told.wishes.wants(userId, kind, medium)))
  const ringing = (news: News) => told.wishes.wants(news.userId, news.kind, 'BELL')
  const fresh = wanted.filter((news) => !told.get(news.userId)).map((news) => rowOf(ctx, news, ringing(news)))
  if (fresh.length > 0) unit.write(unit.sql.insertInto('Notification').values(fresh))
  const renewed = wanted.flatMap((news) => {
    const row = told.get(news.userId)
    return row && isNewTo(news, row) ? [renew(unit, rowOf(ctx, news, ringing(news)), row)] : []
  })
  const rows = [...fresh, ...renewed]
  appendAll(ctx, unit, rows.filter((row) => row.silencedAt === null).map(created))
  for (const row of rows) {
    const wants = (medium: 'MAIL' | 'PUSH') => told.wishes.wants(row.userId, row.kind as NotificationKind, medium)
    if (wants('MAIL')) queueNewsMail(ctx, unit, row)
    if (told.reachable.has(row.userId) && wants('PUSH')) queuePush(ctx, unit, [row.userId], row)
  }
}

/** Of one post the strongest kind; what is folded, whenever it goes on. */
function isNewTo(news: News, row: NotificationRow): boolean {
  const ways = ['TOPIC_CREATED', 'POSTED', 'REPLIED', 'MENTIONED']
  if (ways.includes(news.kind)) return ways.indexOf(news.kind) > ways.indexOf(row.kind)
  return (news.seq ?? 0) > row.seq
}

function renew(unit: Unit, renewed: NotificationRow, { id, createdAt, mailedSeq, seq }: NotificationRow) {
  const { id: _id, createdAt: _createdAt, mailedSeq: _mailedSeq, ...values } = renewed
  const query = unit.sql.updateTable('Notification').set(values).where('id', '=', id)
  unit.write(query.where('seq', '=', seq), { rows: 1 })
  return { ...values, id, createdAt, mailedSeq }
}

/** What the bell passes over counts as read there. */
function rowOf(ctx: Context, news: News, rings = true): NotificationRow {
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
    readAt: rings ? null : now,
    silencedAt: rings ? null : now,
    mailedSeq: null,
    createdAt: now,
    updatedAt: now,
  }
}

const created = ({ userId, id, actorId }: NotificationRow) =>
  ({ type: 'NOTIFICATION_CREATED', audience: { kind: 'PERSON', id: userId }, subjectId: id, actorId }) as const

/** The bell of this person shows another number. */
export function tellRead(ctx: Context, unit: Unit, userId: string): void {
  append(ctx, unit, { type: 'NOTIFICATIONS_READ', audience: { kind: 'PERSON', id: userId }, subjectId: userId })
}
