import { Event, registeredEventTypes } from '../event/event-types.ts'
import { builder } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { cursorOf } from './cursor.ts'
import type { FeedResetReason, Frame } from './frame.ts'
import { tipOf } from './log.ts'
import { openFeed } from './subscribe.ts'

type FrameOf<Kind extends Frame['kind']> = Extract<Frame, { kind: Kind }>

const EventDelivered = builder.objectRef<FrameOf<'event'>>('EventDelivered').implement({
  description: 'Something happened. Keep the cursor once you have dealt with it.',
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    event: t.field({ type: Event, resolve: (frame) => frame.event }),
  }),
})

const FeedCaughtUp = builder.objectRef<FrameOf<'caughtUp'>>('FeedCaughtUp').implement({
  description: 'There is no backlog any more; what follows is live.',
  fields: (t) => ({ cursor: t.exposeString('cursor') }),
})

const reasons = ['EXPIRED', 'INVALID', 'ACCESS_CHANGED', 'BACKLOG_TOO_LARGE', 'DATA_REPLACED'] as const
const FeedResetReasonEnum = builder.enumType('FeedResetReason', {
  description: 'Why a stream cannot go on from its cursor.',
  values: reasons satisfies readonly FeedResetReason[],
})

const FeedReset = builder.objectRef<FrameOf<'reset'>>('FeedReset').implement({
  description: 'The stream ends here: read a fresh snapshot, then subscribe after its `syncCursor`.',
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    reason: t.field({ type: FeedResetReasonEnum, resolve: (frame) => frame.reason }),
  }),
})

const frameTypes = { event: 'EventDelivered', caughtUp: 'FeedCaughtUp', reset: 'FeedReset' } as const
const EventFrame = builder.unionType('EventFrame', {
  description: 'What the stream of events consists of.',
  types: [EventDelivered, FeedCaughtUp, FeedReset],
  resolveType: (frame) => frameTypes[(frame as Frame).kind],
})

/** Loaded last of all slices: the enum holds every type that they registered. */
const EventTypeEnum = builder.enumType('EventType', {
  description: 'Every type of event, for filters.',
  values: registeredEventTypes(),
})

const EventFilterInput = builder.inputType('EventFilter', {
  description: 'Without ids: everything that you may see.',
  fields: (t) => ({
    topicIds: t.idList(),
    conversationIds: t.idList(),
    types: t.field({ type: [EventTypeEnum] }),
  }),
})

builder.subscriptionField('events', (t) =>
  t.field({
    type: EventFrame,
    description:
      'The durable stream: every event that you may see, in order, from after the cursor (omitted: from now on). ' +
      'At least once on the wire: drop an event whose id you have seen.',
    args: { after: t.arg.string(), filter: t.arg({ type: EventFilterInput }) },
    subscribe: (_root, { after, filter }, ctx) => openFeed(ctx, after, filter ?? {}) as never,
    resolve: (frame) => frame as never,
  }),
)

builder.queryField('syncCursor', (t) =>
  t.string({
    description: 'The log’s position before any sibling field was read: subscribe after it and nothing is missed.',
    resolve: (_root, _args, ctx) => syncCursor(ctx),
  }),
)

async function syncCursor(ctx: Context): Promise<string> {
  return cursorOf(ctx, await tipOf(ctx))
}
