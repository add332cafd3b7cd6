// A community in which nothing happens but what a test says: for what a server cannot be made to do.
import type { Forium, ForiumEvents, Person, SyncState, Unread } from '@forium/client/forium'
import { createSource } from '../source.ts'

export function quietForium() {
  const listeners = new Set<{ name: string; run: (event: never) => void }>()
  const sent: unknown[] = []
  const unread = createSource<Unread>({ conversations: 0, notifications: 0, total: 0 })
  const sync = createSource<SyncState>({ phase: 'live' })
  const viewer = createSource<Person | null>({ id: 'usr_1', displayName: 'Ada', avatarUrl: null, kind: 'User' })
  const handle = {
    send: async (text: string) => void sent.push(text),
    reply: async (text: string) => void sent.push(text),
    markRead() {},
    close: () => void sent.push('closed'),
  }
  const client = {
    client: { try: async (_operation: unknown, given: unknown) => void sent.push(given) },
    unread,
    sync,
    viewer,
    outbox: { hurry: () => void sent.push('hurry') },
    conversation: () => handle,
    topic: () => handle,
    pause: () => void sent.push('pause'),
    resume: () => void sent.push('resume'),
    on(name: string, run: (event: never) => void) {
      const listener = { name, run }
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return {
    client: client as unknown as Forium,
    unread,
    sync,
    viewer,
    handle,
    sent,
    listening: () => listeners.size,
    tell<Name extends keyof ForiumEvents>(name: Name, event: ForiumEvents[Name]) {
      for (const listener of [...listeners]) if (listener.name === name) listener.run(event as never)
    },
  }
}

export function messageOf(text: string): ForiumEvents['message']['message'] {
  const author: Person = { id: 'usr_2', displayName: 'Grace', avatarUrl: null, kind: 'User' }
  const at = '2026-11-26T00:00:00.000Z'
  const rest = {
    mine: false,
    blocks: [],
    attachments: [],
    createdAt: at,
    editedAt: null,
    deleted: false,
    failure: null,
  }
  return { id: 'msg_1', seq: 1, author, text, delivery: 'sent', ...rest }
}
