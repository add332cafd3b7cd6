import { RequestFailed } from './errors.ts'
import type { OutboxError } from './outbox-errors.ts'
import type { Stored } from './outbox-rows.ts'

export interface Answers {
  /** Settles when the write is answered; nobody has to look at it. */
  of(id: string): Promise<unknown>
  resolve(id: string, result: unknown): void
  reject(id: string, error: OutboxError): void
  /** What the rows tell about those that are waited for. */
  follow(rows: readonly Stored[], isHere: (id: string) => boolean): void
}

interface Waiting {
  promise: Promise<unknown>
  /** Its row has been there, so that it means something when it is gone. */
  seen: boolean
  resolve(result: unknown): void
  reject(error: unknown): void
}

/** `settled` of what this tab has sent. Where other tabs cannot tell what they heard, their answer is lost to this one. */
export function createAnswers(othersTell: boolean): Answers {
  const waiting = new Map<string, Waiting>()
  function take(id: string): Waiting | undefined {
    const found = waiting.get(id)
    waiting.delete(id)
    return found
  }
  const reject = (id: string, error: OutboxError) => take(id)?.reject(error)
  return {
    of: (id) => (waiting.get(id) ?? add(waiting, id)).promise,
    resolve: (id, result) => take(id)?.resolve(result),
    reject,
    follow(rows, isHere) {
      const byId = new Map(rows.map((stored) => [stored.row.id, stored]))
      for (const [id, entry] of [...waiting]) {
        const stored = byId.get(id)
        if (stored?.error) reject(id, stored.error)
        else if (stored) entry.seen = true
        else if (entry.seen && !othersTell && !isHere(id)) reject(id, dropped('Another tab has dealt with it.'))
      }
    },
  }
}

export const dropped = (message = 'It was discarded.') => new RequestFailed('ABORTED', message)

function add(waiting: Map<string, Waiting>, id: string): Waiting {
  const entry = { seen: false } as Waiting
  entry.promise = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }))
  entry.promise.catch(() => {})
  waiting.set(id, entry)
  return entry
}
