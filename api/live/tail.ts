import type { LoggedEvent } from '@forium/schema/event/event-types.ts'
import { cursorOf } from '@forium/schema/feed/cursor.ts'
import { type Frame, resetAt } from '@forium/schema/feed/frame.ts'
import { namesIds, pageSize, readLog, tipOf } from '@forium/schema/feed/log.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import type { Log } from '../log.ts'
import { alike, Delivery } from './delivery.ts'
import { nextMessage, resultOf } from './message.ts'
import type { Subscriber } from './subscriber.ts'

/** A subscriber whose socket holds back more than this is taken out of the live set and reads for itself. */
const slowBytes = 1024 * 1024
const slowPauseMs = 100
const retryMs = 500

/**
 * The live end of one community's log. One reader serves all who are up to date; whoever is behind (new, resumed,
 * slow) reads the log alone until it stands at the tail's position, and joins in the same turn of the event loop.
 */
export class Tail {
  readonly #ctx: Context
  readonly #log: Log
  readonly #wide = new Set<Subscriber>()
  /** The same by their person: what is for one person alone does not ask all the others. */
  readonly #wideOf = new Map<string, Set<Subscriber>>()
  readonly #byId = new Map<string, Set<Subscriber>>()
  #position = -1
  #dirty = false
  #running: Promise<void> | null = null
  readonly #unlisten: () => void

  constructor(ctx: Context, log: Log) {
    this.#ctx = ctx
    this.#log = log
    this.#unlisten = ctx.wake.listen(`events:${ctx.communityId}`, () => this.#wake())
  }

  close(): void {
    this.#unlisten()
  }

  /** Takes the subscriber from its position to the tail, then keeps it there. Returns when it has ended or is live. */
  async add(subscriber: Subscriber): Promise<void> {
    if (this.#position < 0) this.#position = await tipOf(this.#ctx)
    while (!subscriber.ended) {
      const tailAt = this.#position
      const page = await readLog(this.#ctx, subscriber.position)
      if (page.length === 0) {
        // Nothing lies between: it has seen all that the tail had seen when the read began.
        subscriber.position = Math.max(subscriber.position, tailAt)
        if (subscriber.position >= this.#position) break
      }
      for (const event of page) {
        await this.#deliver([subscriber], new Delivery(this.#ctx, event, this.#log))
        await drained(subscriber)
      }
    }
    if (subscriber.ended) return
    this.#join(subscriber)
    await this.#caughtUp(subscriber)
  }

  remove(subscriber: Subscriber): void {
    subscriber.ended = true
    this.#wide.delete(subscriber)
    takeFrom(this.#wideOf, subscriber.ctx.viewer.id ?? '', subscriber)
    for (const id of idsOf(subscriber)) takeFrom(this.#byId, id, subscriber)
  }

  #join(subscriber: Subscriber): void {
    if (!namesIds(subscriber.filter)) {
      this.#wide.add(subscriber)
      putInto(this.#wideOf, subscriber.ctx.viewer.id ?? '', subscriber)
    }
    // What gives or takes rights is addressed to the person, whatever the filter names.
    for (const id of idsOf(subscriber)) putInto(this.#byId, id, subscriber)
  }

  async #caughtUp(subscriber: Subscriber): Promise<void> {
    if (subscriber.told) return
    subscriber.told = true
    const frame: Frame = { kind: 'caughtUp', cursor: cursorOf(this.#ctx, subscriber.position) }
    await this.#send(subscriber, frame)
  }

  async #send(subscriber: Subscriber, frame: Frame): Promise<void> {
    const result = await resultOf(subscriber, frame, this.#log)
    if (!subscriber.ended) subscriber.send(nextMessage(subscriber.operationId, result))
  }

  #wake(): void {
    this.#dirty = true
    this.#running ??= this.#run()
      .catch((error: unknown) => {
        this.#log.error({ error: String(error) }, 'feed: could not read the log')
        // Nobody may write for a long time, and then nobody would wake us.
        setTimeout(() => this.#wake(), retryMs).unref()
      })
      .finally(() => (this.#running = null))
  }

  async #run(): Promise<void> {
    if (this.#position < 0) return
    while (this.#dirty) {
      this.#dirty = false
      const page = await readLog(this.#ctx, this.#position)
      if (page.length === pageSize) this.#dirty = true
      for (const event of page) {
        this.#position = event.seq
        await this.#broadcast(event)
      }
    }
  }

  async #broadcast(event: LoggedEvent): Promise<void> {
    const delivery = new Delivery(this.#ctx, event, this.#log)
    const wide = event.audience === 'PERSON' ? (this.#wideOf.get(event.audienceId ?? '') ?? []) : this.#wide
    const due = [...wide, ...(this.#byId.get(event.audienceId ?? '') ?? []), ...(event.audienceId ? [] : this.#named())]
    const groups = alike(due, delivery.byAccess)
    await Promise.all(groups.map((group) => this.#deliver(group, delivery).catch(this.#giveUp(group))))
    for (const subscriber of due) if (!subscriber.ended && subscriber.waiting() > slowBytes) this.#setAside(subscriber)
  }

  /** Everyone who named ids: an event for the whole community may end their streams, too. */
  #named(): Set<Subscriber> {
    return new Set(
      [...this.#byId.values()].flatMap((set) => [...set]).filter((subscriber) => !this.#wide.has(subscriber)),
    )
  }

  /** To subscribers who are alike: what holds for the first holds for all. */
  async #deliver(group: readonly Subscriber[], delivery: Delivery): Promise<void> {
    const { seq } = delivery.event
    const due = group.filter((subscriber) => !subscriber.ended && subscriber.position < seq)
    if (due.length === 0) return
    for (const subscriber of due) subscriber.position = seq
    const outcome = await delivery.outcomeFor(due[0]!)
    if (!outcome) return
    for (const subscriber of due) {
      if (subscriber.ended) continue
      if ('message' in outcome) subscriber.send(outcome.message)
      else await this.#reset(subscriber, resetAt(this.#ctx, seq, outcome.reset))
    }
  }

  async #reset(subscriber: Subscriber, frame: Frame): Promise<void> {
    await this.#send(subscriber, frame)
    this.remove(subscriber)
    subscriber.end()
  }

  #setAside(subscriber: Subscriber): void {
    this.remove(subscriber)
    subscriber.ended = false
    drained(subscriber)
      .then(() => this.add(subscriber))
      .catch(this.#giveUp([subscriber]))
  }

  /** Their streams end rather than go on without the event: who comes back after its cursor gets it. */
  #giveUp(group: readonly Subscriber[]): (error: unknown) => void {
    return (error) => {
      this.#log.error({ error: String(error) }, 'feed: a subscriber could not be served')
      for (const subscriber of group) {
        this.remove(subscriber)
        subscriber.end()
      }
    }
  }
}

function putInto(map: Map<string, Set<Subscriber>>, key: string, subscriber: Subscriber): void {
  const set = map.get(key)
  if (set) set.add(subscriber)
  else map.set(key, new Set([subscriber]))
}

function takeFrom(map: Map<string, Set<Subscriber>>, key: string, subscriber: Subscriber): void {
  const set = map.get(key)
  set?.delete(subscriber)
  if (set?.size === 0) map.delete(key)
}

async function drained(subscriber: Subscriber): Promise<void> {
  while (!subscriber.ended && subscriber.waiting() > slowBytes)
    await new Promise((resolve) => setTimeout(resolve, slowPauseMs))
}

/** The ids that a subscriber is indexed by: those of its filter, and its own person's when it has a filter. */
function idsOf({ filter, ctx }: Subscriber): string[] {
  if (!namesIds(filter)) return []
  return [...(filter.topicIds ?? []), ...(filter.conversationIds ?? []), ...(ctx.viewer.id ? [ctx.viewer.id] : [])]
}
