import { type LoggedEvent, maySee, sharedByAccess } from '@forium/schema/event/event-types.ts'
import { cursorOf } from '@forium/schema/feed/cursor.ts'
import type { Frame } from '@forium/schema/feed/frame.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import type { Log } from '../log.ts'
import { nextMessage, resultOf } from './message.ts'
import { freshContext, type Subscriber } from './subscriber.ts'

/**
 * One event on its way out. Who may see it is asked once per class of viewers, the document is run once per group
 * and class, and all sockets with the same operation id get the same bytes.
 */
export class Delivery {
  readonly event: LoggedEvent
  readonly #log: Log
  readonly #frame: Frame
  readonly #byAccess: boolean
  readonly #admitted = new Map<string, Promise<boolean>>()
  readonly #results = new Map<string, Promise<string>>()
  readonly #messages = new Map<string, Promise<Buffer>>()

  constructor(ctx: Context, event: LoggedEvent, log: Log) {
    this.event = event
    this.#log = log
    this.#frame = { kind: 'event', cursor: cursorOf(ctx, event.seq), event }
    this.#byAccess = sharedByAccess(event)
  }

  admits(subscriber: Subscriber): Promise<boolean> {
    const { accessKey, id, sessionId } = subscriber.ctx.viewer
    const key = this.#byAccess ? accessKey : `${accessKey}\n${id}\n${sessionId}`
    let answer = this.#admitted.get(key)
    if (!answer) {
      answer = Promise.resolve(maySee(freshContext(subscriber.ctx), this.event))
      this.#admitted.set(key, answer)
    }
    return answer
  }

  message(subscriber: Subscriber): Promise<Buffer> {
    if (subscriber.group === null) return this.#make(subscriber, resultOf(subscriber, this.#frame, this.#log))
    const group = `${subscriber.ctx.viewer.accessKey}\n${subscriber.group}`
    const key = `${subscriber.operationId}\n${group}`
    let message = this.#messages.get(key)
    if (!message) this.#messages.set(key, (message = this.#make(subscriber, this.#result(subscriber, group))))
    return message
  }

  #result(subscriber: Subscriber, group: string): Promise<string> {
    let result = this.#results.get(group)
    if (!result) this.#results.set(group, (result = resultOf(subscriber, this.#frame, this.#log)))
    return result
  }

  async #make(subscriber: Subscriber, result: Promise<string>): Promise<Buffer> {
    return nextMessage(subscriber.operationId, await result)
  }
}
