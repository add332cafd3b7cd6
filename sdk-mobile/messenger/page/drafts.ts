import type { StorageAdapter } from '@forium/client/outbox'

/** What is being written and was not sent: it outlives the page. */
export interface Drafts {
  load(key: string): Promise<string>
  /** Kept a moment after the last key. */
  keep(key: string, text: string): void
}

export function createDrafts(storage: StorageAdapter): Drafts {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const rowOf = (key: string) => `p/draft ${key}`
  const store = (key: string, text: string) =>
    storage.apply([[rowOf(key), text.trim() ? text : undefined]]).catch(() => {})
  return {
    async load(key) {
      const rows = await storage.load(rowOf(key)).catch(() => [])
      const found = rows.find(([name]) => name === rowOf(key))
      return typeof found?.[1] === 'string' ? found[1] : ''
    },
    keep(key, text) {
      clearTimeout(timers.get(key))
      if (text.trim())
        timers.set(
          key,
          setTimeout(() => void store(key, text), 300),
        )
      else void store(key, '')
    },
  }
}
