import type { Context } from './context.ts'

/** What a request has loaded so far, by loader and key. */
export type LoaderCache = Map<object, Map<string, unknown>>

/** Each who waits, also two for one key: it may have been forgotten in between. */
interface Waiting {
  key: string
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** Loads by key, many keys in one query. Gives a plain value, not a promise, for what was primed or loaded before. */
export interface Loader<Value> {
  load(ctx: Context, key: string): Value | null | Promise<Value | null>
  /** Puts what a list has already read where single loads will find it. */
  prime(ctx: Context, key: string, value: Value | null): void
  forget(ctx: Context, key: string): void
}

/** `batch` answers with a map; keys it leaves out are null. */
export function defineLoader<Value>(
  batch: (ctx: Context, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Loader<Value> {
  const identity = {}
  const queues = new WeakMap<Map<string, unknown>, Waiting[]>()
  const valuesOf = (ctx: Context): Map<string, unknown> => {
    let values = ctx.loaders.get(identity)
    if (!values) ctx.loaders.set(identity, (values = new Map()))
    return values
  }
  const run = async (ctx: Context, values: Map<string, unknown>, queue: Waiting[]): Promise<void> => {
    queues.delete(values)
    const keys = [...new Set(queue.map((waiting) => waiting.key))]
    try {
      const found = await batch(ctx, keys)
      for (const key of keys) values.set(key, found.get(key) ?? null)
      for (const { key, resolve } of queue) resolve(found.get(key) ?? null)
    } catch (error) {
      for (const key of keys) values.delete(key)
      for (const { reject } of queue) reject(error)
    }
  }
  const enqueue = (ctx: Context, values: Map<string, unknown>, key: string): Promise<Value | null> => {
    let queue = queues.get(values)
    if (!queue) {
      const fresh: Waiting[] = []
      queues.set(values, (queue = fresh))
      // After the promise jobs of this turn, so that sibling resolvers join the batch.
      queueMicrotask(() => queueMicrotask(() => void run(ctx, values, fresh)))
    }
    const joined = queue
    const promise = new Promise<Value | null>((resolve, reject) =>
      joined.push({ key, resolve: resolve as (value: unknown) => void, reject }),
    )
    values.set(key, promise)
    return promise
  }
  return {
    load(ctx, key) {
      const values = valuesOf(ctx)
      return values.has(key) ? (values.get(key) as Value | null | Promise<Value | null>) : enqueue(ctx, values, key)
    },
    prime: (ctx, key, value) => void valuesOf(ctx).set(key, value),
    forget: (ctx, key) => void valuesOf(ctx).delete(key),
  }
}
