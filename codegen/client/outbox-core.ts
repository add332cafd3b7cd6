import { deferred } from './deferred.ts'
import type { Guard } from './level.ts'
import type { OutboxOptions } from './outbox.ts'
import { type Answers, createAnswers, dropped } from './outbox-answers.ts'
import { keptError } from './outbox-errors.ts'
import { heads, itemsOf, type OutboxItem } from './outbox-items.ts'
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
  wiped?: boolean
}

const atOnce: Lock = (_name, run) => run()

/** Puts the parts together: rows in the storage, lanes that send them, what the app sees of it. */
export function openOutbox(options: OutboxOptions, platform: Platform) {
  const { storage, owner, lock = atOnce, broadcast, online } = options
  const answers = createAnswers(broadcast !== undefined)
  const items = createReadable<readonly OutboxItem[]>([])
  const count = createReadable(0)
  const loaded = deferred()
  const guards = new Map<string, Guard>()
  let open = true
  const tell = (news: News) => open && broadcast?.post({ outbox: rows.prefix, ...news })
  const rows = createRows(storage, owner, { now: platform.now, lock, changed, tell })
  const send = createSender(options, { rows, guards, answers, refresh, isOpen: () => open })
  const lanes = createLanes(platform, (name) =>
    lock(`outbox/${rows.prefix}lane/${name}`, async () => {
      // Read under the lock: another tab may have sent it meanwhile.
      const head = open && heads(await rows.read()).find(({ row }) => row.lane === name)
      loaded.resolve()
      return head && open ? send(head) : 'idle'
    }),
  )

  function refresh() {
    items.set(itemsOf(rows.known(), items.get()))
    count.set(items.get().length)
  }
  function changed() {
    refresh()
    answers.follow(rows.known())
    if (open) lanes.wake(heads(rows.known()).map(({ row }) => row.lane))
  }

  const unhear = broadcast?.on(
    (message) => void hear(options, rows, lanes, answers, (message ?? {}) as News).catch(() => {}),
  )
  const unwatch = online?.subscribe((is) => is && lanes.hurry())
  // Any lane will do: its first step reads what there is, and the others follow from that.
  lanes.wake(['default'])
  return {
    items,
    count,
    ready: loaded.promise,
    async send(row: Row, guard: Guard | undefined) {
      if (guard) guards.set(row.operation.name, guard)
      if (!open) throw new TypeError('The outbox was closed.')
      const settled = answers.of(row.id)
      await rows.add(row)
      return { settled }
    },
    hurry: () => lanes.hurry(),
    ...choicesOf(rows, lanes, answers, tell),
    close() {
      open = false
      lanes.stop()
      for (const { now } of rows.known()) now.controller?.abort()
      unwatch?.()
      unhear?.()
    },
  }
}

/** Another tab has done something. */
async function hear(
  { onElsewhere, onWiped }: OutboxOptions,
  rows: Rows,
  lanes: Lanes,
  answers: Answers,
  { outbox, done, result, gone = [], wiped }: News,
): Promise<void> {
  if (outbox !== rows.prefix) return
  if (done) {
    const stored = rows.find(done)
    if (stored) onElsewhere?.(stored.now.item!, result, stored.row.operation)
    answers.resolve(done, result)
  }
  drop(gone, rows, answers)
  await rows.read()
  if (done) lanes.hurry()
  if (wiped) await onWiped?.()
}

/** What people decide about what has not gone. */
function choicesOf(rows: Rows, lanes: Lanes, answers: Answers, tell: (news: News) => void) {
  async function remove(ids: readonly string[]) {
    drop(ids, rows, answers)
    await rows.change((all) => removal(all, ids), { gone: ids })
  }
  return {
    async retry(id: string) {
      await rows.change((all) => all.filter(({ row, error }) => row.id === id && error).map(afresh))
      lanes.hurry(rows.find(id)?.row.lane ?? '')
    },
    discard: (id: string) => remove([id]),
    async wipe(confirm: (unsent: number) => boolean | Promise<boolean> = () => true) {
      const { length } = await rows.read()
      if (length > 0 && !(await confirm(length))) return false
      await remove((await rows.read()).map(({ row }) => row.id))
      tell({ wiped: true })
      return true
    },
  }
}

function drop(ids: readonly string[], rows: Rows, answers: Answers): void {
  for (const id of ids) {
    const now = rows.find(id)?.now
    if (now) now.dropped = true
    now?.controller?.abort()
    answers.reject(id, dropped())
  }
}

function afresh({ key, row: { failure: _failure, attempts: _attempts, ...row } }: Stored): StorageEntry {
  return [key, row as unknown as Json]
}

/** What depends on them must not go as if they had been done: the person decides. */
function removal(all: readonly Stored[], ids: readonly string[]): StorageEntry[] {
  const failure = keptError(dropped('What it needs was discarded.'))
  return all.flatMap(({ key, row }): StorageEntry[] => {
    if (ids.includes(row.id)) return [[key, undefined]]
    const depends = row.failure === undefined && row.dependsOn.some((id) => ids.includes(id))
    return depends ? [[key, { ...row, failure } as unknown as Json]] : []
  })
}
