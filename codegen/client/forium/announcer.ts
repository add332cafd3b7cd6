import type { AppMessageFieldsFragment } from '../../generated/app.ts'
import type { OutboxItem } from '../outbox-items.ts'
import type { Draft } from '../store/store.ts'
import { messageOf, notificationOf } from './models.ts'
import type { AppEvent } from './on-event.ts'
import type { ForiumEvents } from './types.ts'

type Listener = { name: keyof ForiumEvents; run(event: never): void }

/** Tells the app what a person may want to be told, once each. */
export function createAnnouncer(viewerId: string | null) {
  const listeners = new Set<Listener>()
  const failed = new Set<string>()
  function tell<Name extends keyof ForiumEvents>(name: Name, event: ForiumEvents[Name]): void {
    for (const listener of listeners) if (listener.name === name) listener.run(event as never)
  }
  function message(draft: Draft, conversationId: string, raw: AppMessageFieldsFragment): void {
    const { lastSeq, viewerLastReadSeq } = draft.get(conversationId) ?? {}
    // Two streams may bring the same, and a cursor may be older than what is known.
    const isNews = raw.seq > Number(lastSeq ?? 0) && raw.seq > Number(viewerLastReadSeq ?? 0)
    if (isNews) tell('message', { conversationId, message: messageOf(raw, false, 'sent') })
  }
  return {
    tell,
    on<Name extends keyof ForiumEvents>(name: Name, run: (event: ForiumEvents[Name]) => void): () => void {
      const listener: Listener = { name, run: run as Listener['run'] }
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Before the event is applied. */
    heard(draft: Draft, event: AppEvent): void {
      if (event.__typename === 'MessageSent' && event.message && event.actorId !== viewerId)
        message(draft, event.conversationId, event.message)
      if (event.__typename === 'NotificationCreated' && event.notification && !event.notification.readAt)
        tell('notification', notificationOf(event.notification))
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
