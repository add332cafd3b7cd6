// node forium.ts <url> <file>: an app that writes three messages into one conversation when it is told to, by the outbox.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createClient } from '@forium/client'
import { sendMessage } from '@forium/client/conversation'
import { createOutbox, type Json, type StorageAdapter } from '@forium/client/outbox'

const [url, file] = process.argv.slice(2) as [string, string]
const client = createClient({ url: `${url}/graphql` })
const outbox = createOutbox({ client, storage: inFile(file), owner: 'ada' })
console.log('open')
process.stdin.on('data', async () => {
  for (const body of ['1', '2', '3'])
    await outbox.send(sendMessage, { input: { conversationId: 'cnv_1', body } }, { lane: 'cnv_1' })
  console.log('written')
})

function inFile(path: string): StorageAdapter {
  const rows = new Map<string, Json>(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [])
  const save = () => {
    writeFileSync(`${path}.new`, JSON.stringify([...rows]))
    renameSync(`${path}.new`, path)
  }
  return {
    load: async (prefix) => [...rows].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
    async apply(batch) {
      for (const [key, value] of batch) value === undefined ? rows.delete(key) : rows.set(key, value)
      save()
    },
    async clear() {
      rows.clear()
      save()
    },
  }
}
