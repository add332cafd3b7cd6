import { type ConversationRow, findVisibleConversation, seesAll } from '../conversation/access.ts'
import type { Context } from '../kernel/context.ts'
import { RequestError } from '../kernel/errors.ts'
import { findVisibleTopic } from '../topic/access.ts'
import { type PresenceSignal, presenceIn, type Signal, type TypingSignal, typingIn } from './signalling.ts'

/** More than this nobody reads in time: the oldest are the least worth. */
const queueLimit = 100
const maxPlaces = 100

export interface Places {
  conversationIds: readonly string[]
  topicIds: readonly string[]
}

/** Refuses what the viewer cannot see, before anything is sent. */
export async function openSignals(ctx: Context, places: Places): Promise<SignalStream> {
  if (places.conversationIds.length + places.topicIds.length > maxPlaces)
    throw new RequestError('BAD_REQUEST', `Signals of at most ${maxPlaces} topics and conversations at once.`)
  const found = await Promise.all([
    ...places.conversationIds.map((id) => findVisibleConversation(ctx, id)),
    ...places.topicIds.map((id) => findVisibleTopic(ctx, id)),
  ])
  if (found.includes(null))
    throw new RequestError('FORBIDDEN', 'This names something that is not there or not visible to you.')
  return new SignalStream(ctx, places)
}

/** By hand, not a generator: `return` must release at once, also in the middle of a wait. */
export class SignalStream implements AsyncIterableIterator<Signal> {
  readonly #ctx: Context
  readonly #places: Places
  readonly #queue: Signal[] = []
  readonly #unlisten: (() => void)[]
  #ended = false
  readonly #waiting: (() => void)[] = []

  constructor(ctx: Context, places: Places) {
    this.#ctx = ctx
    this.#places = places
    const topics = new Set([...places.conversationIds, ...places.topicIds].map(typingIn))
    if (seesAll(ctx)) topics.add(presenceIn(ctx.communityId))
    this.#unlisten = [...topics].map((topic) => ctx.wake.receive(topic, (signal) => this.#take(signal as Signal)))
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Signal>> {
    while (!this.#ended) {
      const signal = this.#queue.shift()
      if (!signal) await new Promise<void>((resolve) => this.#waiting.push(resolve))
      else if (await this.#isFor(signal)) return { value: signal, done: false }
    }
    return { value: undefined, done: true }
  }

  return(): Promise<IteratorResult<Signal>> {
    this.#end()
    return Promise.resolve({ value: undefined, done: true })
  }

  #take(signal: Signal): void {
    if (signal.actorId === this.#ctx.viewer.id) return
    if (signal.kind === 'typing' && signal.note && !seesAll(this.#ctx)) return
    if (this.#queue.length === queueLimit) this.#queue.shift()
    this.#queue.push(signal)
    this.#wake()
  }

  /** Rights as they are now: a place that was lost ends the stream. */
  async #isFor(signal: Signal): Promise<boolean> {
    if (signal.expiresAt <= this.#ctx.clock.now()) return false
    this.#ctx.loaders.clear()
    if (signal.kind === 'presence') return this.#mayKnow(signal)
    const visible = await this.#sees(signal)
    if (!visible) this.#end()
    return visible && !this.#ended
  }

  async #sees({ conversationId, topicId }: TypingSignal): Promise<boolean> {
    const place = conversationId
      ? await findVisibleConversation(this.#ctx, conversationId)
      : await findVisibleTopic(this.#ctx, topicId!)
    return place !== null
  }

  /** Colleagues always; a contact while looking at a conversation with them. */
  async #mayKnow(signal: PresenceSignal): Promise<boolean> {
    if (signal.staff) return true
    const rows = this.#places.conversationIds.map((id) => findVisibleConversation(this.#ctx, id))
    const found = (await Promise.all(rows)) as (ConversationRow | null)[]
    return !this.#ended && found.some((row) => row?.contactId === signal.contactId)
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #end(): void {
    this.#ended = true
    this.#queue.length = 0
    for (const unlisten of this.#unlisten) unlisten()
    this.#wake()
  }
}
