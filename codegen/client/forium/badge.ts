import type { AppViewerQuery } from '../../generated/app.ts'
import { createReadable, type Readable, type Unsubscribe } from '../readable.ts'
import type { LiveState } from '../store/store.ts'
import type { Unread } from './types.ts'

/** For a badge: counted again whenever one changes. A message is a notification, too, and counts once. */
export function createUnread(
  viewer: Readable<LiveState<AppViewerQuery>>,
  own: readonly Readable<number>[],
): { unread: Readable<Unread>; stop: Unsubscribe } {
  const unread = createReadable<Unread>({ conversations: 0, notifications: 0, total: 0 })
  function count() {
    const conversations = own.reduce((sum, { get }) => sum + get(), 0)
    const notifications = viewer.get().data?.viewerUnreadNotificationCount ?? 0
    const now = unread.get()
    if (now.conversations !== conversations || now.notifications !== notifications)
      unread.set({ conversations, notifications, total: Math.max(conversations, notifications) })
  }
  const stops = [viewer, ...own].map(({ subscribe }) => subscribe(count))
  return {
    unread,
    stop() {
      for (const stop of stops) stop()
    },
  }
}
