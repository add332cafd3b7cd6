import type { Wake } from '@forium/schema/ports/wake.ts'
import { Client, type Pool } from 'pg'
import { Hints } from '../../hints.ts'

const channel = 'forum'
/** PostgreSQL takes 8,000 bytes with one notification. */
const longest = 7_500
const longestPauseMs = 1_000
/** A database that does not answer must not pile hints up. */
const mostUnsaid = 1_000

interface Parts {
  url: string
  pool: Pool
  /** What wakes this process. */
  local: Wake
}

/**
 * Wakes the readers of all processes that share a database, by LISTEN and NOTIFY. It carries hints that may be lost;
 * what is true stands in the database. Hints go out after the commit, on a connection that holds no transaction:
 * a NOTIFY inside of one would have all commits wait for each other.
 */
export class PostgresBus {
  readonly wake: Hints
  readonly #url: string
  /** One after the other: connections of the pool would overtake each other. */
  #said: Promise<unknown> = Promise.resolve()
  #unsaid = 0
  #listener: Client | undefined
  #again: NodeJS.Timeout | undefined
  #failures = 0
  #closed = false
  #listening = () => {}

  constructor({ url, pool, local }: Parts) {
    this.#url = url
    const carry = (text: string): void => {
      if (this.#unsaid >= mostUnsaid) return
      this.#unsaid++
      this.#said = this.#said
        .then(() => pool.query('select pg_notify($1, $2)', [channel, text]))
        .catch(() => {})
        .finally(() => this.#unsaid--)
    }
    this.wake = new Hints({ local, carry, longest })
  }

  /** `listening` runs whenever others can be heard again: something may have been said before. */
  start(listening: () => void): void {
    this.#listening = listening
    void this.#listen()
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#again)
    this.wake.flush()
    await this.#said
    await this.#listener?.end().catch(() => {})
  }

  async #listen(): Promise<void> {
    const client = new Client({ connectionString: this.#url, keepAlive: true, connectionTimeoutMillis: 5_000 })
    let lost = false
    const later = () => {
      if (lost || this.#closed) return
      lost = true
      client.end().catch(() => {})
      this.#again = setTimeout(() => void this.#listen(), Math.min(50 * 2 ** this.#failures++, longestPauseMs))
    }
    client.on('error', later)
    client.on('end', later)
    client.on('notification', ({ payload }) => this.wake.take(payload ?? ''))
    this.#listener = client
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      this.#failures = 0
      this.#listening()
    } catch {
      later()
    }
  }
}
