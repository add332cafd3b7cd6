// The public face of `@forium/client/store`: what was read stays, changes by itself and opens without a network.

import type { RequestFailed, UserError } from '../errors.ts'
import type { Given, Operation } from '../operation.ts'
import type { SendOptions, Sent } from '../outbox.ts'
import type { Readable } from '../readable.ts'

/** What a live query shows. */
export interface LiveState<Result> {
  /** Undefined: nothing is known yet. The same object until something in it has changed. */
  readonly data: Result | undefined
  /** It is being read. */
  readonly loading: boolean
  /** Out of the store, and not heard of the server since. */
  readonly stale: boolean
  readonly hasMore: boolean
  readonly error: UserError | RequestFailed | undefined
}

/** A query whose answer changes by itself. */
export interface LiveQuery<Result> extends Readable<LiveState<Result>> {
  /** Reads it anew. Never rejects: a failure is in the state. */
  refetch(): Promise<void>
  /** Reads the next page of its list (with `last` or `around`: the one before); false: there is none, or no answer. */
  loadMore(): Promise<boolean>
  close(): void
}

export interface Store {
  live<Result, Variables>(
    operation: Operation<'query', Result, Variables, unknown>,
    variables: Given<Variables>,
  ): LiveQuery<Result>
  send<Result, Variables>(
    operation: Operation<'mutation', Result, Variables, unknown>,
    variables: Given<Variables>,
    options?: SendOptions,
  ): Promise<Sent<Result>>
}
