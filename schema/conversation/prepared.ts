import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Tables } from '../ports/database.ts'

type Value = string | number | null

/** Stands for a value while a statement is built. */
class Mark {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A statement of the hot paths, built and compiled once for each database: each use only fills in its values.
 * Building is dearer than running for statements as small as these. Values must not decide what is built.
 */
export function prepared<Values extends { [Name in keyof Values]: Value }, Row>(
  build: (sql: Kysely<Tables>, values: Values) => Compilable<Row>,
): (sql: Kysely<Tables>, values: Values) => Compilable<Row> {
  const compiled = new WeakMap<Kysely<Tables>, CompiledQuery<Row>>()
  const marks = new Proxy({}, { get: (_target, name) => new Mark(String(name)) }) as Values
  return (sql, values) => {
    let query = compiled.get(sql)
    if (!query) compiled.set(sql, (query = build(sql, marks).compile()))
    const parameters = query.parameters.map((value) =>
      value instanceof Mark ? values[value.name as keyof Values] : value,
    )
    const filled = { ...query, parameters }
    return { compile: () => filled }
  }
}
