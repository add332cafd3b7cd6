import type { Pool } from 'pg'

/** The same database without a row, and counting from one again: a new one would have a hundred files to copy. */
export async function emptied(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ statement: string }>(`
    select format('delete from %I', tablename) as statement from pg_tables
      where schemaname = 'public' and tablename <> 'Migration'
    union all
    select format('alter sequence %I restart', sequencename) from pg_sequences where schemaname = 'public'`)
  // In which order, then does not matter.
  const all = ['set local session_replication_role = replica', ...rows.map(({ statement }) => statement)]
  // Of several statements in one text all are done, or none.
  await pool.query(all.join(';'))
}
