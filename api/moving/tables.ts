import { entities } from '@forium/schema/entities.ts'
import type { Database } from '@forium/schema/ports/database.ts'
import { type RawBuilder, sql } from 'kysely'
import { compilable } from '../search/documents.ts'

export interface Table {
  name: string
  columns: readonly string[]
  /** Columns of the primary key. */
  key: readonly string[]
}

/** What reads: a database, or a moment of one. */
export type Reader = Pick<Database, 'sql' | 'all' | 'first'>

/** A row's values in the order of the table's columns: texts, whole numbers and nulls, the same from every engine. */
export type Row = readonly (string | number | null)[]

/** Numbers of the search documents travel along, so that hits keep their order; their words are made anew. */
const searchDocuments: Table = { name: 'PostSearchDoc', columns: ['docId', 'postId', 'topicId'], key: ['docId'] }

/** All that is moved, parents before children. */
export const tables: readonly Table[] = [...entities.map(tableOf), searchDocuments]

function tableOf({ meta }: (typeof entities)[number]): Table {
  const columns = Object.entries(meta.properties as Record<string, { primary?: boolean }>)
  const key = columns.filter(([, column]) => column.primary).map(([name]) => name)
  return { name: meta.className, columns: columns.map(([name]) => name), key }
}

const list = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((column) => sql.ref(column)))
const descending = (columns: readonly string[]): RawBuilder<unknown> =>
  sql.join(columns.map((column) => sql`${sql.ref(column)} desc`))

/** The next rows by key: the same order on every engine, since all compare texts byte by byte. */
export async function rowsAfter(reader: Reader, table: Table, after: Row | null, limit: number): Promise<Row[]> {
  const where = after ? sql`where (${list(table.key)}) > (${sql.join(after)})` : sql``
  const query = sql<Record<string, Row[number]>>`select ${list(table.columns)} from ${sql.table(table.name)} ${where}
    order by ${list(table.key)} limit ${limit}`
  const rows = await reader.all(compilable(reader, query))
  return rows.map((row) => table.columns.map((column) => row[column]!))
}

export const keyOf = (table: Table, row: Row): Row => table.key.map((column) => row[table.columns.indexOf(column)]!)

/** Key of the last row there is. */
export async function lastKey(reader: Reader, table: Table): Promise<Row | null> {
  const query = sql<Record<string, Row[number]>>`select ${list(table.key)} from ${sql.table(table.name)}
    order by ${descending(table.key)} limit 1`
  const row = await reader.first(compilable(reader, query))
  return row ? table.key.map((column) => row[column]!) : null
}

export async function countOf(reader: Reader, table: Table): Promise<number> {
  const query = sql<{ count: number }>`select count(*) as ${sql.ref('count')} from ${sql.table(table.name)}`
  return Number((await reader.first(compilable(reader, query)))!.count)
}

export function insertOf(table: Table, rows: readonly Row[]): RawBuilder<unknown> {
  const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`))
  return sql`insert into ${sql.table(table.name)} (${list(table.columns)}) values ${values}`
}
