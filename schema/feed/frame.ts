import { changesAccess, type LoggedEvent, maySee } from '../event/event-types.ts'
import type { Context } from '../kernel/context.ts'
import { cursorOf, positionOf } from './cursor.ts'
import { backlogLimit, type EventFilter, horizonOf, isNamed, matches, tipOf } from './log.ts'

export type FeedResetReason = 'EXPIRED' | 'INVALID' | 'ACCESS_CHANGED' | 'BACKLOG_TOO_LARGE' | 'DATA_REPLACED'

/** What a subscriber receives. After a reset the stream ends: take a snapshot, go on from the cursor. */
export type Frame =
  | { kind: 'event'; cursor: string; event: LoggedEvent }
  | { kind: 'caughtUp'; cursor: string }
  | { kind: 'reset'; cursor: string; reason: FeedResetReason }

/** Where a subscriber starts, or the reset that it gets instead. `after` null is the tip. */
export async function startOf(ctx: Context, after: string | null | undefined): Promise<number | Frame> {
  const tip = await tipOf(ctx)
  if (after == null) return tip
  const position = positionOf(ctx, after)
  // A position past the tip is of a database that was replaced by an older copy.
  if (position === null || position > tip) return resetAt(ctx, tip, 'INVALID')
  if (position < (await horizonOf(ctx))) return resetAt(ctx, tip, 'EXPIRED')
  if (tip - position > backlogLimit) return resetAt(ctx, tip, 'BACKLOG_TOO_LARGE')
  return position
}

export function resetAt(ctx: Context, seq: number, reason: FeedResetReason): Frame {
  return { kind: 'reset', cursor: cursorOf(ctx, seq), reason }
}

/** The frame of one row of the log for this viewer; null when it is not for them. */
export async function frameOf(ctx: Context, filter: EventFilter, event: LoggedEvent): Promise<Frame | null> {
  const visible = await maySee(ctx, event)
  const reset = resetReason(filter, event, visible)
  if (reset) return resetAt(ctx, event.seq, reset)
  return visible && matches(filter, event) ? { kind: 'event', cursor: cursorOf(ctx, event.seq), event } : null
}

/** Why this event ends the stream of a viewer who may or may not see it; null when it does not. */
export function resetReason(filter: EventFilter, event: LoggedEvent, visible: boolean): FeedResetReason | null {
  if (event.type === ('IMPORT_FINISHED' as string)) return 'DATA_REPLACED'
  if (visible && changesAccess(event.type)) return 'ACCESS_CHANGED'
  const ownRight = event.audience === 'TOPIC' || event.audience === 'CONVERSATION'
  return !visible && ownRight && isNamed(filter, event) ? 'ACCESS_CHANGED' : null
}
