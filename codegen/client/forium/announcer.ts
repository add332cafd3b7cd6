import type { OutboxItem } from '../outbox-items.ts'
import { apart } from '../readable.ts'
import type { Draft } from '../store/store.ts'
import { messageOf, notificationOf } from './models.ts'
import type { About, AppEvent } from './on-event.ts'
import type { ForiumEvents } from './types.ts'

type Listener = { name: keyof ForiumEvents; run(event: never): void }

/** Tells the app what a person may want to be told, once each. */
export function createAnnouncer() {
  const listeners = new Set<Listener>()
  const failed = new Set<string>()
  const told = new Set<string>()
  function tell<Name extends keyof ForiumEvents>(name: Name, event: ForiumEvents[Name]): void {
    for (const listener of [...listeners]) if (listener.name === name) apart(() => listener.run(event as never))
  }
  function isFirst(id: string): boolean {
    if (told.has(id)) return false
    told.add(id)
    if (told.size > 1000) told.clear()
    return true
  }
  return {
    tell,
    on<Name extends keyof ForiumEvents>(name: Name, run: (event: ForiumEvents[Name]) => void): () => void {
      const listener: Listener = { name, run: run as Listener['run'] }
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Two streams may bring the same; what is read is no news. */
    heard(draft: Draft, event: AppEvent, { viewerId }: About): void {
      if (event.__typename === 'MessageSent' && event.message && event.actorId !== viewerId) {
        const { conversationId, message: raw } = event
        const isRead = raw.seq <= Number(draft.get(conversationId)?.viewerLastReadSeq ?? 0)
        if (isFirst(raw.id) && !isRead) tell('message', { conversationId, message: messageOf(raw, false, 'sent') })
      }
      if (event.__typename === 'NotificationCreated' && event.notification && !event.notification.readAt)
        if (isFirst(event.notification.id)) tell('notification', notificationOf(event.notification))
    },
    failures(items: readonly OutboxItem[]): void {
      for (const item of items) {
        if (item.state !== 'failed') failed.delete(item.id)
        else if (!failed.has(item.id)) {
          failed.add(item.id)
          tell('failed', item)
        }
      }
    },
  }
}
