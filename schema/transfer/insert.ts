import type { Compilable, CompiledQuery, Insertable, Kysely } from 'kysely'
import type { Tables } from '../ports/database.ts'

const compiled = new WeakMap<Kysely<Tables>, Map<string, CompiledQuery>>()

/**
 * An INSERT that is compiled once per table and list of columns: an import makes a hundred thousand of them, and
 * compiling costs more than inserting. No value may be undefined, nor an expression.
 */
export function insertion<Table extends keyof Tables & string>(
  sql: Kysely<Tables>,
  table: Table,
  row: Insertable<Tables[Table]>,
): Compilable<unknown> {
  const values = row as Record<string, unknown>
  const key = `${table}:${Object.keys(values).join()}`
  let templates = compiled.get(sql)
  if (!templates) compiled.set(sql, (templates = new Map()))
  let template = templates.get(key)
  if (!template) {
    template = sql
      .insertInto(table)
      .values(values as never)
      .compile()
    templates.set(key, template)
  }
  const query = { ...template, parameters: Object.values(values) } as CompiledQuery
  return { compile: () => query }
}
