import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Unit } from '../ports/database.ts'
import { demandTopic, type TopicRow, topicsById } from './access.ts'

/** The viewer's marks by topic. */
const marks = defineLoader<number>(async (ctx, topicIds) => {
  if (!ctx.viewer.id) return new Map()
  const query = ctx.database.sql.selectFrom('TopicRead').select(['topicId', 'lastReadNumber'])
  const rows = await ctx.database.all(query.where('userId', '=', ctx.viewer.id).where('topicId', 'in', topicIds))
  return new Map(rows.map((row) => [row.topicId, row.lastReadNumber]))
})

export function lastReadNumberOf(ctx: Context, topicId: string): number | null | Promise<number | null> {
  return ctx.viewer.id ? marks.load(ctx, topicId) : null
}

export async function unreadCountOf(ctx: Context, topic: TopicRow): Promise<number | null> {
  const mark = await lastReadNumberOf(ctx, topic.id)
  return mark === null ? null : Math.max(0, topic.lastPostNumber - mark)
}

/** Who writes has read what they answer, when they were up to it. Comes after the number was taken. */
export function markReplied(ctx: Context, unit: Unit, topicId: string): void {
  if (ctx.viewer.kind !== 'USER') return
  const key = { userId: ctx.viewer.id!, topicId, updatedAt: ctx.clock.now() }
  unit.write(
    unit.sql
      .insertInto('TopicRead')
      .values((eb) => ({
        ...key,
        lastReadNumber: eb.selectFrom('Topic').select('lastPostNumber').where('id', '=', topicId),
      }))
      .onConflict((conflict) =>
        conflict
          .columns(['userId', 'topicId'])
          .doUpdateSet((eb) => ({ lastReadNumber: eb.ref('excluded.lastReadNumber') }))
          .where((eb) => eb('TopicRead.lastReadNumber', '=', eb('excluded.lastReadNumber', '-', 1))),
      ),
  )
}

interface TopicMark {
  userId: string
  topicId: string
  lastReadNumber: number
  updatedAt: number
}

/** How another slice follows what is read: asked while the unit still reads, it gives what it has to write. */
type Listener = (
  ctx: Context,
  unit: Unit,
  read: { userId: string; topicId: string; number: number },
) => Promise<(() => void) | null>

const listeners: Listener[] = []
export const onTopicRead = (listener: Listener): void => void listeners.push(listener)

/** A visit after this pause counts as another view. */
const visitMs = 8 * 3600 * 1000

/** Moves the viewer's mark forward, never back: two devices agree on the further one. */
export async function markTopicRead(ctx: Context, topicId: string, number: number): Promise<TopicRow> {
  const userId = readerOf(ctx)
  const topic = await demandTopic(ctx, topicId)
  const upTo = Math.min(Math.max(number, 1), topic.lastPostNumber)
  await commit(ctx, async (unit) => {
    const query = unit.sql.selectFrom('TopicRead').selectAll().where('userId', '=', userId)
    const mark = await unit.first(query.where('topicId', '=', topicId))
    const lastReadNumber = Math.max(upTo, mark?.lastReadNumber ?? 0)
    const also = await Promise.all(
      listeners.map((tell) => tell(ctx, unit, { userId, topicId, number: lastReadNumber })),
    )
    const now = ctx.clock.now()
    const visits = !mark || now - mark.updatedAt > visitMs
    if (visits || lastReadNumber > mark.lastReadNumber)
      writeMark(ctx, unit, { userId, topicId, lastReadNumber, updatedAt: now }, visits)
    for (const write of also) write?.()
  })
  marks.forget(ctx, topicId)
  topicsById.forget(ctx, topicId)
  return demandTopic(ctx, topicId)
}

function writeMark(ctx: Context, unit: Unit, mark: TopicMark, visits: boolean): void {
  const { userId, topicId, updatedAt, lastReadNumber } = mark
  unit.write(
    unit.sql
      .insertInto('TopicRead')
      .values(mark)
      .onConflict((conflict) =>
        conflict.columns(['userId', 'topicId']).doUpdateSet((eb) => ({
          updatedAt,
          lastReadNumber: eb
            .case()
            .when('TopicRead.lastReadNumber', '<', eb.ref('excluded.lastReadNumber'))
            .then(eb.ref('excluded.lastReadNumber'))
            .else(eb.ref('TopicRead.lastReadNumber'))
            .end(),
        })),
      ),
  )
  const views = unit.sql.updateTable('Topic').set((eb) => ({ viewCount: eb('viewCount', '+', 1) }))
  if (visits) unit.write(views.where('id', '=', topicId))
  const audience = { kind: 'PERSON', id: userId } as const
  append(ctx, unit, { type: 'TOPIC_READ', audience, subjectId: topicId, data: { lastReadNumber } })
}

function readerOf(ctx: Context): string {
  if (ctx.viewer.kind === 'USER') return ctx.viewer.id!
  throw new ForbiddenError('Sign in to keep your place.', 'UNAUTHENTICATED')
}
