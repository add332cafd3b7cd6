import { defineEvent, type LoggedEvent } from '../event/event-types.ts'
import type { Types } from '../kernel/builder.ts'
import { Notification } from './notification.graphql.ts'
import { findOwnNotification, unreadCountOf } from './notification.service.ts'

declare module '../event/event-types.ts' {
  interface EventTypes {
    NOTIFICATION_CREATED: Record<string, never>
    NOTIFICATIONS_READ: Record<string, never>
  }
}

/** As it is when the event is delivered, so that the last one that arrives is right. Of the person it is addressed to. */
const unreadCount = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, LoggedEvent>) => ({
  unreadCount: t.int({
    description: 'The number on the bell now.',
    resolve: (event, _args, ctx) => unreadCountOf(ctx, event.audienceId),
  }),
})

defineEvent('NOTIFICATION_CREATED', { description: 'You are told something new, or once more.' }, (t) => ({
  notificationId: t.id({ resolve: (event) => event.subjectId }),
  notification: t.field({
    type: Notification,
    nullable: true,
    resolve: (event, _args, ctx) => findOwnNotification(ctx, event.subjectId),
  }),
  ...unreadCount(t),
}))

defineEvent('NOTIFICATIONS_READ', { description: 'You read some, here or on another device.' }, unreadCount)
