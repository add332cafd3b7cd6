import { newAbort } from './abort.ts'
import { demand } from './level.ts'
import type { OutboxOptions } from './outbox.ts'
import type { Answers } from './outbox-answers.ts'
import { keptError, type OutboxError, outboxErrorOf, pauseAfter } from './outbox-errors.ts'
import type { OutboxItem, Trying } from './outbox-items.ts'
import type { Step } from './outbox-lanes.ts'
import type { Rows, Stored } from './outbox-rows.ts'
import type { Run } from './run.ts'
import type { AnyOperation } from './transport.ts'

interface Desk {
  rows: Rows
  trying: Map<string, Trying>
  answers: Answers
  items(): readonly OutboxItem[]
  /** Something of `trying` has changed. */
  refresh(): void
  isOpen(): boolean
}

/** Sends one row once. It stays in the storage until its answer is dealt with. */
export function createSender({ client, owner, onAnswer }: OutboxOptions, desk: Desk) {
  const { rows, trying, answers, items, refresh, isOpen } = desk
  const run = client.run as unknown as (
    operation: Stored['row']['operation'],
    variables: object,
    options: { signal: AbortSignal | undefined; retries: number },
  ) => ReturnType<Run>

  async function exchange({ row }: Stored, signal: AbortSignal | undefined) {
    try {
      return { result: await run(guarded(row.operation), row.variables, { signal, retries: 0 }) }
    } catch (error) {
      return { error: outboxErrorOf(error) }
    }
  }
  async function taken({ key, row: { id, operation } }: Stored, result: unknown): Promise<Step> {
    await onAnswer?.(items().find((item) => item.id === id)!, result, operation)
    await rows.remove(key, { done: id, result })
    answers.resolve(id, result)
    return 'on'
  }
  async function refused({ key, row }: Stored, error: OutboxError, now: Trying): Promise<Step> {
    now.error = error
    const pause = pauseAfter(error, owner)
    if (pause) return pause
    const failed = { ...row, failure: keptError(error), attempts: now.attempts }
    await rows.change((all) => (all.some((other) => other.key === key) ? [[key, failed as never]] : []))
    return 'on'
  }
  return async (stored: Stored): Promise<Step> => {
    const { id } = stored.row
    const controller = newAbort()
    const attempts = (trying.get(id)?.attempts ?? 0) + 1
    const now: Trying = { attempts, sending: true, abort: () => controller?.abort() }
    trying.set(id, now)
    refresh()
    try {
      const answer = await exchange(stored, controller?.signal)
      if (now.dropped) return 'on'
      if ('result' in answer) return await taken(stored, answer.result)
      return isOpen() ? await refused(stored, answer.error, now) : 'idle'
    } finally {
      now.sending = false
      refresh()
    }
  }
}

/** What the server may lack is looked at again: it was stored without its guard. */
const guarded = (operation: AnyOperation): AnyOperation =>
  operation.level ? { ...operation, guard: { demand } } : operation
