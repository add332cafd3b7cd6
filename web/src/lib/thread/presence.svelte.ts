import type { Client, Live, ResultOf } from '@forium/client'
import { signalPresence, signals } from '@forium/client/presence'
import type { Actor } from './thread-types.ts'

export type Signal = ResultOf<typeof signals>
type PresenceSignal = Extract<Signal, { __typename: 'PresenceSignal' }>

export interface Present {
  actor: Actor
  state: 'ONLINE' | 'AWAY'
  /** The conversation that they look at, where the server says so. */
  conversationId: string | null
  until: number
}

/** Who is there, as long as they say so. */
export class Presence {
  #people = $state.raw<ReadonlyMap<string, Present>>(new Map())
  readonly people = $derived([...this.#people.values()])
  #timer: ReturnType<typeof setTimeout> | undefined

  saw(signal: Pick<PresenceSignal, 'actor' | 'state' | 'expiresAt'> & { conversationId?: string | null }): void {
    const { actor, state, expiresAt, conversationId = null } = signal
    if (!actor) return
    const present = { actor, state, conversationId, until: Date.parse(expiresAt) }
    this.#people = new Map(this.#people).set(actor.id, present)
    this.#expire()
  }

  of(actorId: string | undefined): Present | undefined {
    return actorId === undefined ? undefined : this.#people.get(actorId)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #expire(): void {
    clearTimeout(this.#timer)
    const now = Date.now()
    const there = [...this.#people].filter(([, { until }]) => until > now)
    if (there.length < this.#people.size) this.#people = new Map(there)
    if (this.#people.size > 0) this.#timer = setTimeout(() => this.#expire(), 5_000)
  }
}

const againMs = 30_000

/** Says that we are there while the page is; away when it is hidden. */
export function bePresent(client: Pick<Client, 'try'>, conversationId: () => string | null): () => void {
  const say = () => {
    const state = document.visibilityState === 'visible' ? 'ONLINE' : 'AWAY'
    void client.try(signalPresence, { input: { state, ...placeOf(conversationId()) } })
  }
  say()
  const timer = setInterval(say, againMs)
  document.addEventListener('visibilitychange', say)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', say)
  }
}

/** The field is newer than some servers. */
const placeOf = (conversationId: string | null): object => (conversationId ? { conversationId } : {})

export function followSignals(
  client: Pick<Client, 'signals'>,
  ids: string[],
  on: (signal: Signal) => void,
): () => void {
  const live: Live<Signal> = client.signals(signals, { conversationIds: ids }, on)
  live.done.catch(() => {})
  return () => live.stop()
}
