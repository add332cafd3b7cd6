import { DatabaseSync } from 'node:sqlite'
import type { Json, StorageAdapter } from '@forium/client/outbox'

/** Rows in a file, as a phone keeps them; safe when a call resolves, even if the process is killed then. */
export function sqliteStorage(file: string): StorageAdapter {
  const db = new DatabaseSync(file)
  db.exec('pragma journal_mode = wal; create table if not exists row (key text primary key, value text) without rowid')
  const [put, drop] = [
    db.prepare('insert or replace into row values (?, ?)'),
    db.prepare('delete from row where key = ?'),
  ]
  const all = db.prepare('select key, value from row')
  return {
    async load(prefix) {
      const rows = all.all() as unknown as { key: string; value: string }[]
      const mine = rows.filter(({ key }) => key.startsWith(prefix)).sort((a, b) => (a.key < b.key ? -1 : 1))
      return mine.map(({ key, value }) => [key, JSON.parse(value) as Json] as const)
    },
    async apply(batch) {
      db.exec('begin')
      for (const [key, value] of batch) value === undefined ? drop.run(key) : put.run(key, JSON.stringify(value))
      db.exec('commit')
    },
    clear: async () => db.exec('delete from row'),
    close: async () => db.close(),
  }
}
