import type { Arguments, Client } from './create-client.ts'
import { asyncIterator } from './iterator.ts'
import type { Operation } from './operation.ts'
import type { AnyOperation } from './transport.ts'

interface Connection<Node> {
  nodes: readonly Node[]
  pageInfo: { hasNextPage?: boolean; endCursor?: string | null; hasPreviousPage?: boolean; startCursor?: string | null }
}

/** A list read page by page, while it is looped over: `for await (const topic of …)`, or `.pages()` for whole pages. */
export interface Pages<Node> extends AsyncIterable<Node> {
  pages(): AsyncIterable<readonly Node[]>
}

type Ask = (variables: object) => Promise<unknown>

/**
 * Walks through a list of any length, page by page, asking for the next page only when you get there. `first` is the
 * size of a page (1 to 100); with `last` it walks from the end. Throws what `run` throws.
 *
 * @example
 * import { each } from '@forium/client'
 * for await (const topic of each(client, topics, { first: 50 })) console.log(topic.title)
 * for await (const page of each(client, topics, { first: 50 }).pages()) show(page)
 */
export function each<Result, Variables, Node>(
  client: Pick<Client, 'run'>,
  operation: Operation<'query', Result, Variables, Node>,
  ...[given = {} as never, options]: Arguments<Variables>
): Pages<Node> {
  const variables = given as { last?: unknown }
  const ask: Ask = (cursor) => client.run(operation as AnyQuery, { ...variables, ...cursor }, options)
  const pages = () => iterable(() => pageByPage<Node>(ask, operation, variables.last != null))
  return { pages, ...iterable(() => oneByOne(pages()[asyncIterator]())) }
}

type AnyQuery = Operation<'query', unknown, object, unknown>

/** Backwards it walks from the end to the start; each page keeps the order of the list. */
function pageByPage<Node>(ask: Ask, operation: AnyOperation, backwards: boolean): AsyncIterator<readonly Node[]> {
  let cursor: { after?: string } | { before?: string } | null = {}
  return {
    async next() {
      if (!cursor) return finished
      const list = connectionIn<Connection<Node>>(operation, await ask(cursor))
      cursor = null
      if (!list) return finished
      const { hasNextPage, endCursor, hasPreviousPage, startCursor } = list.pageInfo
      if (backwards ? hasPreviousPage && startCursor : hasNextPage && endCursor)
        cursor = backwards ? { before: startCursor! } : { after: endCursor! }
      return { value: list.nodes, done: false }
    },
  }
}

function oneByOne<Node>(pages: AsyncIterator<readonly Node[]>): AsyncIterator<Node> {
  let page: readonly Node[] = []
  let next = 0
  return {
    async next() {
      while (next >= page.length) {
        const read = await pages.next()
        if (read.done) return finished
        page = read.value
        next = 0
      }
      return { value: page[next++]!, done: false }
    },
  }
}

/** Null when something on the way to the list is not there. */
export function connectionIn<Found>({ page, root }: AnyOperation, result: unknown): Found | null {
  const keys = page!.split('.').slice(root ? 1 : 0)
  return keys.reduce((value, key) => value && (value as Record<string, unknown>)[key], result) as Found | null
}

const iterable = <T>(iterator: () => AsyncIterator<T>): AsyncIterable<T> =>
  ({ [asyncIterator]: iterator }) as AsyncIterable<T>

const finished = { value: undefined, done: true } as const
