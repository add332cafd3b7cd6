import { signalTyping } from '@forium/client/presence'
import type { Actor, HasClient } from './thread-types.ts'

interface Writer {
  actor: Actor
  note: boolean
  until: number
}

/** Who is writing here; each fades by itself unless told of again. */
export class Typing {
  #writers = $state.raw<ReadonlyMap<string, Writer>>(new Map())
  readonly writers = $derived([...this.#writers.values()])
  #timer: ReturnType<typeof setTimeout> | undefined

  saw(actor: Actor, until: number, note = false): void {
    this.#writers = new Map(this.#writers).set(actor.id, { actor, note, until })
    this.#expire()
  }

  /** They have said it. */
  said(actorId: string): void {
    this.#keep((id) => id !== actorId)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#writers = new Map()
  }

  #keep(stays: (id: string, writer: Writer) => boolean): void {
    this.#writers = new Map([...this.#writers].filter(([id, writer]) => stays(id, writer)))
  }

  #expire(): void {
    clearTimeout(this.#timer)
    const now = Date.now()
    this.#keep((_id, { until }) => until > now)
    if (this.#writers.size === 0) return
    const next = Math.min(...[...this.#writers.values()].map(({ until }) => until))
    this.#timer = setTimeout(() => this.#expire(), Math.max(50, next - now))
  }
}

const leastMs = 3_000

/** Says that we are writing: once in three seconds at most, and nothing for a field that was only emptied. */
export function typingSender(app: HasClient, conversationId: string): (note?: boolean) => void {
  let last = 0
  return (note = false) => {
    const now = Date.now()
    if (now - last < leastMs) return
    last = now
    void app.client.try(signalTyping, { input: { conversationId, note } })
  }
}
