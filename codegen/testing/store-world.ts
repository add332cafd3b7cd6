import { createClient } from '../client/create-client.ts'
import type { Operation } from '../client/operation.ts'
import type { Broadcast } from '../client/outbox.ts'
import { memoryStorage } from '../client/storage-memory.ts'
import { createStore, type Store } from '../client/store/store.ts'
import { idOf } from '../generated/ids.ts'
import { honestServer } from './honest-server.ts'
import { settled, virtualTime } from './virtual-time.ts'

interface Said {
  id: string
  text: string
  seq: number | null
}
type Input = { clientId: string; lane: string; text: string }

/** As the generator prints them: one that says something, and one that lists what was said. */
export const say: Operation<'mutation', { message: Said }, { input: Input }> = {
  kind: 'mutation',
  name: 'write',
  root: 'write',
  once: ['clientId'],
  id: '',
  text: 'mutation write($input:I!){write(input:$input){message{id text seq}}}',
}
export const said: Operation<'query', { nodes: readonly Said[] }, object, Said> = {
  kind: 'query',
  name: 'said',
  root: 'said',
  page: 'said',
  id: '',
  text: 'query said{said{nodes{id text seq}pageInfo{hasNextPage}}}',
}

export interface StoreTab {
  store: Store
  /** Ids in the order in which they are shown; undefined while nothing is known. */
  shown(): readonly string[] | undefined
  look(): Promise<void>
  kill(): void
}

/** One server, one network, one storage; tabs that open, look, write, and are killed. */
export function storeWorld() {
  const time = virtualTime()
  const server = honestServer(time)
  const rows = new Map<string, string>()
  const hearers = new Map<object, (message: unknown) => void>()

  async function fetch(url: string, init: RequestInit): Promise<Response> {
    const { operationName, variables } = JSON.parse(String(init.body))
    if (operationName === said.name) {
      if (!server.online) throw new TypeError('fetch failed')
      const nodes = server.effects.map(messageOf)
      return new Response(JSON.stringify({ data: { said: { nodes, pageInfo: { hasNextPage: false } } } }))
    }
    const response = await server.fetch(url, init)
    const answer = await response.json()
    if (!answer.data?.write?.id) return new Response(JSON.stringify(answer), response)
    const at = server.effects.findIndex(({ clientId }) => clientId === variables.input.clientId)
    return new Response(JSON.stringify({ data: { write: { message: messageOf(server.effects[at]!, at) } } }))
  }
  const messageOf = ({ clientId, text }: { clientId?: string; text: string }, at: number): Said => ({
    id: idOf('Message', clientId!),
    text,
    seq: at + 1,
  })

  async function tab(): Promise<StoreTab> {
    const me = {}
    let alive = true
    const lasting = memoryStorage(rows)
    const mortal =
      <Given extends unknown[], T>(run: (...given: Given) => Promise<T>) =>
      async (...given: Given): Promise<T> => {
        await new Promise((resolve) => setImmediate(resolve))
        if (!alive) return never
        const result = await run(...given)
        return alive ? result : never
      }
    const broadcast: Broadcast = {
      post(message) {
        if (!alive) return
        for (const [tab, hear] of [...hearers]) if (tab !== me) hear(structuredClone(message))
      },
      on(hear) {
        hearers.set(me, hear)
        return () => hearers.delete(me)
      },
    }
    const { now, timer } = time
    const client = createClient({ url: 'https://forum.example/graphql', now, timer, fetch: mortal(fetch), retries: 0 })
    const store = createStore({
      client,
      storage: { load: mortal(lasting.load), apply: mortal(lasting.apply), clear: mortal(lasting.clear) },
      owner: 'usr_1',
      now,
      timer,
      broadcast,
      effects: {
        write(draft, { input }: { input: Input }) {
          const id = idOf('Message', input.clientId)
          draft.put(id, { text: input.text, seq: null })
          draft.append({ list: 'said' }, id, 'seq')
        },
      },
    })
    const query = store.live(said, {})
    await settled()
    return {
      store,
      shown: () => query.get().data?.nodes.map(({ id }) => id),
      look: query.refetch,
      kill() {
        alive = false
        hearers.delete(me)
      },
    }
  }
  return { time, server, rows, tab }
}

const never = new Promise<never>(() => {})
