import type { OutboxOptions } from './outbox.ts'
import { type Answers, dropped } from './outbox-answers.ts'
import { keptError } from './outbox-errors.ts'
import type { Lanes } from './outbox-lanes.ts'
import type { Rows, Stored } from './outbox-rows.ts'
import type { Json, StorageEntry } from './storage.ts'

/** What tabs tell each other. */
export interface News {
  outbox?: string
  done?: string
  result?: unknown
  gone?: readonly string[]
  wiped?: boolean
}

/** Another tab has done something. */
export async function hear(
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
    answers.take(done)?.resolve(result)
  }
  drop(gone, rows, answers)
  await rows.read()
  if (done) lanes.hurry()
  if (wiped) await onWiped?.()
}

/** What people decide about what has not gone. */
export function choicesOf(rows: Rows, lanes: Lanes, answers: Answers, tell: (news: News) => void) {
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
    if (now) {
      now.dropped = true
      now.controller?.abort()
    }
    answers.take(id)?.reject(dropped())
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
