import { asyncIterator } from './iterator.ts'
import type { AnyOperation, Send } from './transport.ts'

interface Connection<Node> {
  nodes: readonly Node[]
  pageInfo: { hasNextPage?: boolean; endCursor?: string | null; hasPreviousPage?: boolean; startCursor?: string | null }
}

/** A list read page by page, while it is looped over: `for await (const topic of …)`, or `.pages()` for whole pages. */
export interface Pages<Node> extends AsyncIterable<Node> {
  pages(): AsyncIterable<readonly Node[]>
}

export function createEach(run: Send) {
  return <Node>(operation: AnyOperation, variables: { last?: unknown }, signal?: AbortSignal): Pages<Node> => {
    const pages = () => iterable(() => pageByPage<Node>(run, operation, variables, signal))
    return { pages, ...iterable(() => oneByOne(pages()[asyncIterator]())) }
  }
}

/** With `last` it walks from the end to the start; each page keeps the order of the list. */
function pageByPage<Node>(
  run: Send,
  operation: AnyOperation,
  variables: { last?: unknown },
  signal: AbortSignal | undefined,
): AsyncIterator<readonly Node[]> {
  const backwards = variables.last != null
  let cursor: { after?: string } | { before?: string } | null = {}
  return {
    async next() {
      if (!cursor) return finished
      const result = await run(operation, { ...variables, ...cursor }, signal)
      const list = connectionIn<Node>(operation, result)
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
function connectionIn<Node>({ page, root }: AnyOperation, result: unknown): Connection<Node> | null {
  const keys = page!.split('.').slice(root ? 1 : 0)
  return keys.reduce(
    (value, key) => value && (value as Record<string, unknown>)[key],
    result,
  ) as Connection<Node> | null
}

const iterable = <T>(iterator: () => AsyncIterator<T>): AsyncIterable<T> =>
  ({ [asyncIterator]: iterator }) as AsyncIterable<T>

const finished = { value: undefined, done: true } as const
