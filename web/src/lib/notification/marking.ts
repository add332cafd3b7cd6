import { markNotificationsRead } from '@forium/client/notification'
import type { App } from '#lib/app/app.svelte.ts'

/** Marks them on the server; false when that failed. The number follows at once, here and by the feed everywhere. */
export async function markRead(app: App, which: { ids: string[] } | { all: true }): Promise<boolean> {
  const done = await app.client.try(markNotificationsRead, { input: which })
  if (done.ok) app.bell.unread = done.data.unreadCount
  return done.ok
}
