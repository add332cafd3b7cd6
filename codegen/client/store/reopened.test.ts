import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appConversations, appSendMessage } from '../../generated/app.ts'
import { createClient } from '../create-client.ts'
import { conversationEffects } from '../forium/conversations/effects.ts'
import type { Json } from '../storage.ts'
import { memoryStorage } from '../storage-memory.ts'
import { normalise } from './normalise.ts'
import type { Fieldset } from './records.ts'
import { rootIdOf, selectionOf } from './selection.ts'
import { createStore } from './store.ts'

const viewer = {
  id: 'vis_01hzx3kq2yev79jbpgr50t8m6w',
  displayName: 'Somebody',
  avatarUrl: null,
  kind: 'Visitor',
} as const
const conversationId = 'cnv_01hzx3kq2yev79jbpgr50t8m6w'
const variables = { first: 30 }
const answer = {
  syncCursor: 'c',
  viewerConversations: {
    nodes: [
      { id: conversationId, status: 'OPEN', subject: 'Order', lastActivityAt: '2026-01-01T00:00:00.000Z', lastSeq: 1 },
    ],
    pageInfo: { hasNextPage: false, endCursor: null },
  },
}

/** As an earlier run has left it: one conversation that was read, and one message in it that has not gone. */
async function keptRows() {
  const records = new Map<string, Fieldset | null>()
  const layer = {
    get: (id: string) => records.get(id),
    set: (id: string, record: Fieldset | null) => void records.set(id, record),
    ids: () => records.keys(),
  }
  const root = normalise(answer as Json, selectionOf(appConversations.text), variables, layer) as Fieldset
  records.set(rootIdOf(appConversations.name, variables), { ...root, $at: Date.now() })
  const storage = memoryStorage()
  await storage.apply(
    [...records].map(([id, record]) => [id.startsWith('q/') ? id : `e/${id}`, record as Json] as const),
  )
  await storage.apply([['m/store', { v: 1, owner: viewer.id }]])
  const store = openOver(storage)
  await store.send(appSendMessage, { input: { conversationId, body: 'Hello?' } })
  await store.close()
  return storage
}

function openOver(storage: ReturnType<typeof memoryStorage>) {
  const fetch = () => new Promise<never>(() => {})
  const client = createClient({ url: 'http://127.0.0.1/graphql', fetch })
  return createStore({ client, storage, owner: viewer.id, effects: conversationEffects(viewer) })
}

for (const slow of ['e/', 'o/'])
  test(`what waits is drawn over what was kept, also when ${slow} is read last`, async () => {
    const storage = await keptRows()
    const { load } = storage
    storage.load = async (prefix) => {
      if (prefix.startsWith(slow)) await new Promise((resolve) => setTimeout(resolve, 20))
      return load(prefix)
    }
    const store = openOver(storage)
    await store.ready
    const query = store.live(appConversations, variables)
    await new Promise((resolve) => setTimeout(resolve, 40))
    const { data } = query.get()
    const [conversation] = data!.viewerConversations.nodes
    assert.deepEqual(
      [conversation?.status, conversation?.subject, conversation?.lastMessage?.body?.text],
      ['OPEN', 'Order', 'Hello?'],
    )
    await store.close()
  })
