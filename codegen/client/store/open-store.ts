import { createOutbox, type OutboxItem } from '../outbox.ts'
import { type Platform, platformOf } from '../ports.ts'
import type { Json } from '../storage.ts'
import type { AnyOperation } from '../transport.ts'
import { draftOf } from './draft.ts'
import { type Home, nothing, refetch, see, stop } from './live-query.ts'
import { normalise } from './normalise.ts'
import { createQueries, type Queries } from './queries.ts'
import { rootOf } from './query-list.ts'
import type { Layer } from './records.ts'
import { createStoreRows, type StoreRows } from './rows.ts'
import { selectionOf } from './selection.ts'
import type { Store, StoreOptions } from './store.ts'
import { recent, unreached } from './sweep.ts'
import { createTable, type Table } from './table.ts'

interface Parts {
  options: StoreOptions
  platform: Platform
  table: Table
  rows: StoreRows
  queries: Queries
}

/** Puts the parts together: the table, its rows in the storage, the queries that read it, the outbox over it. */
export function openStore(options: StoreOptions): Store {
  const { effects = {} } = options
  const platform = platformOf(options)
  const table = createTable((changed, stored) => {
    rows.keep(stored)
    for (const query of queries.open.values()) see(query, changed)
  })
  const queries = createQueries(platform)
  const rows = createStoreRows(options, platform, (id) => table.base.get(id))
  const parts: Parts = { options, platform, table, rows, queries }
  const answered = answerInto(parts)
  const outbox = createOutbox({
    ...options,
    async onAnswer(item, result, operation) {
      answered(item, result, operation)
      await rows.settle()
    },
    onElsewhere: answered,
    onWiped: () => empty(parts),
  })
  const draw = (layer: Layer) => {
    const draft = draftOf(layer)
    for (const item of outbox.items.get()) effects[item.operation]?.(draft, item.variables as never, item)
  }
  outbox.items.subscribe(() => table.drawn(draw))
  // A storage that cannot be read costs what was kept, not the app.
  const ready = load(parts)
    .catch(() => {})
    // What waits may have been drawn before there was anything to draw it over.
    .then(() => table.drawn(draw))
  const home = homeOf(parts, ready)
  return {
    outbox,
    ready,
    live: (operation, variables, follow) => queries.live(home, operation, variables as object, follow),
    send: outbox.send,
    settle: rows.settle,
    hurry() {
      outbox.hurry()
      for (const query of queries.open.values()) if (query.state.get().error) void refetch(query)
    },
    async wipe(confirm) {
      if (!(await outbox.wipe(confirm))) return false
      await empty(parts)
      return true
    },
    async close() {
      outbox.close()
      for (const query of queries.open.values()) stop(query)
      await rows.settle()
    },
  }
}

async function load({ options, platform, table, rows }: Parts): Promise<void> {
  const found = await rows.load()
  const old = unreached(found, recent(found, platform.now(), options.limits))
  for (const [id, record] of found) if (!table.base.has(id)) table.base.set(id, record)
  drop({ table, rows }, old)
}

function drop({ table, rows }: Pick<Parts, 'table' | 'rows'>, ids: readonly string[]): void {
  for (const id of ids) table.base.delete(id)
  rows.keep(ids)
}

async function empty({ table, rows, queries }: Parts): Promise<void> {
  table.base.clear()
  for (const query of queries.open.values()) {
    stop(query)
    query.state.set(nothing)
  }
  await rows.wipe()
}

/** Where a write's answer goes: over what its effect does, which is then done for good. */
function answerInto({ options: { effects = {} }, table, queries }: Parts) {
  return (item: OutboxItem, result: unknown, operation: AnyOperation): void =>
    table.change((layer) => {
      const about = new Set<string>()
      const noted = noting(layer, (id) => about.add(id))
      rootOf({ operation, variables: item.variables }, result as Json, noted)
      effects[item.operation]?.(draftOf(layer, queries.outdate, about), item.variables as never, item)
    })
}

function homeOf({ options, platform, table, rows, queries }: Parts, ready: Promise<void>): Home {
  return {
    client: options.client,
    platform,
    table,
    ready,
    heard(event, operation) {
      table.change((layer) => {
        const fields = selectionOf(operation.text).get(operation.root!)?.fields?.get('event')?.fields
        const made = new Set<string>()
        const noted = noting(layer, (id) => layer.get(id) || made.add(id))
        normalise(event as Json, fields, {}, noted)
        options.onEvent?.(draftOf(layer, queries.outdate), event as never, (id) => made.has(id))
      })
    },
    forget() {
      const { base } = table
      const looked = [...base.keys()].filter((id) => queries.open.has(id))
      drop({ table, rows }, unreached(base, looked))
    },
  }
}

/** Says of each record that it is about to be set. */
const noting = (layer: Layer, note: (id: string) => void): Layer => ({
  ...layer,
  set(id, record) {
    note(id)
    layer.set(id, record)
  },
})
