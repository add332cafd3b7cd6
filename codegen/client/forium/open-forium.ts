import { signOut } from '../../generated/account.ts'
import { appViewer } from '../../generated/app.ts'
import { markConversationDelivered } from '../../generated/conversation.ts'
import { createClient } from '../create-client.ts'
import type { ForiumOptions } from '../forium.ts'
import type { ConnectionState } from '../link.ts'
import { platformOf } from '../ports.ts'
import { createReadable, type Readable } from '../readable.ts'
import { createStore } from '../store/store.ts'
import { createAnnouncer } from './announcer.ts'
import { createUnread } from './badge.ts'
import { effectsOf } from './effects.ts'
import type { Desk } from './handles.ts'
import type { Person } from './model-types.ts'
import { personOf } from './models.ts'
import { type AppEvent, onAppEvent } from './on-event.ts'
import { followViewer, ownConversations, readingOf } from './reading.ts'
import { createSync } from './sync.ts'
import type { Forium } from './types.ts'
import { mapped } from './view.ts'
import { forgetViewer, whoIsIt } from './who.ts'
import { writingOf } from './writing.ts'

/** Of the documents in `app.graphql`: one more whenever their answers would no longer fit what is stored. */
const version = 2

export async function openForium(options: ForiumOptions): Promise<Forium> {
  const connection = createReadable<ConnectionState>('idle')
  const client = createClient({
    ...options,
    onConnection(state) {
      options.onConnection?.(state)
      connection.set(state)
    },
  })
  const who = await whoIsIt(client, options)
  const viewerId = who?.id ?? null
  const announcer = createAnnouncer()
  const store = createStore({
    ...options,
    client,
    owner: viewerId,
    version,
    effects: effectsOf(who),
    onEvent(draft, event: AppEvent, isNew) {
      announcer.heard(draft, event, { viewerId, isNew })
      onAppEvent(draft, event, { viewerId, isNew })
    },
  })
  return assemble({
    options,
    connection,
    who,
    announcer,
    desk: { client, store, platform: platformOf(options), viewerId },
  })
}

interface Parts {
  options: ForiumOptions
  connection: Readable<ConnectionState>
  who: Person | null
  announcer: ReturnType<typeof createAnnouncer>
  desk: Desk
}

function assemble({ options: { storage }, connection, who, announcer, desk }: Parts): Forium {
  const { client, store } = desk
  const viewer = store.live(appViewer, {}, who ? followViewer : undefined)
  const { sync, watch } = createSync(connection, viewer, who)
  // Kept open: what is unread is counted in it, and what arrives is heard of.
  const { unread, stop } = createUnread(viewer, who ? ownConversations(desk) : undefined)
  const stops = [
    stop,
    connection.subscribe((state) => {
      if (state !== 'live') return
      store.hurry()
      // Who one is may have changed with the connection: a session that has ended goes on as a guest's.
      if (viewer.get().data) void viewer.refetch()
    }),
    store.outbox.items.subscribe((items) => announcer.failures(items)),
    watch((reason) => {
      void forgetViewer(storage).catch(() => {})
      announcer.tell('signedOut', { reason })
    }),
    announcer.on('message', ({ conversationId: id, message: { seq } }) => {
      if (seq !== null) void client.try(markConversationDelivered, { input: { id, seq } })
    }),
  ]
  return {
    client,
    store,
    sync,
    unread,
    viewer: mapped(viewer, ({ data }) => (data ? data.viewer && personOf(data.viewer) : (who ?? undefined))),
    outbox: store.outbox,
    ...readingOf(desk),
    ...writingOf(desk),
    on: announcer.on,
    pause: client.pause,
    resume() {
      client.resume()
      store.hurry()
    },
    reauthenticate() {
      client.reauthenticate()
      store.hurry()
      void viewer.refetch()
    },
    async signOut(confirm) {
      if (!(await store.wipe(confirm))) return false
      void client.try(signOut, { input: {} }, { retries: 0 })
      await forgetViewer(storage)
      announcer.tell('signedOut', { reason: 'user' })
      return true
    },
    async close() {
      for (const stop of stops) stop()
      await store.close()
      client.close()
    },
  }
}
