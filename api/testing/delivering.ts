import assert from 'node:assert/strict'
import { type Client, createClient, type Operation } from '@forium/client'
import { differences, type Entry } from './differences.ts'
import type { TestPerson } from './server.ts'
import { uuidv7 } from './writing.ts'

export interface Filter {
  conversationIds?: string[]
  topicIds?: string[]
}

interface Delivered {
  id: string
  message: { id: string; seq: number; body: { text: string } } | null
  post: { id: string; number: number; body: { text: string } } | null
}

/** What somebody has been given of a stream, in the order in which it came. */
export interface Watching {
  client: Client
  got: Entry[]
  ready: Promise<void>
  /** What its stream ended with, which nobody has asked for. */
  ended?: unknown
}

/** Through the client that apps use, which comes back by itself. */
export function watching(
  url: string,
  { token }: TestPerson,
  filter: Filter,
  onEntry = (_entry: Entry) => {},
): Watching {
  const client = createClient({ url: `${url}/graphql`, token })
  const got: Entry[] = []
  const take = (entry: Entry): void => {
    got.push(entry)
    onEntry(entry)
  }
  const caughtUp = Promise.withResolvers<void>()
  const live = client.events(
    document,
    { filter },
    {
      onEvent: ({ message, post }) => {
        if (message) take({ id: message.id, place: message.seq, text: message.body.text })
        if (post) take({ id: post.id, place: post.number, text: post.body.text })
      },
      onCaughtUp: () => caughtUp.resolve(),
    },
  )
  const watched: Watching = { client, got, ready: caughtUp.promise }
  live.done.catch((error) => {
    watched.ended = error
    caughtUp.reject(error)
  })
  return watched
}

export type Send = (i: number, clientId: string) => Promise<Entry>

/** Sends one after the other on each of two sides, the same write again until it is acknowledged. */
export async function sendAll(total: number, send: Send): Promise<Entry[]> {
  const sent: Entry[] = []
  const side = async (from: number): Promise<void> => {
    for (let i = from; i < total; i += 2) {
      const clientId = uuidv7()
      for (;;) {
        try {
          sent.push(await send(i, clientId))
          break
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      }
      // A conversation of some length, so that there is time for all the cuts.
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
  }
  await Promise.all([side(0), side(1)])
  return sent
}

/** How long nothing may come to anybody: on a busy machine one after another pauses for half a minute before it tries again. */
const patienceMs = 120_000

/** Every watcher has been given exactly what was acknowledged, once, in the order of its numbers. */
export async function proveDelivery(feeds: Watching[], sent: Entry[]): Promise<void> {
  const expected = sent.toSorted((a, b) => a.place - b.place)
  const last = expected.at(-1)!.id
  const count = () => feeds.reduce((sum, { got }) => sum + got.length, 0)
  let [known, since] = [count(), performance.now()]
  while (!feeds.every((feed) => feed.got.some((entry) => entry.id === last))) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (performance.now() - since > patienceMs) break
    if (count() !== known) [known, since] = [count(), performance.now()]
  }
  for (const { ended } of feeds) assert.equal(ended, undefined, 'no stream has ended')
  const gaps = expected.map((entry, i) => entry.place - expected[0]!.place - i)
  assert.ok(
    gaps.every((gap) => gap === 0),
    'the numbers have no gaps',
  )
  for (const feed of feeds) assert.deepEqual(differences(feed.got, expected), [])
}

const document: Operation<'subscription', { event: Delivered }, { after?: string; filter?: Filter }> = {
  kind: 'subscription',
  name: 'watch',
  id: '',
  root: 'events',
  text: `subscription watch($after: String, $filter: EventFilter) { events(after: $after, filter: $filter) {
    __typename
    ... on EventDelivered { cursor event { id
      ... on MessageSent { message { id seq body { text } } }
      ... on PostCreated { post { id number body { text } } } } }
    ... on FeedCaughtUp { cursor } ... on FeedReset { cursor reason } } }`,
}
