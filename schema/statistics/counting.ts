import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../kernel/context.ts'
import { type Period, type Run, runsOf } from './period.ts'

export const measures = ['activePeople', 'newPeople', 'topics', 'posts', 'conversations', 'messages'] as const
export type Measure = (typeof measures)[number]
export type Counts = Record<Measure, number>

export interface DayCounts extends Counts {
  date: string
}

/** What each measure counts, as rows of a time and who did it. Every one of them is a range of an index. */
function rowsOf(ctx: Context, measure: Measure, { from, to }: Period) {
  const { sql: database } = ctx.database
  const tables = {
    newPeople: 'User',
    topics: 'Topic',
    posts: 'Post',
    conversations: 'Conversation',
    messages: 'Message',
  } as const
  const written = (table: 'Post' | 'Message') =>
    database
      .selectFrom(table)
      .select(['createdAt', 'authorId as who'])
      .where('communityId', '=', ctx.communityId)
      .where('createdAt', '>=', from)
      .where('createdAt', '<', to)
  if (measure === 'activePeople')
    return written('Post')
      .where('authorId', 'not like', 'bot%')
      .unionAll(written('Message').where('authorId', 'not like', 'bot%'))
  const rows = database
    .selectFrom(tables[measure] as 'Topic')
    .select(['createdAt', 'id as who'])
    .where('communityId', '=', ctx.communityId)
    .where('createdAt', '>=', from)
    .where('createdAt', '<', to)
  return measure === 'newPeople' || measure === 'conversations' ? rows : rows.where('deletedAt', 'is', null)
}

const numberOf = (measure: Measure): RawBuilder<number> =>
  measure === 'activePeople' ? sql<number>`count(distinct ${sql.ref('who')})` : sql<number>`count(*)`

export async function countTotals(ctx: Context, period: Period): Promise<Counts> {
  const counted = measures.map(async (measure) => {
    const query = ctx.database.sql.selectFrom(rowsOf(ctx, measure, period).as('rows')).select(numberOf(measure).as('n'))
    return [measure, Number((await ctx.database.first(query))!.n)] as const
  })
  return Object.fromEntries(await Promise.all(counted)) as Counts
}

export async function countDays(ctx: Context, period: Period, timeZone: string): Promise<DayCounts[]> {
  const days = await Promise.all(runsOf(period, timeZone).map((run) => countRun(ctx, period, run)))
  return days.flat()
}

async function countRun(ctx: Context, period: Period, run: Run): Promise<DayCounts[]> {
  const none = Object.fromEntries(measures.map((measure) => [measure, 0])) as Counts
  const days = run.dates.map((date) => ({ date, ...none }))
  const within = {
    from: Math.max(period.from, run.start),
    to: Math.min(period.to, run.start + run.dayMs * run.dates.length),
  }
  await Promise.all(
    measures.map(async (measure) => {
      for (const { day, n } of await byDay(ctx, measure, within, run)) days[Number(day)]![measure] = Number(n)
    }),
  )
  return days
}

/** Whole numbers are divided as such by every database; the casts keep drivers from sending them as fractions. */
function byDay(ctx: Context, measure: Measure, period: Period, { start, dayMs }: Run) {
  const day = sql<number>`(${sql.ref('createdAt')} - cast(${start} as bigint)) / cast(${dayMs} as bigint)`
  const rows = ctx.database.sql
    .selectFrom(rowsOf(ctx, measure, period).as('rows'))
    .select([day.as('day'), sql.ref<string>('who').as('who')])
  const query = ctx.database.sql
    .selectFrom(rows.as('days'))
    .select([sql.ref<number>('day').as('day'), numberOf(measure).as('n')])
    .groupBy(sql.ref('day'))
  return ctx.database.all(query)
}
