import { type LoggedEvent, maySee, sharedByAccess } from '@forium/schema/event/event-types.ts'
import { cursorOf } from '@forium/schema/feed/cursor.ts'
import { type FeedResetReason, type Frame, resetReason } from '@forium/schema/feed/frame.ts'
import { matches } from '@forium/schema/feed/log.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import type { Log } from '../log.ts'
import { nextMessage, resultOf } from './message.ts'
import { freshContext, type Subscriber } from './subscriber.ts'

/** What an event means to a subscriber, and to all who are like it. */
export type Outcome = { reset: FeedResetReason } | { message: Buffer } | null

/** One event on its way out. The document is run once per group; whoever is alike gets the same bytes. */
export class Delivery {
  readonly event: LoggedEvent
  /** Whether the same answer to "may they see it" holds for all of one access key. */
  readonly byAccess: boolean
  readonly #log: Log
  readonly #frame: Frame
  readonly #results = new Map<number, Promise<string>>()

  constructor(ctx: Context, event: LoggedEvent, log: Log) {
    this.event = event
    this.byAccess = sharedByAccess(event)
    this.#log = log
    this.#frame = { kind: 'event', cursor: cursorOf(ctx, event.seq), event }
  }

  async outcomeFor(subscriber: Subscriber): Promise<Outcome> {
    const visible = await maySee(freshContext(subscriber.ctx), this.event)
    const reset = resetReason(subscriber.filter, this.event, visible)
    if (reset) return { reset }
    if (!visible || !matches(subscriber.filter, this.event)) return null
    return { message: nextMessage(subscriber.operationId, await this.#resultFor(subscriber)) }
  }

  #resultFor(subscriber: Subscriber): Promise<string> {
    const { group } = subscriber
    if (group === null) return resultOf(subscriber, this.#frame, this.#log)
    let result = this.#results.get(group)
    if (!result) this.#results.set(group, (result = resultOf(subscriber, this.#frame, this.#log)))
    return result
  }
}

/** Those who are alike together; whose right to the event is their own, alone. */
export function alike(subscribers: readonly Subscriber[], byAccess: boolean): Subscriber[][] {
  if (!byAccess) return subscribers.map((subscriber) => [subscriber])
  const alone: Subscriber[][] = []
  const together = new Map<number, Subscriber[]>()
  for (const subscriber of subscribers) {
    const members = subscriber.likeness === null ? undefined : together.get(subscriber.likeness)
    if (members) members.push(subscriber)
    else if (subscriber.likeness === null) alone.push([subscriber])
    else together.set(subscriber.likeness, [subscriber])
  }
  return [...together.values(), ...alone]
}
