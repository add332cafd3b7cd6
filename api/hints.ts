import { randomUUID } from 'node:crypto'
import type { Wake } from '@forium/schema/ports/wake.ts'

interface Message {
  from: string
  signals: string[]
  sent: [topic: string, payload: unknown][]
}

interface Parts {
  /** What wakes this process. */
  local: Wake
  /** Brings a text to all processes, or loses it; this one may hear it, too. */
  carry(text: string): void
  /** Bytes that can be carried at once. */
  longest: number
}

/** Wakes the readers of this process, and by texts that somebody carries those of all others. Hints may be lost. */
export class Hints implements Wake {
  readonly #parts: Parts
  readonly #id = randomUUID()
  #waiting: Omit<Message, 'from'> = { signals: [], sent: [] }
  #scheduled = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  signal(topic: string): void {
    this.#parts.local.signal(topic)
    if (!this.#waiting.signals.includes(topic)) this.#waiting.signals.push(topic)
    this.#schedule()
  }

  send(topic: string, payload: unknown): void {
    this.#parts.local.send(topic, payload)
    this.#waiting.sent.push([topic, payload])
    this.#schedule()
  }

  listen: Wake['listen'] = (topic, listener) => this.#parts.local.listen(topic, listener)
  receive: Wake['receive'] = (topic, listener) => this.#parts.local.receive(topic, listener)

  /** What another process said. */
  take(text: string): void {
    const message = parsed(text)
    if (!message || message.from === this.#id) return
    // First what must be forgotten, then who is to look again.
    for (const [topic, payload] of message.sent) this.#parts.local.send(topic, payload)
    for (const topic of message.signals) this.#parts.local.signal(topic)
  }

  /** Says at once what waits to be said. */
  flush(): void {
    const { signals, sent } = this.#waiting
    if (signals.length + sent.length === 0) return
    this.#waiting = { signals: [], sent: [] }
    for (const text of split({ from: this.#id, signals, sent }, this.#parts.longest)) this.#parts.carry(text)
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.flush()
    })
  }
}

/** Others may use the channel, too. */
function parsed(text: string): Message | undefined {
  try {
    const message = JSON.parse(text) as Partial<Message> | null
    const { signals, sent } = message ?? {}
    if (!Array.isArray(signals) || !Array.isArray(sent)) return undefined
    const sound = signals.every(isText) && sent.every((pair) => Array.isArray(pair) && isText(pair[0]))
    return sound ? (message as Message) : undefined
  } catch {
    return undefined
  }
}

const isText = (value: unknown): boolean => typeof value === 'string'

/** As many texts as it takes; what does not even fit alone is dropped: a hint may be lost. */
function split(message: Message, longest: number): string[] {
  const text = JSON.stringify(message)
  if (Buffer.byteLength(text) <= longest) return [text]
  const { from, signals, sent } = message
  if (signals.length + sent.length <= 1) return []
  const [halfSignals, halfSent] = [Math.ceil(signals.length / 2), Math.ceil(sent.length / 2)]
  return [
    ...split({ from, signals: signals.slice(0, halfSignals), sent: sent.slice(0, halfSent) }, longest),
    ...split({ from, signals: signals.slice(halfSignals), sent: sent.slice(halfSent) }, longest),
  ]
}
