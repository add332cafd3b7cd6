import type { Context } from '../kernel/context.ts'

export const topPeriods = ['DAY', 'WEEK', 'MONTH', 'YEAR', 'ALL'] as const
export type TopPeriod = (typeof topPeriods)[number]

const days = { DAY: 1, WEEK: 7, MONTH: 30, YEAR: 365 } as const

export function periodStart(ctx: Context, period: TopPeriod): number | null {
  return period === 'ALL' ? null : ctx.clock.now() - days[period] * 24 * 3600 * 1000
}

/** So many topics are read and sorted faster than the order of likes is searched for them. */
export const fewTopics = 2000

/**
 * Whether the time since then holds few topics. The best of few are found by reading all of them, the best of many by
 * going down the likes until a page is full; each is slow where the other is quick.
 */
export async function holdsFew(ctx: Context, since: number): Promise<boolean> {
  const key = `${ctx.communityId}:few-topics`
  let start = ctx.cache.get<number>(key)
  if (start === undefined) {
    const newest = ctx.database.sql.selectFrom('Topic').select('createdAt').where('communityId', '=', ctx.communityId)
    const few = newest.orderBy('createdAt', 'desc').limit(fewTopics).as('few')
    const query = ctx.database.sql.selectFrom(few).select((eb) => eb.fn.min('createdAt').as('start'))
    start = (await ctx.database.first(query))?.start ?? 0
    ctx.cache.set(key, start, { ttlMs: 60_000, bytes: 100 })
  }
  return since > start
}
