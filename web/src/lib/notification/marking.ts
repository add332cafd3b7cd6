import { markNotificationsRead } from '@forium/client/notification'
import type { App } from '#lib/app/app.svelte.ts'

/** Marks them; the number follows when the server has taken it, here and by the feed everywhere. */
export function markRead({ outgoing }: App, ids: string[]): Promise<boolean> {
  return outgoing.wish(markNotificationsRead, { input: { ids } }, `notice ${ids}`)
}

/** Not kept for later: by then there may be others, which nobody has seen. */
export async function markAllRead(app: App): Promise<boolean> {
  const done = await app.client.try(markNotificationsRead, { input: { all: true } })
  if (done.ok) app.bell.unread = done.data.unreadCount
  return done.ok
}

/** Marked here, and not known to the server yet. */
export const markedHere = ({ outgoing }: App): string[] =>
  outgoing.wishes('notice ').flatMap(({ variables }) => (variables.input as { ids: string[] }).ids)
