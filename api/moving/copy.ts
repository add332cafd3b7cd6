import { createHash } from 'node:crypto'
import type { Database } from '@forium/schema/ports/database.ts'
import type { CompiledQuery } from 'kysely'
import { compilable } from '../search/documents.ts'
import { countOf, insertOf, keyOf, lastKey, type Reader, type Row, rowsAfter, type Table, tables } from './tables.ts'

const pageSize = 500
/** SQLite takes 32,766 parameters in a statement. */
const parametersOfOne = 20_000

export interface Step {
  table: string
  done: number
  total: number
}

export interface Count {
  table: string
  source: number
  target: number
  /** Whether every row is the same, compared by a hash over all of them. */
  same: boolean
}

/**
 * Copies every row. What was copied by a run that ended before its time is passed over: rows go in the order of their
 * keys, so that the last one there says where to go on.
 */
export async function copyTables(
  source: Reader,
  target: Database,
  onStep: (step: Step) => void = () => {},
): Promise<number> {
  let copied = 0
  for (const table of tables) {
    const total = await countOf(source, table)
    let done = await countOf(target, table)
    let after = await lastKey(target, table)
    const insert = inserter(target, table)
    for (;;) {
      const rows = await rowsAfter(source, table, after, pageSize)
      if (rows.length === 0) break
      await insert(rows)
      copied += rows.length
      onStep({ table: table.name, done: (done += rows.length), total })
      after = keyOf(table, rows.at(-1)!)
    }
  }
  return copied
}

/** Statements for as many rows are worded once: wording takes longer than writing. */
function inserter(target: Database, table: Table): (rows: readonly Row[]) => Promise<void> {
  const rowsOfOne = Math.floor(parametersOfOne / table.columns.length)
  const worded = new Map<number, CompiledQuery>()
  const queryFor = (rows: readonly Row[]): CompiledQuery => {
    const known = worded.get(rows.length) ?? compilable(target, insertOf(table, rows)).compile()
    worded.set(rows.length, known)
    return { ...known, parameters: rows.flat() }
  }
  return (rows) => {
    const parts = Array.from({ length: Math.ceil(rows.length / rowsOfOne) }, (_, i) =>
      rows.slice(i * rowsOfOne, (i + 1) * rowsOfOne),
    )
    return target.batch(parts.map((part) => ({ query: queryFor(part) })))
  }
}

/** Reads all of both, table by table. */
export async function compareTables(source: Reader, target: Reader): Promise<Count[]> {
  const counts: Count[] = []
  for (const table of tables) {
    const [from, to] = [await summed(source, table), await summed(target, table)]
    counts.push({ table: table.name, source: from.count, target: to.count, same: from.hash === to.hash })
  }
  return counts
}

async function summed(reader: Reader, table: Table): Promise<{ count: number; hash: string }> {
  const hash = createHash('sha256')
  let count = 0
  let after: Row | null = null
  for (;;) {
    const rows: Row[] = await rowsAfter(reader, table, after, pageSize)
    if (rows.length === 0) return { count, hash: hash.digest('hex') }
    for (const row of rows) hash.update(JSON.stringify(row))
    count += rows.length
    after = keyOf(table, rows.at(-1)!)
  }
}
