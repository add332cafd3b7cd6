import { type Deferred, deferred } from './deferred.ts'
import { RequestFailed } from './errors.ts'
import type { Trying } from './outbox-items.ts'
import type { Stored } from './outbox-rows.ts'

export interface Answers {
  /** Settles when the write is answered; nobody has to look at it. */
  of(id: string): Promise<unknown>
  /** Who waits for it, if anybody: it is answered now. */
  take(id: string): Deferred<unknown> | undefined
  /** What the rows tell about those that are waited for. */
  follow(rows: readonly Stored[]): void
}

interface Waiting extends Deferred<unknown> {
  /** Its row has been there, so that it means something when it is gone. */
  seen?: Trying
}

/** `settled` of what this tab has sent. Where other tabs cannot tell what they heard, their answer is lost to this one. */
export function createAnswers(othersTell: boolean): Answers {
  const waiting = new Map<string, Waiting>()
  function take(id: string): Waiting | undefined {
    const found = waiting.get(id)
    waiting.delete(id)
    return found
  }
  return {
    of(id) {
      const entry = waiting.get(id) ?? deferred()
      waiting.set(id, entry)
      entry.promise.catch(() => {})
      return entry.promise
    },
    take,
    follow(rows) {
      const byId = new Map(rows.map((stored) => [stored.row.id, stored]))
      for (const [id, entry] of [...waiting]) {
        const stored = byId.get(id)
        if (stored?.error) take(id)!.reject(stored.error)
        else if (stored) entry.seen = stored.now
        else if (entry.seen?.sending === false && !othersTell)
          take(id)!.reject(dropped('Another tab has dealt with it.'))
      }
    },
  }
}

export const dropped = (message = 'It was discarded.') => new RequestFailed('ABORTED', message)
