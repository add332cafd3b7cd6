import BetterSqlite from 'better-sqlite3'
import { WebSocket } from 'ws'
import { seeded } from '../forum/random.ts'
import { phraseOf } from '../forum/words.ts'
import { WrongAnswer } from '../load.ts'
import { clientIds, type Member, signIn } from '../people.ts'
import { alternating, atMost, median, type Row } from '../row.ts'
import type { Run } from '../run.ts'
import { type Server, startForium, startReference } from '../servers.ts'
import { follow, openMany, openSocket } from '../sockets.ts'

const members = 500
const postsARound = 100

const subscription = `subscription Live($filter: EventFilter) {
  events(filter: $filter) {
    __typename
    ... on FeedCaughtUp { cursor }
    ... on EventDelivered {
      cursor
      event {
        __typename id occurredAt
        ... on PostCreated { post { id number createdAt body { html } author { displayName } } }
      }
    }
  }
}`

const mutation = `mutation Reply($input: CreatePostInput!) {
  createPost(input: $input) {
    __typename
    ... on CreatePostPayload { post { id number } }
    ... on UserError { errorMessage }
  }
}`

/**
 * 500 members watch one topic; somebody writes in it. Also written in is a topic that nobody watches, which tells how
 * much of the server's time goes into the write: the reference has nothing to write.
 */
export async function liveRows(run: Run): Promise<Row[]> {
  const file = await run.copyOfForum()
  const people = signIn(file, members)
  const [watched, quiet] = openTopicsOf(file)
  await using forium = await startForium({ dataDir: run.folder, databaseFile: file })
  await using reference = await startReference('ws-broadcast')
  const write = writerOf(forium, people, watched!)
  const writeUnseen = writerOf(forium, people, quiet!)
  const ours = new Crowd(await openMany(members, (n) => watcher(forium, people[n]!, watched!)))
  const theirs = new Crowd(await openMany(members, () => rawSocket(reference)))
  const message = await sampleOf(ours, write)
  const rounds = await alternating(run.rounds, {
    ours: () => cpuOf(forium, () => deliver(ours, write, demandPost)),
    writing: () => cpuOf(forium, () => repeat(writeUnseen)),
    reference: () => cpuOf(reference, () => deliver(theirs, () => broadcast(reference, message), demandSame(message))),
  })
  ours.close()
  theirs.close()
  return rowsOf(rounds, message.length)
}

function rowsOf(rounds: { ours: number[]; writing: number[]; reference: number[] }, bytes: number): Row[] {
  const each = (cpuMs: readonly number[]) => (median(cpuMs) * 1000) / postsARound / members
  const [ours, writing, theirs] = [each(rounds.ours), each(rounds.writing), each(rounds.reference)]
  const row = (name: string, cost: number): Row => ({
    name: `live, ${members} members watch a topic, ${name}`,
    ours: `${cost.toFixed(1)} µs`,
    reference: `${theirs.toFixed(1)} µs`,
    ...atMost(cost / theirs, 2),
  })
  const note = `server CPU by message of ${bytes} bytes delivered; writing a post is ${((writing * members) / 1000).toFixed(1)} ms`
  return [row('delivery', ours - writing), { ...row('delivery and write', ours), notes: [note] }]
}

async function repeat(write: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < postsARound; i++) await write()
}

async function cpuOf(server: Server, work: () => Promise<void>): Promise<number> {
  const before = server.cpuMs()
  await work()
  return server.cpuMs() - before
}

/** Many sockets that are to receive the same message: gathers it from all of them. */
class Crowd {
  readonly #sockets: WebSocket[]
  #missing = 0
  #message: Buffer | null = null
  #done = Promise.withResolvers<Buffer>()

  constructor(sockets: WebSocket[]) {
    this.#sockets = sockets
    for (const socket of sockets) {
      socket.on('message', (data: Buffer) => this.#receive(data))
      socket.on('close', () => this.#done.reject(new Error('A socket was closed.')))
    }
  }

  /** Resolves with the one message when every socket has had it; a second one, or another one, is an error. */
  gather(): Promise<Buffer> {
    this.#missing = this.#sockets.length
    this.#message = null
    this.#done = Promise.withResolvers()
    return this.#done.promise
  }

  close(): void {
    for (const socket of this.#sockets) socket.removeAllListeners('close').terminate()
  }

  #receive(data: Buffer): void {
    this.#message ??= Buffer.from(data)
    const isSame = data.equals(this.#message)
    if (!isSame || --this.#missing < 0)
      this.#done.reject(new WrongAnswer(`${isSame ? 'Delivered twice' : 'Not the same'}: ${data}\n${this.#message}`))
    else if (this.#missing === 0) this.#done.resolve(this.#message)
  }
}

async function deliver<Sent>(
  crowd: Crowd,
  send: () => Promise<Sent>,
  demand: (message: Buffer, sent: Sent) => void,
): Promise<void> {
  for (let i = 0; i < postsARound; i++) {
    const [message, sent] = await Promise.all([crowd.gather(), send()])
    demand(message, sent)
  }
}

interface SentPost {
  id: string
  number: number
  body: string
}

function demandPost(message: Buffer, sent: SentPost): void {
  const post = JSON.parse(message.toString()).payload?.data?.events?.event?.post
  const isRight = post?.id === sent.id && post.number === sent.number && post.body.html.trim() === `<p>${sent.body}</p>`
  if (!isRight) throw new WrongAnswer(`Post ${sent.id} was delivered as ${message}`)
}

const demandSame = (expected: Buffer) => (message: Buffer) => {
  if (!message.equals(expected)) throw new WrongAnswer(`Broadcast as ${message}`)
}

async function sampleOf(crowd: Crowd, writer: () => Promise<SentPost>): Promise<Buffer> {
  const [message, sent] = await Promise.all([crowd.gather(), writer()])
  demandPost(message, sent)
  return message
}

/** They take turns: nobody may write faster than a person can. */
function writerOf({ url }: Server, people: readonly Member[], topicId: string): () => Promise<SentPost> {
  const random = seeded(5)
  let turn = 0
  return async () => {
    const { token } = people[turn++ % people.length]!
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const body = phraseOf(random, 40)
    const input = { clientId: clientIds.uuid(), topicId, body }
    const request = { method: 'POST', headers, body: JSON.stringify({ query: mutation, variables: { input } }) }
    const text = await (await fetch(`${url}/graphql`, request)).text()
    const post = JSON.parse(text).data?.createPost?.post
    if (!post) throw new WrongAnswer(`The post was not taken: ${text}`)
    return { ...post, body }
  }
}

async function broadcast({ url }: Server, message: Buffer<ArrayBufferLike>): Promise<void> {
  await (await fetch(url, { method: 'POST', body: new Uint8Array(message) })).arrayBuffer()
}

async function watcher({ port }: Server, { token }: Member, topicId: string): Promise<WebSocket> {
  const socket = await openSocket(port, { token })
  await follow(socket, subscription, { filter: { topicIds: [topicId] } })
  return socket
}

function rawSocket({ port }: Server): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { perMessageDeflate: false, skipUTF8Validation: true })
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })
}

function openTopicsOf(file: string): string[] {
  const db = new BetterSqlite(file, { readonly: true })
  const query = db.prepare<[], { id: string }>(`
    select t."id" from "Topic" t join "Category" c on c."id" = t."categoryId"
    where t."closedAt" is null and c."access" = 'PUBLIC' and t."lastPostNumber" > 20 limit 2`)
  const ids = query.all().map((row) => row.id)
  db.close()
  return ids
}
