import type { LiveEvents, ResetReason } from '@forium/client'

type Handler<Event> = (event: Event) => void

type Open<Event> = (
  after: string,
  onEvent: (event: Event) => void,
  onReset: (reason: ResetReason) => undefined,
) => LiveEvents<Event>

/**
 * One stream for all of a page: what is on the screen asks for the kinds of events it shows and is told of each once, in
 * order. Events that a page has already read may come again: handlers go by ids and numbers, never by counting.
 */
export class Feed<Event extends { __typename: string }> {
  readonly #handlers = new Map<string, Set<Handler<never>>>()
  readonly #onReset = new Set<(reason: ResetReason) => void>()
  #live: LiveEvents<Event> | undefined
  readonly #open: Open<Event>

  constructor(open: Open<Event>) {
    this.#open = open
  }

  /** Goes on after the cursor that was read with the page; once it runs it keeps its own place. */
  start(after: string): void {
    if (this.#live) return
    this.#live = this.#open(
      after,
      (event) => this.#tell(event),
      (reason) => {
        for (const run of this.#onReset) run(reason)
        return undefined
      },
    )
    // A stream that the server refuses for good leaves a page that is still good to read.
    this.#live.done.catch(() => {})
  }

  stop(): void {
    this.#live?.stop()
    this.#live = undefined
  }

  /** Answers with what ends it; made to be an effect's return value. */
  on<Name extends Event['__typename']>(
    names: readonly Name[],
    handler: Handler<Extract<Event, { __typename: Name }>>,
  ): () => void {
    for (const name of names) {
      if (!this.#handlers.has(name)) this.#handlers.set(name, new Set())
      this.#handlers.get(name)!.add(handler as Handler<never>)
    }
    return () => {
      for (const name of names) this.#handlers.get(name)?.delete(handler as Handler<never>)
    }
  }

  /** The stream lost its place: what is on the screen must be read again. */
  onReset(run: (reason: ResetReason) => void): () => void {
    this.#onReset.add(run)
    return () => this.#onReset.delete(run)
  }

  #tell(event: Event): void {
    for (const handler of [...(this.#handlers.get(event.__typename) ?? [])]) handler(event as never)
  }
}
