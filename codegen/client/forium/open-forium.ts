import { signOut } from '../../generated/account.ts'
import { appViewer } from '../../generated/app.ts'
import { createClient } from '../create-client.ts'
import { documentIds } from '../document-ids.ts'
import type { ForiumOptions } from '../forium.ts'
import type { ConnectionState } from '../link.ts'
import { platformOf } from '../ports.ts'
import { createReadable, type Readable } from '../readable.ts'
import { createStore } from '../store/store.ts'
import { createAnnouncer } from './announcer.ts'
import { createUnread } from './badge.ts'
import type { About, Desk, Feature, Rules } from './feature.ts'
import type { Person } from './model-types.ts'
import { personOf } from './person.ts'
import { createSync } from './sync.ts'
import type { ForiumCore } from './types.ts'
import { mapped } from './view.ts'
import { followViewer, viewerRules } from './viewer.ts'
import { forgetViewer, whoIsIt } from './who.ts'

/** Of the documents in `app.graphql`: one more whenever their answers would no longer fit what is stored. */
const version = 2

type Features = readonly Feature<object>[]

export async function assembleForium(features: Features, options: ForiumOptions): Promise<ForiumCore> {
  const connection = createReadable<ConnectionState>('idle')
  const client = createClient({
    ...options,
    documents: options.documents ?? documentIds(),
    onConnection(state) {
      options.onConnection?.(state)
      connection.set(state)
    },
  })
  const who = await whoIsIt(client, options)
  const viewerId = who?.id ?? null
  const announcer = createAnnouncer()
  const rules: readonly (Rules | undefined)[] = [viewerRules, ...features.map((feature) => feature.rules)]
  const store = createStore({
    ...options,
    client,
    owner: viewerId,
    version,
    effects: Object.assign({}, ...features.map((feature) => feature.effects?.(who))),
    onEvent(draft, event: { __typename: string }, isNew) {
      const about: About = { viewerId, isNew, tell: announcer.tellOnce }
      for (const of of rules) of?.[event.__typename]?.(draft, event as never, about)
    },
  })
  const desk = { client, store, platform: platformOf(options), viewerId, on: announcer.on }
  return { ...coreOf({ features, options, connection, who, announcer, desk }), ...offersOf(features, desk) }
}

const offersOf = (features: Features, desk: Desk): object =>
  Object.assign({}, ...features.map((feature) => feature.open(desk)))

interface Parts {
  features: Features
  options: ForiumOptions
  connection: Readable<ConnectionState>
  who: Person | null
  announcer: ReturnType<typeof createAnnouncer>
  desk: Desk
}

function coreOf({ features, options: { storage }, connection, who, announcer, desk }: Parts): ForiumCore {
  const { client, store } = desk
  const viewer = store.live(appViewer, {}, who ? followViewer : undefined)
  const { sync, stop: unwatch } = createSync(connection, viewer, who, () => {
    void forgetViewer(storage).catch(() => {})
    announcer.tell('signedOut', { reason: 'expired' })
  })
  const own = who ? features.flatMap((feature) => feature.unread?.(desk) ?? []) : []
  const { unread, stop } = createUnread(viewer, own)
  const stops = [
    stop,
    unwatch,
    connection.subscribe((state) => {
      if (state !== 'live') return
      store.hurry()
      // Who one is may have changed with the connection: a session that has ended goes on as a guest's.
      if (viewer.get().data) void viewer.refetch()
    }),
    store.outbox.items.subscribe((items) => announcer.failures(items)),
  ]
  return {
    client,
    store,
    sync,
    unread,
    viewer: mapped(viewer, ({ data }) => (data ? data.viewer && personOf(data.viewer) : (who ?? undefined))),
    outbox: store.outbox,
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
