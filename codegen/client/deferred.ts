export interface Deferred<Value> {
  readonly promise: Promise<Value>
  resolve(value: Value | PromiseLike<Value>): void
  reject(error: unknown): void
}

/** A promise that somebody settles from outside. */
export function deferred<Value = void>(): Deferred<Value> {
  let ends!: Omit<Deferred<Value>, 'promise'>
  const promise = new Promise<Value>((resolve, reject) => {
    ends = { resolve, reject }
  })
  return { promise, ...ends }
}
