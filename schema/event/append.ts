import type { Context } from '../kernel/context.ts'
import { idOf } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'
import type { Audience, EventType } from './event-types.ts'
import { logWake } from './log-reader.ts'

export interface NewEvent {
  type: EventType
  audience: Audience
  subjectId: string
  /** Small and flat; ids rather than copies. */
  data?: Record<string, string | number | null>
  /** Default: the viewer. */
  actorId?: string | null
}

/** Adds the event to the unit of work: it is in the log exactly when its data is. */
export function append(ctx: Context, unit: Unit, event: NewEvent): void {
  appendAll(ctx, unit, [event])
}

/** Many at once, in this order. */
export function appendAll(ctx: Context, unit: Unit, events: readonly NewEvent[]): void {
  if (events.length === 0) return
  unit.write(unit.sql.insertInto('Event').values(events.map((event) => rowOf(ctx, event))))
  const { communityId, wake } = ctx
  unit.afterCommit(() => {
    wake.signal(`events:${communityId}`)
    wake.signal(logWake)
  })
}

function rowOf(ctx: Context, event: NewEvent) {
  return {
    id: idOf('Event', ctx.ids.uuid()),
    communityId: ctx.communityId,
    type: event.type,
    audience: event.audience.kind,
    audienceId: 'id' in event.audience ? event.audience.id : null,
    subjectId: event.subjectId,
    actorId: event.actorId === undefined ? ctx.viewer.id : event.actorId,
    data: event.data ? JSON.stringify(event.data) : null,
    occurredAt: ctx.clock.now(),
  }
}
