import { Tag } from '../community/tag.graphql.ts'
import { findVisibleTag } from '../community/tag.service.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { Actor, actors, User, type UserRow } from '../people/actor.ts'
import type { Priority } from './access.ts'
import { Conversation, PriorityEnum } from './conversation.graphql.ts'
import { Inbox } from './inbox.graphql.ts'
import { findVisibleInbox } from './inbox.service.ts'
import { detailOf, listTimeline, type TimelineRow, timelineTypes } from './timeline.ts'

const TimelineTypeEnum = builder.enumType('ConversationEventType', {
  description: 'What happened to a conversation besides what was said.',
  values: timelineTypes,
})

const ConversationEvent = builder.objectRef<TimelineRow>('ConversationEvent').implement({
  description: 'What happened to a conversation, never a message in disguise. Its contact sees a part of them.',
  fields: (t) => ({
    id: t.exposeID('id'),
    type: t.field({ type: TimelineTypeEnum, resolve: (row) => row.type }),
    actor: t.field({
      type: Actor,
      nullable: true,
      description: 'Null when it happened by itself.',
      resolve: (row, _args, ctx) => (row.actorId ? actors.load(ctx, row.actorId) : null),
    }),
    afterSeq: t.exposeInt('afterSeq', { description: 'The message after which it happened.' }),
    createdAt: t.field({ type: 'DateTime', resolve: (row) => row.createdAt }),
    assignee: t.field({
      type: User,
      nullable: true,
      description: 'Who got or gave it up.',
      resolve: (row, _args, ctx) => {
        const id = detailOf(row, 'assigneeId')
        return id ? (actors.load(ctx, id) as UserRow | Promise<UserRow | null>) : null
      },
    }),
    snoozedUntil: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: (row) => Number(detailOf(row, 'until')) || null,
    }),
    tag: t.field({
      type: Tag,
      nullable: true,
      resolve: (row, _args, ctx) => findVisibleTag(ctx, detailOf(row, 'tagId') ?? ''),
    }),
    inbox: t.field({
      type: Inbox,
      nullable: true,
      resolve: (row, _args, ctx) => (row.type === 'MOVED' ? findVisibleInbox(ctx, detailOf(row, 'to') ?? '') : null),
    }),
    priority: t.field({
      type: PriorityEnum,
      nullable: true,
      resolve: (row) => (row.type === 'PRIORITY_CHANGED' ? (detailOf(row, 'to') as Priority) : null),
    }),
    subject: t.string({
      nullable: true,
      resolve: (row) => (row.type === 'SUBJECT_CHANGED' ? detailOf(row, 'to') : null),
    }),
  }),
})

const ConversationEventConnection = connectionOf(ConversationEvent)

builder.objectField(Conversation, 'events', (t) =>
  t.field({
    type: ConversationEventConnection,
    description: 'The timeline, oldest first.',
    args: pageArgs(t.arg as never),
    resolve: (conversation, args, ctx) => listTimeline(ctx, conversation, args),
  }),
)
