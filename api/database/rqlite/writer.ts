import type { Ids } from '@forium/schema/ports/ids.ts'
import type { RqliteClient } from './client.ts'
import type { Result, Sql } from './json.ts'
import { forget, isThere, isTooOld, mark, numberOf } from './tables.ts'

/** The statements travel together, as one entry of the log. */
const path = '/db/execute?transaction&noparse'
const keepMs = 3_600_000
const forgetMs = 30_000

interface Parts {
  client: RqliteClient
  ids: Ids
  now: () => number
}

export interface Refusal {
  /** Of the statement among those that were given; -1 is the mark. */
  index: number
  message: string
}

/**
 * Applies statements all together, once, or not at all, however often they have to be sent: they carry a mark of their
 * own, and what meets its own mark has been applied already.
 */
export class Writer {
  readonly #parts: Parts
  #newest = { n: 0, at: 0 }

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The last in the log of what was acknowledged here, and when the last one was made. */
  get newest(): { n: number; at: number } {
    return this.#newest
  }

  /** Answers with what was refused; nothing is stored then. */
  async write(statements: readonly Sql[], patience?: number): Promise<Refusal | undefined> {
    const { client, ids, now } = this.#parts
    const [id, at] = [ids.uuid(), now()]
    const { results, doubtful } = await client.send(path, [mark(id, at), ...statements], { patience })
    const refusal = refusalIn(results)
    if (refusal && !isThere.test(refusal.message) && !(doubtful && (await this.#cameThrough(id, at)))) {
      if (isTooOld.test(refusal.message))
        throw new Error('rqlite: this batch is more than an hour old, or the clock of this server is behind')
      return refusal
    }
    const n = refusal ? await this.#numberOf(id) : (results[0]!.last_insert_id ?? 0)
    this.#newest = { n: Math.max(this.#newest.n, n), at: Math.max(this.#newest.at, at) }
    return undefined
  }

  /** Marks are needed only as long as a batch may be under way. What comes later than that is refused. */
  async forgetOld(): Promise<void> {
    await this.write(forget(this.#parts.now() - keepMs), forgetMs)
  }

  /**
   * It was refused, but an earlier attempt is under way somewhere and could find things changed in its favour. Its mark
   * alone keeps it out, or shows that it has been in.
   */
  async #cameThrough(id: string, at: number): Promise<boolean> {
    const { results } = await this.#parts.client.send(path, [mark(id, at)])
    const refusal = refusalIn(results)
    return refusal !== undefined && isThere.test(refusal.message)
  }

  async #numberOf(id: string): Promise<number> {
    const { results } = await this.#parts.client.send('/db/query?level=strong&noparse', [numberOf(id)])
    return Number(results[0]!.values?.[0]?.[0] ?? 0)
  }
}

function refusalIn(results: readonly Result[]): Refusal | undefined {
  const index = results.findIndex((result) => result.error)
  return index < 0 ? undefined : { index: index - 1, message: results[index]!.error! }
}
