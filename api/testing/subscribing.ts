import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import type { TestPerson } from './server.ts'

// biome-ignore lint/suspicious/noExplicitAny: frames of tests are looked into freely
type Frame = any

export interface Stream {
  frames: Frame[]
  /** Set when the server ended the operation. */
  completed: boolean
  /** Waits until a frame satisfies the condition. */
  until(condition: (frame: Frame) => boolean): Promise<Frame>
  close(): void
}

/** An `events` subscription through the reference client of the protocol. */
export function subscribe(
  { url }: { url: string },
  person: TestPerson | null,
  filter: object,
  selection: string,
): Stream {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(person ? { connectionParams: { token: person.token } } : {}),
  })
  const stream: Stream = {
    frames: [],
    completed: false,
    close: () => void client.dispose(),
    async until(condition) {
      for (let i = 0; i < 500; i++) {
        const found = stream.frames.find(condition)
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      throw new Error(`It never came. Until then: ${JSON.stringify(stream.frames)}`)
    },
  }
  const query = `subscription($filter: EventFilter) { events(filter: $filter) { __typename
    ... on EventDelivered { cursor event { __typename id ${selection} } }
    ... on FeedCaughtUp { cursor } ... on FeedReset { cursor reason } } }`
  const sink = {
    next: (result: Frame) => void stream.frames.push(result.data?.events ?? result),
    error: (error: unknown) => void stream.frames.push({ __typename: 'Error', error }),
    complete: () => {
      stream.completed = true
    },
  }
  client.subscribe({ query, variables: { filter } }, sink)
  return stream
}
