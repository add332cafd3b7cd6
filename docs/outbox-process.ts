// An app that is killed by outbox.test.ts: writes so many messages into each conversation, and goes on where it was.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createClient } from '@forium/client'
import { sendMessage } from '@forium/client/conversation'
import { createOutbox, type Json, type StorageAdapter } from '@forium/client/outbox'

const [url, token, file, size, ...conversations] = process.argv.slice(2) as [string, string, string, string]
const written = 'm/written'

const outbox = createOutbox({ client: createClient({ url, token }), storage: fileStorage(file), owner: 'usr_ada' })
await outbox.ready
const storage = fileStorage(file)
const from = Number((await storage.load(written))[0]?.[1] ?? 0)
console.log('sending')
for (let n = from; n < Number(size); n++) {
  for (const conversationId of conversations) {
    const clientId = idFor(n, conversationId)
    const input = { clientId, conversationId, body: String(n) }
    await outbox.send(sendMessage, { input }, { lane: conversationId })
  }
  await storage.apply([[written, n + 1]])
}
outbox.items.subscribe((items) => {
  if (items.length > 0) return
  outbox.close()
  process.exitCode = 0
})

/** The app was perhaps killed between storing a message and noting it: the same message must get the same id. */
function idFor(n: number, conversationId: string): string {
  const at = String(conversations.indexOf(conversationId as never)).padStart(4, '0')
  return `0190a000-${at}-7000-8000-${String(n).padStart(12, '0')}`
}

/** All in one file that is replaced as a whole; everything in it happens at once, so that two may share it. */
function fileStorage(path: string): StorageAdapter {
  const read = () => new Map<string, Json>(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [])
  const write = (rows: Map<string, Json>) => {
    writeFileSync(`${path}.new`, JSON.stringify([...rows]))
    renameSync(`${path}.new`, path)
  }
  return {
    load: async (prefix) => [...read()].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
    async apply(batch) {
      const rows = read()
      for (const [key, value] of batch) value === undefined ? rows.delete(key) : rows.set(key, value)
      write(rows)
    },
    clear: async () => write(new Map()),
  }
}
