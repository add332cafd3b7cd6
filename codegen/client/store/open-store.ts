import { createOutbox, type OutboxItem } from '../outbox.ts'
import type { Broadcast } from '../outbox-place.ts'
import { platformOf } from '../ports.ts'
import type { Json } from '../storage.ts'
import type { AnyOperation } from '../transport.ts'
import { draftOf } from './draft.ts'
import { type Home, openQuery, type Shared } from './live-query.ts'
import { normalise } from './normalise.ts'
import type { Layer } from './records.ts'
import { createStoreRows } from './rows.ts'
import { rootIdOf, selectionOf } from './selection.ts'
import type { Follow, LiveQuery, Store, StoreOptions } from './store.ts'
import { unreached } from './sweep.ts'
import { Table } from './table.ts'

/** Read anew for an event, a list waits so long for the next one. */
const outdatedMs = 300

/** Puts the parts together: the table, its rows in the storage, the queries that read it, the outbox over it. */
export function openStore(options: StoreOptions): Store {
  const { client, storage, owner, version = 1, effects = {}, limits, onEvent } = options
  const platform = platformOf(options)
  const queries = new Map<string, Shared & { lookers: number }>()
  const table = new Table((changed, stored) => {
    rows.keep(stored)
    for (const query of queries.values()) query.see(changed)
  })
  const rows = createStoreRows({ storage, owner, version, record: (id) => table.base.get(id), platform })
  const channel = options.broadcast && shared(options.broadcast)
  const outdate = createOutdate()

  function load(): Promise<void> {
    return rows.load().then((found) => {
      const old = unreached(found, platform.now(), limits)
      for (const [id, record] of found) if (!table.base.has(id)) table.base.set(id, record)
      for (const id of old) table.base.delete(id)
      rows.keep(old)
    })
  }
  // A storage that cannot be read costs what was kept, not the app.
  const ready = load().catch(() => {})

  function createOutdate() {
    const names = new Set<string>()
    return (name: string) => {
      if (names.size === 0)
        platform.timer(outdatedMs, () => {
          for (const query of queries.values()) if (names.has(query.name)) void query.refetch()
          names.clear()
        })
      names.add(name)
      for (const [id, record] of table.base)
        if (record && id.startsWith(`q/${name}/`) && !queries.has(id)) table.base.set(id, { ...record, $at: 0 })
    }
  }
  function draw(layer: Layer) {
    const draft = draftOf(layer)
    for (const item of outbox.items.get()) effects[item.operation]?.(draft, item.variables as never, item)
  }
  function answered(item: OutboxItem, result: unknown, operation: AnyOperation) {
    table.change((layer) => {
      effects[item.operation]?.(draftOf(layer, outdate, true), item.variables as never, item)
      const answer = operation.root ? { [operation.root]: result } : result
      normalise(answer as Json, selectionOf(operation.text), item.variables, layer)
    })
  }
  const outbox = createOutbox({
    ...options,
    broadcast: channel?.outbox,
    async onAnswer(item, result, operation) {
      answered(item, result, operation)
      await rows.settle()
    },
    onElsewhere: answered,
  })
  outbox.items.subscribe(() => table.drawn(draw))
  const home: Home = {
    client,
    platform,
    table,
    ready,
    heard(event, operation) {
      table.change((layer) => {
        const fields = selectionOf(operation.text).get(operation.root!)?.fields?.get('event')?.fields
        const made = new Set<string>()
        const watched: Layer = {
          ...layer,
          set(id, record) {
            if (!layer.get(id)) made.add(id)
            layer.set(id, record)
          },
        }
        normalise(event as Json, fields, {}, watched)
        onEvent?.(draftOf(layer, outdate), event as never, (id) => made.has(id))
      })
    },
    forget() {
      const looked = new Map([...table.base].filter(([id]) => !id.startsWith('q/') || queries.has(id)) as never)
      drop(unreached(looked as never, platform.now(), { queries: Infinity, maxAgeDays: Infinity }))
      drop([...table.base.keys()].filter((id) => id.startsWith('q/') && !queries.has(id)))
    },
  }
  function drop(ids: readonly string[]) {
    for (const id of ids) table.base.delete(id)
    rows.keep(ids)
  }
  function look(id: string, operation: AnyOperation, variables: object, follow: Follow | undefined) {
    const found = queries.get(id)
    const query = found ?? { ...openQuery(home, id, operation, variables, follow), lookers: 0 }
    query.lookers++
    queries.set(id, query)
    return query
  }
  function leave(id: string) {
    const query = queries.get(id)
    if (!query || --query.lookers > 0) return
    query.stop()
    queries.delete(id)
  }
  async function empty() {
    table.base.clear()
    for (const query of queries.values()) {
      query.stop()
      query.empty()
    }
    await rows.wipe()
  }
  channel?.onWiped(owner, () => void empty().catch(() => {}))
  return {
    outbox,
    ready,
    live(operation, variables, follow) {
      const id = rootIdOf(operation.name, variables as object)
      const query = look(id, operation, variables as object, follow)
      let open = true
      return {
        ...query.state,
        refetch: query.refetch,
        loadMore: query.loadMore,
        close() {
          if (open) leave(id)
          open = false
        },
      } as LiveQuery<never>
    },
    send: outbox.send,
    hurry() {
      outbox.hurry()
      for (const query of queries.values()) query.hurry()
    },
    settle: rows.settle,
    async wipe(confirm) {
      if (!(await outbox.wipe(confirm))) return false
      await empty()
      channel?.wiped(owner)
      return true
    },
    async close() {
      outbox.close()
      for (const query of queries.values()) query.stop()
      channel?.close()
      await rows.settle()
    },
  }
}

/** One channel for the store and its outbox. */
function shared(broadcast: Broadcast) {
  const hearers = new Set<(message: unknown) => void>()
  const close = broadcast.on((message) => {
    for (const hear of hearers) hear(message)
  })
  const on = (hear: (message: unknown) => void) => {
    hearers.add(hear)
    return () => void hearers.delete(hear)
  }
  return {
    outbox: { post: broadcast.post, on } as Broadcast,
    wiped: (owner: string | null) => broadcast.post({ wiped: { owner } }),
    onWiped: (owner: string | null, run: () => void) =>
      on((message) => {
        const said = (message as { wiped?: { owner: string | null } } | null)?.wiped
        if (said && said.owner === owner) run()
      }),
    close,
  }
}
