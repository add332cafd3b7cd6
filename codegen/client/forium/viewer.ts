import { type AppViewerEventsSubscription, appViewer, appViewerEvents } from '../../generated/app.ts'
import { rootIdOf } from '../store/selection.ts'
import type { Draft, Follow } from '../store/store.ts'
import type { RulesOf } from './feature.ts'

/** What is told to this person alone. */
export const followViewer: Follow = {
  operation: appViewerEvents,
  filter: { types: ['NOTIFICATION_CREATED', 'NOTIFICATIONS_READ', 'TOPIC_READ'] },
}

const counted = (draft: Draft, { unreadCount }: { unreadCount: number }) =>
  draft.put(rootIdOf(appViewer.name, {}), { viewerUnreadNotificationCount: unreadCount })

export const viewerRules: RulesOf<AppViewerEventsSubscription['events']> = {
  NotificationCreated: counted,
  NotificationsRead: counted,
}
