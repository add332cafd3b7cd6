/** What a statement is given. SQLite has texts and numbers; so has Forium. */
export type Value = string | number | bigint | null
export type Sql = readonly [sql: string, ...parameters: Value[]]

interface NumberJson {
  rawJSON(text: string): unknown
  parse(text: string, revive: (key: string, value: unknown, context: { source?: string }) => unknown): unknown
}
const numbers = JSON as unknown as NumberJson

/** Whole numbers of 64 bits lose nothing on their way. */
export function encode(statements: readonly Sql[]): string {
  return JSON.stringify(statements, (_key, value) =>
    typeof value === 'bigint' ? numbers.rawJSON(value.toString()) : value,
  )
}

/** Whole numbers that JavaScript cannot hold become bigints; all others stay numbers. */
export function decode(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text)
  return numbers.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && source !== undefined && /^-?\d+$/.test(source)
      ? BigInt(source)
      : value,
  )
}

/** Throws where JSON would quietly make null or something else of it. */
export function valuesOf(parameters: readonly unknown[]): Value[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'bigint') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    throw new TypeError(
      `rqlite takes texts, numbers and null, not ${value instanceof Uint8Array ? 'bytes' : String(value)}`,
    )
  })
}

/** One statement's part of an answer. */
export interface Result {
  columns?: string[]
  values?: unknown[][]
  last_insert_id?: number
  error?: string
}

export function rowsOf({ columns = [], values = [] }: Result): Record<string, unknown>[] {
  return values.map((row) => {
    const made: Record<string, unknown> = {}
    for (let i = 0; i < columns.length; i++) made[columns[i]!] = row[i]
    return made
  })
}
