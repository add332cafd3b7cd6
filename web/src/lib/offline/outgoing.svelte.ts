import type { Client, Given, Operation } from '@forium/client'
import type { Json, Outbox, OutboxError, OutboxItem, SendOptions, Sent } from '@forium/client/outbox'

type Mutation<Result, Variables> = Operation<'mutation', Result, Variables, unknown>
/** What is drawn before the server has answered. */
export type Wish = Pick<OutboxItem, 'lane' | 'operation' | 'variables' | 'note'> & { readonly id?: string }
type Taken = (wish: Wish, result: unknown) => void
type Refused = (wish: Wish, why: OutboxError) => boolean
interface Following {
  /** Those that must have been taken before: nothing of the lane is left out. */
  dependsOn: readonly string[]
  /** What is different while it waits. */
  shows: Json
}

const isWish = ({ note }: { note?: unknown }) => (note as { wish?: true } | null)?.wish === true
/** A refused mark changes nothing for its reader. */
const isMark = (wish: Wish) => isWish(wish) && wish.lane.startsWith('read ')

/**
 * What this person has written and the server has not taken yet: kept in the browser, sent once and in order. The code
 * for it is loaded when it is first needed, or when the page is idle, to send what an earlier visit has left.
 */
export class Outgoing {
  /** In the order it was written. */
  items = $state.raw<readonly OutboxItem[]>([])
  /** Not stored yet. */
  #early = $state.raw<readonly Wish[]>([])
  readonly #taken = new Set<Taken>()
  readonly #client: () => Client
  readonly #refused: Refused[]
  #owner: string | null
  #opening: Promise<Outbox> | undefined

  /** `refused` tells people of what nothing on the page does. What is written before `belongTo` is `owner`'s too. */
  constructor(client: () => Client, owner: string | null, refused: Refused) {
    this.#client = client
    this.#owner = owner
    this.#refused = [refused]
  }

  /** Another person, or nobody: what the last one wrote stays theirs. */
  async belongTo(owner: string | null): Promise<void> {
    if (this.#opening && this.#owner === owner) return
    const before = this.#opening
    this.#owner = owner
    this.items = []
    this.#opening = undefined
    const outbox = await before
    outbox?.close()
    if (owner !== null) await this.#open()
  }

  /** Resolves when it is safely stored; `settled` when the server has answered. */
  async send<Result, Variables>(
    operation: Mutation<Result, Variables>,
    variables: Given<Variables>,
    options?: SendOptions,
  ): Promise<Sent<Result>> {
    return (await this.#open()).send(operation, variables, options)
  }

  /**
   * What may be said twice, and of which in its lane only the last counts: a reaction, a read mark. Shown by `wishes` at
   * once; refused, it is gone again and its person is told. Answers true when the server has taken it.
   */
  async wish<Result, Variables>(
    operation: Mutation<Result, Variables>,
    variables: Given<Variables>,
    lane: string,
    following?: Following,
  ): Promise<boolean> {
    const note: Json = { wish: true, ...(following && { shows: following.shows }) }
    const early = { lane, note, operation: operation.name, variables: variables as Wish['variables'] }
    this.#early = [...this.#early, early]
    const options = { lane, note, repeatable: true, ...(following && { dependsOn: following.dependsOn }) }
    const stored = await this.send(operation, variables, options).catch(() => null)
    try {
      // Where this browser keeps nothing.
      if (!stored) return await this.#direct(operation, variables, early)
      if (!following) await this.#dropBefore(stored.id, lane)
    } finally {
      this.#early = this.#early.filter((other) => other !== early)
    }
    return stored.settled.then(
      () => true,
      () => false,
    )
  }

  /** Of each lane that begins so the last one. */
  wishes(begin: string): Wish[] {
    return [...new Map(this.allWishes(begin).map((one) => [one.lane, one])).values()]
  }

  /** In the order in which they will be done. */
  allWishes(begin: string): Wish[] {
    const all: Wish[] = [...this.items.filter(({ state }) => state !== 'failed'), ...this.#early]
    return all.filter(({ lane }) => lane.startsWith(begin))
  }

  /** Called with the answer before it is no longer among the wishes. */
  onTaken(heard: Taken): () => void {
    this.#taken.add(heard)
    return () => void this.#taken.delete(heard)
  }

  /** What is open hears first of what was refused, and answers true when it says so itself. */
  onRefused(heard: Refused): () => void {
    this.#refused.unshift(heard)
    return () => void this.#refused.splice(this.#refused.indexOf(heard), 1)
  }

  async retry(id: string): Promise<void> {
    await (await this.#open()).retry(id)
  }

  async discard(id: string): Promise<void> {
    await (await this.#open()).discard(id)
  }

  /** Online again, signed in again, in the foreground again. */
  hurry(): void {
    void this.#opening?.then((outbox) => outbox.hurry())
  }

  /** Somebody signs out: `confirm` is told how many are unsent. Nobody misses a mark. */
  async wipe(confirm: (unsent: number) => boolean | Promise<boolean>): Promise<boolean> {
    if (this.#owner === null) return true
    const ask = () => {
      const { length } = this.items.filter((item) => !isMark(item))
      return length === 0 || confirm(length)
    }
    return (await this.#open()).wipe(ask)
  }

  #open(): Promise<Outbox> {
    return (this.#opening ??= this.#make(this.#owner))
  }

  async #make(owner: string | null): Promise<Outbox> {
    const [{ createOutbox, browserPlace }, { indexedDbStorage }] = await Promise.all([
      import('@forium/client/outbox'),
      import('@forium/client/storage-indexeddb'),
    ])
    const storage = indexedDbStorage('outbox')
    const taken: Taken = (item, result) => {
      for (const heard of this.#taken) heard(item, result)
    }
    const place = { ...browserPlace('outbox'), onAnswer: taken, onElsewhere: taken }
    const outbox = createOutbox({ client: this.#client(), storage, owner, ...place })
    outbox.items.subscribe((items) => {
      if (this.#owner !== owner) return
      this.items = items
      for (const item of items) if (isWish(item) && item.state === 'failed') this.#takeBack(item)
    })
    return outbox
  }

  #takeBack(item: OutboxItem): void {
    void this.discard(item.id)
    // Of what depended on another one, that one's reason is enough.
    if (item.error?.code !== 'ABORTED') this.#tell(item, item.error!)
  }

  #tell(item: Wish, why: OutboxError): void {
    if (!isMark(item)) this.#refused.some((heard) => heard(item, why))
  }

  async #dropBefore(id: string, lane: string): Promise<void> {
    const outbox = await this.#open()
    const items = outbox.items.get()
    const older = items.slice(
      0,
      Math.max(
        0,
        items.findIndex((item) => item.id === id),
      ),
    )
    for (const item of older) if (item.lane === lane && item.state !== 'sending') void outbox.discard(item.id)
  }

  async #direct<Result, Variables>(
    operation: Mutation<Result, Variables>,
    variables: Given<Variables>,
    early: Wish,
  ): Promise<boolean> {
    const answer = await this.#client().try(operation as Mutation<Result, object>, variables as object)
    if (!answer.ok) this.#tell(early, answer.error)
    else for (const heard of this.#taken) heard(early, answer.data)
    return answer.ok
  }
}
