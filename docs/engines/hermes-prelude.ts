// What a host gives to a bare Hermes: it has no clock, no network and no storage of its own, so all of it goes over two
// pipes. Lines out are JSON behind a mark; lines in are calls of `answer`.
import type { Json, StorageEntry } from '@forium/client/outbox'

interface Asked {
  resolve(value: unknown): void
  reject(error: Error): void
}
interface HostSocket {
  onopen?: () => void
  onmessage?: (event: object) => void
  onclose?: (event: object) => void
}

const asked = new Map<number, Asked>()
const timers = new Map<number, () => void>()
const sockets = new Map<number, HostSocket>()
let last = 0

const tell = (line: object) =>
  (globalThis as unknown as { print(text: string): void }).print(`\u0001${JSON.stringify(line)}`)
function ask(call: string, given: Json): Promise<unknown> {
  const id = ++last
  tell({ call, id, given })
  return new Promise((resolve, reject) => asked.set(id, { resolve, reject }))
}

Object.assign(globalThis, {
  setTimeout(run: () => void, ms = 0) {
    const id = ++last
    timers.set(id, run)
    tell({ call: 'timer', id, given: ms })
    return id
  },
  clearTimeout: (id: number) => void timers.delete(id),
  async fetch(url: string, { method, headers, body }: RequestInit) {
    const given = { url, method, headers, body } as unknown as Json
    const answer = (await ask('fetch', given)) as { status: number; headers: Record<string, string>; text: string }
    return { status: answer.status, headers: new Map(Object.entries(answer.headers)), text: async () => answer.text }
  },
  WebSocket: function Socket(this: HostSocket & object, url: string, protocol: string) {
    const id = ++last
    sockets.set(id, this)
    tell({ call: 'socket', id, given: { url, protocol } })
    return Object.assign(this, {
      send: (data: string) => tell({ call: 'frame', id, given: data }),
      close: (code?: number) => tell({ call: 'hang up', id, given: code ?? 1000 }),
    })
  },
})

export const storage = {
  load: (prefix: string) => ask('load', prefix),
  // JSON has no undefined: what is to be removed is a key alone.
  apply: (batch: StorageEntry[]) =>
    ask(
      'apply',
      batch.map(([key, value]) => (value === undefined ? [key] : [key, value])),
    ),
  clear: () => ask('clear', null),
}

export const say = (step: string, value: unknown) => tell({ call: 'say', id: 0, given: { step, value } })

/** Called by the host, one line for each. */
export function answer(kind: 'ok' | 'failed' | 'timer' | 'socket', id: number, value: unknown): void {
  if (kind === 'timer') {
    timers.get(id)?.()
    timers.delete(id)
  } else if (kind === 'socket') {
    const [name, event] = value as ['onopen' | 'onmessage' | 'onclose', object]
    sockets.get(id)?.[name]?.(event)
  } else {
    const waiting = asked.get(id)
    asked.delete(id)
    if (kind === 'ok') waiting?.resolve(value)
    else waiting?.reject(new TypeError(String(value)))
  }
}
