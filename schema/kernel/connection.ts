import type { ObjectRef } from '@pothos/core'
import type { Expression, ExpressionBuilder, ReferenceExpression, SelectQueryBuilder, SqlBool } from 'kysely'
import { builder, type Types } from './builder.ts'
import { RequestError } from './errors.ts'

/** A page of a list: `first`/`after` forwards, `last`/`before` backwards. One of `first` and `last`, 1 to 100. */
export interface PageArgs {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
}

export interface Page<Row> {
  rows: Row[]
  cursorOf(row: Row): string
  hasNextPage: boolean
  hasPreviousPage: boolean
  /** Counts what the viewer may see; only where that is cheap. */
  totalCount?: () => Promise<number | null>
}

/** One part of a sort order; the last part of an order must be unique. */
export interface SortKey<Row> {
  column: string
  descending?: boolean
  value(row: Row): number | string
}

export interface Window {
  limit: number
  backwards: boolean
  cursor: (number | string)[] | null
}

export const maxPageSize = 100

export function windowOf(args: PageArgs): Window {
  const size = args.first ?? args.last
  if (size == null || (args.first != null && args.last != null))
    throw new RequestError('PAGINATION_REQUIRED', 'Give exactly one of `first` and `last`.')
  if (!Number.isInteger(size) || size < 1 || size > maxPageSize)
    throw new RequestError('PAGINATION_REQUIRED', `\`first\` and \`last\` go from 1 to ${maxPageSize}.`)
  const backwards = args.last != null
  const cursor = backwards ? args.before : args.after
  return { limit: size, backwards, cursor: cursor == null ? null : decodeCursor(cursor) }
}

/** Adds order, keyset condition and limit to a query. Reads one row more than asked, to know whether there is a next page. */
export function paged<DB, Table extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, Table, Row>,
  keys: readonly SortKey<Row>[],
  window: Window,
): SelectQueryBuilder<DB, Table, Row> {
  let result = query.limit(window.limit + 1)
  for (const key of keys) {
    const direction = Boolean(key.descending) !== window.backwards ? 'desc' : 'asc'
    result = result.orderBy(key.column as ReferenceExpression<DB, Table>, direction) as typeof result
  }
  const { cursor } = window
  if (!cursor) return result
  if (cursor.length !== keys.length) throw badCursor()
  return result.where((eb) => beyond(eb, keys as readonly SortKey<never>[], cursor, window.backwards))
}

/** (a, b) after (x, y) written as `a >= x and (a > x or b > y)`, so that an index on (a, b) is used. */
function beyond<DB, Table extends keyof DB>(
  eb: ExpressionBuilder<DB, Table>,
  keys: readonly SortKey<never>[],
  cursor: (number | string)[],
  backwards: boolean,
): Expression<SqlBool> {
  const [key, ...rest] = keys as [SortKey<never>, ...SortKey<never>[]]
  const [value, ...values] = cursor as [number | string, ...(number | string)[]]
  const column = key.column as ReferenceExpression<DB, Table>
  const operator = Boolean(key.descending) !== backwards ? '<' : '>'
  const further = eb(column, operator, value as never)
  if (rest.length === 0) return further
  return eb.and([eb(column, `${operator}=`, value as never), eb.or([further, beyond(eb, rest, values, backwards)])])
}

export function pageOf<Row>(found: Row[], keys: readonly SortKey<Row>[], window: Window): Page<Row> {
  const more = found.length > window.limit
  const rows = more ? found.slice(0, window.limit) : found
  if (window.backwards) rows.reverse()
  return {
    rows,
    cursorOf: (row) => encodeCursor(keys.map((key) => key.value(row))),
    hasNextPage: window.backwards ? window.cursor !== null : more,
    hasPreviousPage: window.backwards ? more : window.cursor !== null,
  }
}

export function emptyPage<Row>(): Page<Row> {
  return { rows: [], cursorOf: () => '', hasNextPage: false, hasPreviousPage: false }
}

function encodeCursor(values: (number | string)[]): string {
  const ascii = JSON.stringify(values).replace(
    /[^\x00-\x7f]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return btoa(ascii)
}

function decodeCursor(cursor: string): (number | string)[] {
  try {
    const values: unknown = JSON.parse(atob(cursor))
    if (
      Array.isArray(values) &&
      values.length > 0 &&
      values.every((value) => ['number', 'string'].includes(typeof value))
    )
      return values
  } catch {}
  throw badCursor()
}

const badCursor = () => new RequestError('BAD_REQUEST', 'This cursor is not one of this list.')

const PageInfo = builder.objectRef<Page<unknown>>('PageInfo').implement({
  description: 'Where a page lies in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage'),
    startCursor: t.string({
      nullable: true,
      resolve: (page) => (page.rows.length ? page.cursorOf(page.rows[0]) : null),
    }),
    endCursor: t.string({
      nullable: true,
      resolve: (page) => (page.rows.length ? page.cursorOf(page.rows.at(-1)) : null),
    }),
  }),
})

/** Arguments of every connection field. */
export const pageArgs = (t: Pick<PothosSchemaTypes.InputFieldBuilder<Types, 'Arg'>, 'int' | 'string'>) => ({
  first: t.int({ description: 'How many from the start of the list, 1 to 100.' }),
  after: t.string(),
  last: t.int({ description: 'How many from the end of the list, 1 to 100.' }),
  before: t.string(),
})

/** `TopicConnection` and `TopicEdge` for `Topic`, backed by a `Page` of its rows. */
export function connectionOf<Row>(node: ObjectRef<Types, Row>, name = node.name): ObjectRef<Types, Page<Row>> {
  const Edge = builder.objectRef<{ page: Page<Row>; row: Row }>(`${name}Edge`)
  Edge.implement({
    fields: (t) => ({
      cursor: t.string({ resolve: ({ page, row }) => page.cursorOf(row) }),
      node: t.field({ type: node, resolve: ({ row }) => row as never }),
    }),
  })
  const Connection = builder.objectRef<Page<Row>>(`${name}Connection`)
  Connection.implement({
    fields: (t) => ({
      nodes: t.field({ type: [node], resolve: (page) => page.rows as never }),
      edges: t.field({ type: [Edge], resolve: (page) => page.rows.map((row) => ({ page, row })) }),
      pageInfo: t.field({ type: PageInfo, resolve: (page) => page as Page<unknown> }),
      totalCount: t.int({
        nullable: true,
        description: 'How many there are for you in all; null where counting would be dear.',
        resolve: (page) => page.totalCount?.() ?? null,
      }),
    }),
  })
  return Connection as ObjectRef<Types, Page<Row>>
}
