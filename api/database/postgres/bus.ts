import { randomUUID } from 'node:crypto'
import type { Wake } from '@forium/schema/ports/wake.ts'
import { Client, type Pool } from 'pg'

const channel = 'forum'
/** PostgreSQL takes 8,000 bytes with one notification. */
const longest = 7_500
const againMs = 1_000

interface Parts {
  url: string
  pool: Pool
  /** What wakes this process. */
  local: Wake
}
interface Hints {
  from: string
  signals: string[]
  sent: [topic: string, payload: unknown][]
}

/**
 * Wakes the readers of all processes that share a database, by LISTEN and NOTIFY. It carries hints that may be lost;
 * what is true stands in the database. Hints go out after the commit, on a connection that holds no transaction:
 * a NOTIFY inside of one would have all commits wait for each other.
 */
export class PostgresBus implements Wake {
  readonly #parts: Parts
  readonly #id = randomUUID()
  #waiting: Omit<Hints, 'from'> = { signals: [], sent: [] }
  #scheduled = false
  #listener: Client | undefined
  #again: NodeJS.Timeout | undefined
  #closed = false
  #heard = () => {}

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

  /** `heard` runs when another process has written, or may have while nobody listened. */
  start(heard: () => void): void {
    this.#heard = heard
    void this.#listen()
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#again)
    await this.#listener?.end().catch(() => {})
  }

  async #listen(): Promise<void> {
    const client = new Client({ connectionString: this.#parts.url, keepAlive: true, connectionTimeoutMillis: 5_000 })
    let lost = false
    const later = () => {
      if (lost || this.#closed) return
      lost = true
      client.end().catch(() => {})
      this.#again = setTimeout(() => void this.#listen(), againMs)
    }
    client.on('error', later)
    client.on('end', later)
    client.on('notification', ({ payload }) => this.#receive(payload ?? ''))
    this.#listener = client
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      // Whatever was said before we listened.
      this.#heard()
    } catch {
      later()
    }
  }

  #receive(text: string): void {
    const hints = parsed(text)
    if (!hints || hints.from === this.#id) return
    const { signals, sent } = hints
    this.#heard()
    for (const topic of signals) this.#parts.local.signal(topic)
    for (const [topic, payload] of sent) this.#parts.local.send(topic, payload)
  }

  #schedule(): void {
    if (this.#scheduled || this.#closed) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      const { signals, sent } = this.#waiting
      this.#waiting = { signals: [], sent: [] }
      for (const part of parts({ from: this.#id, signals, sent }))
        this.#parts.pool.query('select pg_notify($1, $2)', [channel, part]).catch(() => {})
    })
  }
}

/** Others may use the channel, too. */
function parsed(text: string): Hints | undefined {
  try {
    const hints = JSON.parse(text) as Partial<Hints> | null
    return Array.isArray(hints?.signals) && Array.isArray(hints.sent) ? (hints as Hints) : undefined
  } catch {
    return undefined
  }
}

/** As many notifications as it takes; what does not even fit alone is dropped: a hint may be lost. */
function parts(hints: Hints): string[] {
  const text = JSON.stringify(hints)
  if (Buffer.byteLength(text) <= longest) return [text]
  const { from, signals, sent } = hints
  if (signals.length + sent.length <= 1) return []
  const [halfSignals, halfSent] = [Math.ceil(signals.length / 2), Math.ceil(sent.length / 2)]
  return [
    ...parts({ from, signals: signals.slice(0, halfSignals), sent: sent.slice(0, halfSent) }),
    ...parts({ from, signals: signals.slice(halfSignals), sent: sent.slice(halfSent) }),
  ]
}
