import type { Selectable } from 'kysely'
import { commit } from '../kernel/commit.ts'
import { type Context, contextFor } from '../kernel/context.ts'
import type { Tables } from '../ports/database.ts'
import type { EventType, LoggedEvent } from './event-types.ts'

/** Signalled with every event of whatever community. */
export const logWake = 'log'

/** What follows from events without being asked for. It runs at least once for each: it must know what it did. */
export interface LogReader {
  name: string
  types: readonly EventType[]
  read(ctx: Context, event: LoggedEvent): Promise<void>
  /** Of a page of events those that later ones in it do not make needless. */
  thin?(events: readonly LoggedEvent[]): readonly LoggedEvent[]
}

/** Where one process stands. Only what was dealt with is written down, and not each step over what is of no interest. */
export interface Progress {
  position: number | null
  kept: number
  failures: number
}

export const atTheStart = (): Progress => ({ position: null, kept: 0, failures: 0 })

const pageSize = 100
/** Further than this it is written down, so that a restart does not walk through too much again. */
const longestWay = 1000
/** An event that fails as often as this is left behind: those after it have waited long enough. */
const mostFailures = 5

/** Deals with all that there is. What it throws is to be tried again after a pause, with the same progress. */
export async function readOn(ctx: Context, reader: LogReader, progress: Progress): Promise<void> {
  progress.position ??= progress.kept = await positionOf(ctx, reader.name)
  for (let more = true; more; ) {
    const page = await pageAfter(ctx, reader, progress.position)
    more = page.more
    for (const event of reader.thin?.(page.events) ?? page.events) {
      await attempt(ctx, reader, event, progress)
      progress.position = event.seq
    }
    progress.position = page.upTo
    const worth = page.events.length > 0 || page.upTo - progress.kept > longestWay
    if (worth && page.upTo > progress.kept) await keep(ctx, reader.name, (progress.kept = page.upTo))
  }
}

async function attempt(ctx: Context, reader: LogReader, event: LoggedEvent, progress: Progress): Promise<void> {
  try {
    await reader.read({ ...contextFor(ctx, ctx.viewer), communityId: event.communityId }, event)
    progress.failures = 0
  } catch (error) {
    if (++progress.failures < mostFailures) throw error
    progress.failures = 0
    progress.position = event.seq
    throw new Error(`${reader.name} gave up on ${event.type} ${event.id}: ${String(error)}`, { cause: error })
  }
}

async function positionOf(ctx: Context, name: string): Promise<number> {
  const query = ctx.database.sql.selectFrom('LogPosition').select('seq').where('reader', '=', name)
  return (await ctx.database.first(query))?.seq ?? 0
}

async function pageAfter(ctx: Context, reader: LogReader, after: number) {
  const { sql } = ctx.database
  const tip = await ctx.database.first(sql.selectFrom('Event').select('seq').orderBy('seq', 'desc').limit(1))
  const upTo = Math.max(tip?.seq ?? 0, after)
  const query = sql.selectFrom('Event').selectAll().where('seq', '>', after).where('seq', '<=', upTo)
  const rows = await ctx.database.all(query.where('type', 'in', reader.types).orderBy('seq').limit(pageSize))
  const more = rows.length === pageSize
  return { events: rows.map(loggedOf), upTo: more ? rows.at(-1)!.seq : upTo, more }
}

function keep(ctx: Context, reader: string, seq: number): Promise<void> {
  return commit(ctx, async (unit) => {
    const insert = unit.sql.insertInto('LogPosition').values({ reader, seq })
    // Another process may be further on.
    unit.write(
      insert.onConflict((on) =>
        on.column('reader').doUpdateSet({ seq }).whereRef('excluded.seq', '>', 'LogPosition.seq'),
      ),
    )
  })
}

export function loggedOf(row: Selectable<Tables['Event']>): LoggedEvent {
  return {
    ...row,
    type: row.type as EventType,
    audience: row.audience as LoggedEvent['audience'],
    data: row.data ? JSON.parse(row.data) : {},
  }
}
