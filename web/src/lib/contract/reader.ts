import { type ClientOptions, createClient, type Given, type Operation } from '@forium/client'
import { Client, type Exchange, makeErrorResult, type OperationResult } from '@urql/svelte'
import { filter, fromPromise, mergeMap, pipe } from 'wonka'
import { documentOf } from './document.ts'

export type AnyQuery = Operation<'query', unknown, never, unknown>

/** Asks one query of the contract; answers with what the client core's `run` answers with. */
export type Read = <Result, Variables>(
  operation: Operation<'query', Result, Variables, unknown>,
  ...variables: Record<string, never> extends Given<Variables> ? [Given<Variables>?] : [Given<Variables>]
) => Promise<Result>

/**
 * Reads pages: urql over the client core's transport. One for each request, since what is asked once in a request need
 * not be asked again, and what one person was told must not reach another.
 */
export function createReader(fetch: ClientOptions['fetch']): Read {
  const client = new Client({ url: '/graphql', exchanges: [throughCore(fetch)], requestPolicy: 'network-only' })
  async function read(operation: AnyQuery, variables: object = {}): Promise<unknown> {
    const result = await client.query(documentOf(operation), variables, { operation }).toPromise()
    if (result.error) throw result.error.networkError ?? result.error
    return result.data
  }
  return read as unknown as Read
}

const throughCore =
  (fetch: ClientOptions['fetch']): Exchange =>
  () => {
    const core = createClient({ url: '/graphql', fetch, retries: 0 })
    return (operations) =>
      pipe(
        operations,
        filter(({ kind }) => kind === 'query'),
        mergeMap((asked) =>
          fromPromise(
            core.try(asked.context.operation as AnyQuery, asked.variables as never).then((attempt): OperationResult => {
              if (!attempt.ok) return makeErrorResult(asked, attempt.error)
              return { operation: asked, data: attempt.data, error: undefined, stale: false, hasNext: false }
            }),
          ),
        ),
      )
  }
