import { createHash } from 'node:crypto'
import type { Ports } from '@forium/schema/kernel/context.ts'
import { siteOf } from './community.ts'
import type { Caller } from './requests.ts'

const ttlMs = 60_000
const longestQuestion = 16 * 1024
const longestAnswer = 512 * 1024

/**
 * Whole answers to guests, who all may see the same. Any event of the community drops all of its answers: a new
 * generation of keys begins, and the old ones fall out of the cache by age.
 */
export class AnswerCache {
  readonly #ports: Ports
  readonly #isOn: boolean
  readonly #generations = new Map<string, number>()

  constructor(ports: Ports, { isOn = true } = {}) {
    this.#ports = ports
    this.#isOn = isOn
  }

  async keyOf(caller: Caller, body: Buffer): Promise<string | null> {
    if (!this.#isOn || body.length > longestQuestion) return null
    const site = await siteOf(this.#ports, caller.host)
    if (!site) return null
    // Links in an answer begin with the address that was asked.
    const question = createHash('sha1').update(body).update(`\n${caller.locale}\n${site.publicUrl}`).digest('base64url')
    return `${site.communityId}:answers:${this.#generation(site.communityId)}:${question}`
  }

  get(key: string): Buffer | undefined {
    return this.#ports.cache.get<Buffer>(key)
  }

  put(key: string, answer: Buffer): void {
    if (answer.length <= longestAnswer) this.#ports.cache.set(key, answer, { ttlMs, bytes: answer.length + 200 })
  }

  #generation(communityId: string): number {
    let generation = this.#generations.get(communityId)
    if (generation === undefined) {
      this.#generations.set(communityId, (generation = 0))
      this.#ports.wake.listen(`events:${communityId}`, () => this.#next(communityId))
    }
    return generation
  }

  #next(communityId: string): void {
    this.#generations.set(communityId, this.#generations.get(communityId)! + 1)
  }
}
