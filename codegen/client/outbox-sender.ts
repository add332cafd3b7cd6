import { newAbort } from './abort.ts'
import type { Guard } from './level.ts'
import type { OutboxOptions } from './outbox.ts'
import type { Answers } from './outbox-answers.ts'
import { keptError, outboxErrorOf, pauseAfter } from './outbox-errors.ts'
import type { Step } from './outbox-lanes.ts'
import type { Rows, Stored } from './outbox-rows.ts'
import type { Run } from './run.ts'
import type { AnyOperation } from './transport.ts'

/**
 * Sends one row once. It stays in the storage until its answer is dealt with. `guards` go by the names of the operations:
 * what is stored has none. `refresh` is called when it stands otherwise.
 */
export function createSender(
  { client, onAnswer }: OutboxOptions,
  rows: Rows,
  answers: Answers,
  guards: ReadonlyMap<string, Guard>,
  refresh: () => void,
) {
  async function taken({ key, row: { id, operation }, now }: Stored, result: unknown): Promise<Step> {
    if (now.dropped) return 'on'
    await onAnswer?.(now.item!, result, operation)
    await rows.remove(key, { done: id, result })
    answers.take(id)?.resolve(result)
    return 'on'
  }
  async function refused({ key, row, now }: Stored, failure: unknown): Promise<Step> {
    now.error = outboxErrorOf(failure)
    // Nobody wants it any more, or the outbox was closed: no word of the server's.
    if (now.dropped || now.error.code === 'ABORTED') return 'on'
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
  return async (stored: Stored): Promise<Step> => {
    const { row, now } = stored
    const { operation, variables } = row
    const controller = newAbort()
    const attempts = now.attempts + 1
    Object.assign(now, { attempts, sending: true, error: undefined, dropped: false, controller })
    refresh()
    try {
      const answer = run({ ...operation, guard: guards.get(operation.name)! }, variables, {
        signal: controller?.signal,
        retries: 0,
      })
      return await answer.then(
        (result) => taken(stored, result),
        (failure) => refused(stored, failure),
      )
    } finally {
      now.sending = false
      refresh()
    }
  }
}
