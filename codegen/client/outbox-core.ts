import type { OutboxOptions } from './outbox.ts'
import { type Answers, createAnswers, dropped } from './outbox-answers.ts'
import { keptError } from './outbox-errors.ts'
import { heads, itemsOf, type OutboxItem, type Trying } from './outbox-items.ts'
import { createLanes, type Lanes } from './outbox-lanes.ts'
import type { Lock } from './outbox-place.ts'
import { createRows, type Row, type Rows, type Stored } from './outbox-rows.ts'
import { createSender } from './outbox-sender.ts'
import type { Platform } from './ports.ts'
import { createReadable } from './readable.ts'
import type { Json, StorageEntry } from './storage.ts'

interface News {
  outbox?: string
  done?: string
  result?: unknown
  gone?: readonly string[]
}

const atOnce: Lock = (_name, run) => run()

/** Puts the parts together: rows in the storage, lanes that send them, what the app sees of it. */
export function openOutbox(options: OutboxOptions, platform: Platform) {
  const { storage, owner, lock = atOnce, broadcast, online, onElsewhere } = options
  const trying = new Map<string, Trying>()
  const answers = createAnswers(broadcast !== undefined)
  let open = true
  const start = createStart()
  const drop = (ids: readonly string[]) => dropAll(ids, trying, answers)
  const tell = (news: News) => open && broadcast?.post({ outbox: rows.prefix, ...news })
  const rows = createRows(storage, owner, { now: platform.now, lock, changed, tell })
  const { items, count, refresh } = createLists(rows, trying)
  const send = createSender(options, { rows, trying, answers, items: items.get, refresh, isOpen: () => open })
  const lanes = createLanes(platform, (name) =>
    lock(`outbox/${rows.prefix}lane/${name}`, async () => {
      // Read under the lock: another tab may have sent it meanwhile.
      const head = open && heads(await rows.read()).get(name)
      start.loaded()
      return head && open ? send(head) : 'idle'
    }),
  )

  function changed() {
    refresh()
    answers.follow(rows.known(), (id) => trying.get(id)?.sending === true)
    if (open) lanes.wake(heads(rows.known()).keys())
  }
  async function heard({ outbox, done, result, gone = [] }: News) {
    if (outbox !== rows.prefix) return
    if (onElsewhere) tellElsewhere(onElsewhere, items.get(), rows.known(), { done, result })
    if (done !== undefined) answers.resolve(done, result)
    drop(gone)
    await rows.read()
    if (done !== undefined) lanes.hurry()
  }

  const unhear = broadcast?.on((message) => void heard((message ?? {}) as News).catch(() => {}))
  const unwatch = online?.subscribe((is) => is && lanes.hurry())
  // Any lane will do: its first step reads what there is, and the others follow from that.
  lanes.wake(['default'])
  return {
    items,
    count,
    ready: start.ready,
    async send(row: Row) {
      if (!open) throw new TypeError('The outbox was closed.')
      const settled = answers.of(row.id)
      await rows.add(row)
      return { settled }
    },
    hurry: () => lanes.hurry(),
    ...choicesOf(rows, lanes, drop),
    close() {
      open = false
      lanes.stop()
      for (const { abort } of trying.values()) abort()
      unwatch?.()
      unhear?.()
    },
  }
}

function createStart() {
  let loaded = () => {}
  const ready = new Promise<void>((resolve) => {
    loaded = resolve
  })
  return { ready, loaded: () => loaded() }
}

function tellElsewhere(
  tell: NonNullable<OutboxOptions['onElsewhere']>,
  items: readonly OutboxItem[],
  rows: readonly Stored[],
  { done, result }: News,
): void {
  const item = items.find(({ id }) => id === done)
  const known = rows.find(({ row }) => row.id === done)
  if (item && known) tell(item, result, known.row.operation)
}

/** What the app sees. */
function createLists(rows: Rows, trying: Map<string, Trying>) {
  const items = createReadable<readonly OutboxItem[]>([])
  const count = createReadable(0)
  return {
    items,
    count,
    refresh() {
      const ids = new Set(rows.known().map(({ row }) => row.id))
      for (const [id, { sending }] of [...trying]) if (!sending && !ids.has(id)) trying.delete(id)
      items.set(itemsOf(rows.known(), trying, items.get()))
      count.set(items.get().length)
    },
  }
}

/** What people decide about what has not gone. */
function choicesOf(rows: Rows, lanes: Lanes, drop: (ids: readonly string[]) => void) {
  async function remove(ids: readonly string[]) {
    drop(ids)
    await rows.change((all) => removal(all, new Set(ids)), { gone: ids })
  }
  return {
    async retry(id: string) {
      await rows.change((all) => all.filter(({ row, error }) => row.id === id && error).map(afresh))
      lanes.hurry(rows.known().find(({ row }) => row.id === id)?.row.lane ?? '')
    },
    discard: (id: string) => remove([id]),
    async wipe(confirm: (unsent: number) => boolean | Promise<boolean> = () => true) {
      const { length } = await rows.read()
      if (length > 0 && !(await confirm(length))) return false
      await remove((await rows.read()).map(({ row }) => row.id))
      return true
    },
  }
}

function dropAll(ids: readonly string[], trying: ReadonlyMap<string, Trying>, answers: Answers): void {
  for (const id of ids) {
    const now = trying.get(id)
    if (now) now.dropped = true
    now?.abort()
    answers.reject(id, dropped())
  }
}

function afresh({ key, row: { failure: _failure, attempts: _attempts, ...row } }: Stored): StorageEntry {
  return [key, row as unknown as Json]
}

/** What depends on them must not go as if they had been done: the person decides. */
function removal(all: readonly Stored[], ids: ReadonlySet<string>): StorageEntry[] {
  const failure = keptError(dropped('What it needs was discarded.'))
  return all.flatMap(({ key, row }): StorageEntry[] => {
    if (ids.has(row.id)) return [[key, undefined]]
    const depends = row.failure === undefined && row.dependsOn.some((id) => ids.has(id))
    return depends ? [[key, { ...row, failure } as unknown as Json]] : []
  })
}
