import type { AppConversationsQuery, AppViewerQuery } from '../../generated/app.ts'
import { createReadable, type Readable, type Unsubscribe } from '../readable.ts'
import type { LiveState } from '../store/store.ts'
import type { Unread } from './types.ts'

/** For a badge: counted again whenever either list changes. A message is a notification, too, and counts once. */
export function createUnread(
  viewer: Readable<LiveState<AppViewerQuery>>,
  own: Readable<LiveState<AppConversationsQuery>> | undefined,
): { unread: Readable<Unread>; stop: Unsubscribe } {
  const unread = createReadable<Unread>({ conversations: 0, notifications: 0, total: 0 })
  function count() {
    const nodes = own?.get().data?.viewerConversations.nodes ?? []
    const conversations = nodes.filter(({ viewerUnreadCount }) => viewerUnreadCount > 0).length
    const notifications = viewer.get().data?.viewerUnreadNotificationCount ?? 0
    const now = unread.get()
    if (now.conversations !== conversations || now.notifications !== notifications)
      unread.set({ conversations, notifications, total: Math.max(conversations, notifications) })
  }
  const stops = [viewer.subscribe(count), own?.subscribe(count)]
  return {
    unread,
    stop() {
      for (const stop of stops) stop?.()
    },
  }
}
