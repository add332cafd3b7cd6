/** Lives as long as the operation does. */
export class Lifetime implements AsyncIterableIterator<never> {
  #over = Promise.withResolvers<void>()
  #ended = false
  #listeners: (() => void)[] = []

  onEnd(listener: () => void): void {
    this.#listeners.push(listener)
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    for (const listener of this.#listeners) listener()
    this.#over.resolve()
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<never>> {
    await this.#over.promise
    return { value: undefined, done: true }
  }

  async return(): Promise<IteratorResult<never>> {
    this.end()
    return { value: undefined, done: true }
  }

  async throw(error: unknown): Promise<IteratorResult<never>> {
    this.end()
    throw error
  }
}
