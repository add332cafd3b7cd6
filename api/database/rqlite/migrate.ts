import { migrations } from '../migrations/sqlite/list.ts'
import { statementsOf } from '../migrations/statements.ts'
import type { RqliteClient } from './client.ts'
import type { RqliteDatabase } from './database.ts'
import type { Sql } from './json.ts'
import { whyNotRepeatable } from './repeatable.ts'
import { ownTables } from './tables.ts'

const patienceMs = 60_000

/**
 * All that is pending in one batch: all or nothing. Each name can be written once, so of two servers that start at the
 * same time one is refused, and finds nothing left to do. Answers with what ran here.
 */
export async function migrate(client: RqliteClient, database: RqliteDatabase): Promise<string[]> {
  // Each of them does nothing the second time, so no mark is needed, for which there is no table yet.
  const { results } = await client.send('/db/execute?transaction&noparse', ownTables, { patience: patienceMs })
  const failed = results.find((result) => result.error)
  if (failed) throw new Error(`rqlite: ${failed.error}`)
  for (;;) {
    const pending = await pendingOf(database)
    if (pending.length === 0) return []
    const refused = await database.writer.write(pending.flatMap(statementsFor), patienceMs)
    if (!refused) return pending.map(({ name }) => name)
    if (!/^UNIQUE constraint failed: Migration\.name/.test(refused.message))
      throw new Error(`rqlite: ${refused.message}`)
  }
}

async function pendingOf(database: RqliteDatabase) {
  const done = new Set((await database.read(['select "name" from "Migration"'])).map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}

/** Exported for the test that holds every migration against it. */
export function statementsFor({ name, class: migration }: (typeof migrations)[number]): Sql[] {
  const statements = statementsOf(migration)
  for (const sql of statements) {
    const why = whyNotRepeatable(sql)
    if (why) throw new Error(`Migration ${name} cannot run on rqlite: it ${why}: ${sql}`)
    // References are always on; dropping what others refer to would empty those, too.
    if (/^\s*(?:drop table|alter table\s+\S+\s+rename to)\b/i.test(sql))
      throw new Error(`Migration ${name} cannot run on rqlite, which cannot make a table anew: ${sql}`)
  }
  const now = Date.now()
  return [
    ['insert into "Migration" ("name", "executed_at") values (?, ?)', name, now],
    ...statements.map((sql): Sql => [sql]),
  ]
}
