import { createClient } from '../client/create-client.ts'
import type { Operation } from '../client/operation.ts'
import { createOutbox, type Lock, type Outbox, type OutboxOptions } from '../client/outbox.ts'
import type { Readable } from '../client/readable.ts'
import { memoryStorage } from '../client/storage-memory.ts'
import { honestServer } from './honest-server.ts'
import { settled, virtualTime } from './virtual-time.ts'

/** A write that creates, as the generator prints them, with as little text as possible. */
export const write: Operation<'mutation', { id: string }, { input: { clientId: string; lane: string; text: string } }> =
  {
    kind: 'mutation',
    name: 'write',
    root: 'write',
    once: ['clientId'],
    id: '',
    text: 'mutation write',
  }

/** One that has no clientId and does no harm twice. */
export const mark: Operation<'mutation', { id: string }, { input: { lane: string; text: string } }> = {
  kind: 'mutation',
  name: 'mark',
  root: 'mark',
  id: '',
  text: 'mutation mark',
}

export interface Tab {
  outbox: Outbox
  /** Like a process that is killed: nothing of it goes on, its locks are free. */
  kill(): void
}

/** One storage, one server and one network, with as many tabs (or runs of the app, one after the other) as one likes. */
export function outboxWorld() {
  const time = virtualTime()
  const server = honestServer(time)
  const rows = new Map<string, string>()
  const locks = sharedLocks()
  const heard = new Map<object, (message: unknown) => void>()
  return {
    time,
    server,
    rows,
    async tab(given: Partial<OutboxOptions> & { online?: Readable<boolean>; alone?: boolean } = {}): Promise<Tab> {
      const me = {}
      let alive = true
      const lasting = memoryStorage(rows)
      /** Killed before the call it does nothing; killed during the call it has done it, and nobody hears of it. */
      const mortal =
        <Given extends unknown[], T>(run: (...given: Given) => Promise<T>) =>
        async (...given: Given): Promise<T> => {
          await new Promise((resolve) => setImmediate(resolve))
          if (!alive) return never
          const result = await run(...given)
          return alive ? result : never
        }
      const { now, timer } = time
      const client = createClient({ url: 'https://forum.example/graphql', now, timer, fetch: mortal(server.fetch) })
      const others = () => [...heard].filter(([tab]) => tab !== me)
      const outbox = createOutbox({
        client,
        owner: 'usr_1',
        storage: { load: mortal(lasting.load), apply: mortal(lasting.apply), clear: mortal(lasting.clear) },
        now,
        timer,
        ...(!given.alone && {
          lock: locks.of(me),
          broadcast: {
            post: (message) => alive && others().forEach(([, hear]) => void hear(structuredClone(message))),
            on(hear) {
              heard.set(me, hear)
              return () => heard.delete(me)
            },
          },
        }),
        ...given,
      })
      const kill = () => {
        alive = false
        heard.delete(me)
        locks.release(me)
      }
      await settled()
      return { outbox, kill }
    },
  }
}

const never = new Promise<never>(() => {})

/** Like Web Locks: first come, first served, and whoever dies lets go. */
function sharedLocks() {
  type Turn = { owner: object; start(): void; dead?: boolean }
  const queues = new Map<string, Turn[]>()
  const dead = new Set<object>()
  const next = (name: string, done: Turn) => {
    const queue = queues.get(name)!
    const wasFirst = queue[0] === done
    queue.splice(queue.indexOf(done), 1)
    if (wasFirst) queue[0]?.start()
  }
  return {
    of:
      (owner: object): Lock =>
      async (name, run) => {
        if (dead.has(owner)) return never
        const queue = queues.get(name) ?? []
        queues.set(name, queue)
        const turn: Turn = { owner, start: () => {} }
        const mine = new Promise<void>((resolve) => {
          turn.start = resolve
        })
        queue.push(turn)
        if (queue[0] === turn) turn.start()
        await mine
        try {
          return await run()
        } finally {
          if (!turn.dead) next(name, turn)
        }
      },
    release(owner: object) {
      dead.add(owner)
      for (const [name, queue] of queues)
        for (const turn of [...queue])
          if (turn.owner === owner) {
            turn.dead = true
            next(name, turn)
          }
    },
  }
}
