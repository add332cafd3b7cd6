import type { Context } from '../kernel/context.ts'
import { RequestError } from '../kernel/errors.ts'
import { findNode } from '../kernel/node.ts'
import { cursorOf } from './cursor.ts'
import { type Frame, frameOf, startOf } from './frame.ts'
import { type EventFilter, pageSize, readLog } from './log.ts'

/** Refuses a filter that names what the viewer cannot see, before anything is sent. */
export async function demandFilter(ctx: Context, filter: EventFilter): Promise<void> {
  const ids = [...(filter.topicIds ?? []), ...(filter.conversationIds ?? [])]
  if (ids.length > 100) throw new RequestError('BAD_REQUEST', 'A filter may name at most 100 topics and conversations.')
  const found = await Promise.all(ids.map((id) => findNode(ctx, id)))
  if (found.includes(null))
    throw new RequestError('FORBIDDEN', 'The filter names something that is not there or not visible to you.')
}

/** Wake and read: a wake only says that there is more, every frame comes from the log, after the reader's position. */
export async function openFeed(ctx: Context, after: string | null | undefined, filter: EventFilter): Promise<Feed> {
  await demandFilter(ctx, filter)
  return new Feed(ctx, await startOf(ctx, after), filter)
}

/**
 * An iterator by hand, not an async generator: `return` of a generator that waits is queued behind the wait, and
 * a subscriber who left would be kept until the next event.
 */
export class Feed implements AsyncIterableIterator<Frame> {
  readonly #ctx: Context
  readonly #filter: EventFilter
  readonly #frames: Frame[] = []
  #position = 0
  #told = false
  #ended = false
  #dirty = true
  #wake: () => void = () => {}
  readonly #unlisten: () => void

  constructor(ctx: Context, start: number | Frame, filter: EventFilter) {
    this.#ctx = ctx
    this.#filter = filter
    if (typeof start === 'number') this.#position = start
    else this.#frames.push(start)
    this.#unlisten = ctx.wake.listen(`events:${ctx.communityId}`, () => {
      this.#dirty = true
      this.#wake()
    })
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Frame>> {
    // Each event is read as things are then: nothing loaded for an earlier one may answer for it.
    this.#ctx.loaders.clear()
    while (!this.#ended) {
      const frame = this.#frames.shift() ?? (await this.#read())
      if (!frame) continue
      if (frame.kind === 'reset') this.#end()
      return { value: frame, done: false }
    }
    return { value: undefined, done: true }
  }

  return(): Promise<IteratorResult<Frame>> {
    this.#end()
    return Promise.resolve({ value: undefined, done: true })
  }

  async #read(): Promise<Frame | null> {
    if (!this.#dirty) {
      if (!this.#told) return this.#caughtUp()
      await new Promise<void>((resolve) => (this.#wake = resolve))
      return null
    }
    this.#dirty = false
    const page = await readLog(this.#ctx, this.#position)
    if (page.length === pageSize) this.#dirty = true
    for (const event of page) {
      this.#position = event.seq
      const frame = await frameOf(this.#ctx, this.#filter, event)
      if (frame) this.#frames.push(frame)
      if (frame?.kind === 'reset') break
    }
    return null
  }

  #caughtUp(): Frame {
    this.#told = true
    return { kind: 'caughtUp', cursor: cursorOf(this.#ctx, this.#position) }
  }

  #end(): void {
    this.#ended = true
    this.#unlisten()
    this.#wake()
  }
}
