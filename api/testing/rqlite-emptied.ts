import type { openRqlite } from '../database/rqlite/open.ts'

type Opened = Pick<Awaited<ReturnType<typeof openRqlite>>, 'database'>

/** The same database without a row: a new one would take seconds. Whoever used it before must be done. */
export async function emptied({ database }: Opened): Promise<Opened['database']> {
  const tables = await database.read([
    `select name from pragma_table_list where type in ('table', 'virtual') and schema = 'main'
      and name not like 'sqlite_%' and name not like 'Rqlite%' and name <> 'Migration'`,
  ])
  const refused = await database.writer.write([
    // In which order, then does not matter.
    ['pragma defer_foreign_keys = on'],
    ...tables.map(({ name }) => [`delete from "${name}"`] as const),
    [`delete from sqlite_sequence where name <> 'RqliteBatch'`],
  ])
  if (refused) throw new Error(refused.message)
  return database
}
