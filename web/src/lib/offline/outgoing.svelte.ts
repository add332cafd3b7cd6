import type { Client, Given, Operation } from '@forium/client'
import type { Outbox, OutboxItem, SendOptions, Sent } from '@forium/client/outbox'

/**
 * What this person has written and the server has not taken yet: kept in the browser, sent once and in order. The code
 * for it is loaded when it is first needed, or when the page is idle, to send what an earlier visit has left.
 */
export class Outgoing {
  /** In the order it was written. */
  items = $state.raw<readonly OutboxItem[]>([])
  readonly #client: () => Client
  #owner: string | null = null
  #opening: Promise<Outbox> | undefined

  constructor(client: () => Client) {
    this.#client = client
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
    operation: Operation<'mutation', Result, Variables, unknown>,
    variables: Given<Variables>,
    options?: SendOptions,
  ): Promise<Sent<Result>> {
    return (await this.#open()).send(operation, variables, options)
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

  /** Somebody signs out: `confirm` is told how many are unsent. */
  async wipe(confirm: (unsent: number) => boolean | Promise<boolean>): Promise<boolean> {
    return this.#owner === null || (await this.#open()).wipe(confirm)
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
    const outbox = createOutbox({ client: this.#client(), storage, owner, ...browserPlace('outbox') })
    outbox.items.subscribe((items) => {
      if (this.#owner === owner) this.items = items
    })
    return outbox
  }
}
