import type { Context } from '../kernel/context.ts'
import { idOf } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'
import type { TopicRow } from './access.ts'

export type TopicEventType =
  | 'CLOSED'
  | 'REOPENED'
  | 'PINNED'
  | 'UNPINNED'
  | 'MOVED'
  | 'RENAMED'
  | 'ACCEPTED'
  | 'UNACCEPTED'

/** Notes in the topic's own course what was done to it. */
export function note(
  ctx: Context,
  unit: Unit,
  topic: Pick<TopicRow, 'id' | 'lastPostNumber'>,
  type: TopicEventType,
  text: string | null = null,
): void {
  unit.write(
    unit.sql.insertInto('TopicEvent').values({
      id: idOf('TopicEvent', ctx.ids.uuid()),
      topicId: topic.id,
      type,
      actorId: ctx.viewer.id,
      afterNumber: topic.lastPostNumber,
      text,
      createdAt: ctx.clock.now(),
    }),
  )
}
