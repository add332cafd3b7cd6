import { newAbort } from './abort.ts'
import type { Guard } from './level.ts'
import type { OutboxOptions } from './outbox.ts'
import type { Answers } from './outbox-answers.ts'
import { keptError, outboxErrorOf, pauseAfter } from './outbox-errors.ts'
import type { Step } from './outbox-lanes.ts'
import type { Rows, Stored } from './outbox-rows.ts'
import type { Run } from './run.ts'
import type { AnyOperation } from './transport.ts'

interface Desk {
  rows: Rows
  /** By the names of the operations: what is stored has none. */
  guards: ReadonlyMap<string, Guard>
  answers: Answers
  /** How a row stands has changed. */
  refresh(): void
  isOpen(): boolean
}

/** Sends one row once. It stays in the storage until its answer is dealt with. */
export function createSender({ client, onAnswer }: OutboxOptions, { rows, guards, answers, refresh, isOpen }: Desk) {
  async function taken({ key, row: { id, operation }, now }: Stored, result: unknown): Promise<Step> {
    await onAnswer?.(now.item!, result, operation)
    await rows.remove(key, { done: id, result })
    answers.resolve(id, result)
    return 'on'
  }
  async function refused({ key, row, now }: Stored, failure: unknown): Promise<Step> {
    now.error = outboxErrorOf(failure)
    const pause = pauseAfter(now.error, row)
    if (pause) return pause
    const failed = { ...row, failure: keptError(now.error), attempts: now.attempts }
    await rows.change((all) => (all.some((other) => other.key === key) ? [[key, failed as never]] : []))
    return 'on'
  }
  const run = client.run as unknown as (
    operation: AnyOperation,
    variables: object,
    options: { signal: AbortSignal | undefined; retries: number },
  ) => ReturnType<Run>
  async function exchange({ row: { operation, variables } }: Stored, signal: AbortSignal | undefined) {
    try {
      return {
        result: await run({ ...operation, guard: guards.get(operation.name)! }, variables, { signal, retries: 0 }),
      }
    } catch (failure) {
      return { failure }
    }
  }
  return async (stored: Stored): Promise<Step> => {
    const { now } = stored
    const controller = newAbort()
    const attempts = now.attempts + 1
    Object.assign(now, { attempts, sending: true, error: undefined, dropped: false, controller })
    refresh()
    try {
      const answer = await exchange(stored, controller?.signal)
      if (now.dropped) return 'on'
      if ('result' in answer) return await taken(stored, answer.result)
      return isOpen() ? await refused(stored, answer.failure) : 'idle'
    } finally {
      now.sending = false
      refresh()
    }
  }
}
