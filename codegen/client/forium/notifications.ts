import type { AppNotificationsQuery } from '../../generated/app.ts'
import { type AppViewerEventsSubscription, appNotifications } from '../../generated/app.ts'
import { markNotificationsRead } from '../../generated/notification.ts'
import { type Feature, pageSize, type RulesOf } from './feature.ts'
import type { Notification } from './model-types.ts'
import { once, personIn } from './person.ts'
import type { Notifications } from './types.ts'
import { viewOf } from './view.ts'
import { followViewer } from './viewer.ts'

type RawNotification = AppNotificationsQuery['viewerNotifications']['nodes'][number]

const place = { list: appNotifications.page! }

const rules: RulesOf<AppViewerEventsSubscription['events']> = {
  NotificationCreated(draft, { notification }, { tell }) {
    if (!notification) return
    if (!notification.readAt) tell(notification.id, 'notification', notificationOf(notification))
    draft.prepend(place, notification.id)
    draft.raise(place, notification.id)
  },
  NotificationsRead: (draft) => draft.outdate(appNotifications.name),
}

/**
 * What a person is told of, and what of it they have not seen.
 *
 * @example
 * const forium = await openForium([topics, notifications], { url, token, storage })
 * forium.on('notification', ({ kind, excerpt }) => show(kind, excerpt))
 */
export const notifications: Feature<Notifications> = {
  rules,
  open: ({ store }) => ({
    notifications() {
      const query = store.live(appNotifications, { first: pageSize.notifications }, followViewer)
      return viewOf(query, ({ viewerNotifications }) => viewerNotifications.nodes.map(once(notificationOf)))
    },
    async markNotificationsRead(ids) {
      const input = ids ? { ids } : { all: true }
      await store.send(markNotificationsRead, { input }, { lane: 'notifications', repeatable: true })
    },
  }),
}

const notificationOf = (raw: RawNotification): Notification => ({
  id: raw.id,
  kind: raw.kind,
  actor: personIn(raw.actor),
  actorCount: raw.actorCount,
  excerpt: raw.excerpt,
  url: raw.url,
  topicId: raw.topic?.id ?? null,
  postId: raw.post?.id ?? null,
  conversationId: raw.conversation?.id ?? null,
  createdAt: raw.createdAt,
  read: raw.readAt !== null,
})
