import BetterSqlite from 'better-sqlite3'
import { addressOf, type Exchange, load, postJson, WrongAnswer } from '../load.ts'
import { topicPages } from '../reference/topic-page.ts'
import { alternating, atLeast, median, type Row } from '../row.ts'
import type { Run } from '../run.ts'
import { publicUrl, type Server, startForium, startReference } from '../servers.ts'

export const document = `query TopicPage($id: ID!, $slug: String) {
  topic(id: $id, slug: $slug) {
    id title slug url kind postCount viewCount likeCount isSolved isClosed createdAt lastPostedAt
    category { id name slug color }
    author { id displayName avatarUrl }
    posts(first: 20) {
      nodes {
        id number createdAt editedAt
        body { html }
        author { id displayName avatarUrl }
        reactions { emoji count }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

const topicCount = 200
const guests = 20_000
const connections = 16

/** A guest opens one of 200 topics of 20 posts and more: read anew each time, and from the cache. */
export async function topicRows(run: Run): Promise<Row[]> {
  const file = await run.copyOfForum()
  const asking = askingFor(file)
  await using reference = await startReference('topic-page', file, publicUrl)
  const compare = async (name: string, env: Record<string, string>, next: () => Exchange, share: number) => {
    await using forium = await startForium({ dataDir: run.folder, databaseFile: file, env })
    await demandEqualAnswers(forium, reference, asking.ids)
    return compared(name, await measured(run, forium, reference, next), share)
  }
  return [
    await compare('topic page, guest, CACHE=off', { CACHE: 'off' }, asking.plain(), 0.15),
    await compare('topic page, guest, cache on and missed', {}, asking.fresh(), 0.15),
    await compare('topic page, guest, from the cache', {}, asking.plain(), 0.5),
  ]
}

interface Round {
  /** In one second of the server's CPU: with the core full, that is a second. */
  answersPerCpuSecond: number
  answersPerSecond: number
}

export function measured(run: Run, forium: Server, reference: Server, next: () => Exchange, other = next) {
  const round = (server: Server, next: () => Exchange) => async (): Promise<Round> => {
    const before = server.cpuMs()
    const { answers, seconds } = await load({ port: server.port, connections, seconds: run.roundSeconds, next })
    const cpuSeconds = (server.cpuMs() - before) / 1000
    return { answersPerCpuSecond: answers / cpuSeconds, answersPerSecond: answers / seconds }
  }
  return alternating(run.rounds, { ours: round(forium, next), reference: round(reference, other) })
}

export function compared(name: string, rounds: { ours: Round[]; reference: Round[] }, share: number): Row {
  const middle = (list: Round[], key: keyof Round) => median(list.map((round) => round[key]))
  const cpu = [middle(rounds.ours, 'answersPerCpuSecond'), middle(rounds.reference, 'answersPerCpuSecond')] as const
  const wall = [middle(rounds.ours, 'answersPerSecond'), middle(rounds.reference, 'answersPerSecond')] as const
  const perSecond = (rate: number) => `${Math.round(rate).toLocaleString('en')}/s`
  return {
    name,
    ours: perSecond(cpu[0]),
    reference: perSecond(cpu[1]),
    ...atLeast(cpu[0] / cpu[1], share),
    notes: [`per CPU second of the server; by the clock ${wall.map(perSecond).join(' against ')}, ${ratio(wall)}`],
  }
}

const ratio = ([ours, reference]: readonly [number, number]): string => (ours / reference).toFixed(2)

/** Requests for the topics in turn, each with the bytes that answer it. */
export function askingFor(file: string) {
  const page = topicPages(file, publicUrl)
  const ids = largeTopics(file)
  const answers = ids.map((id) => Buffer.from(page(id)))
  const cycle = (requestOf: (id: string, n: number) => Buffer) => {
    let n = 0
    return (): Exchange => {
      const at = n++ % ids.length
      return { request: requestOf(ids[at]!, n), isRight: (body) => body.equals(answers[at]!) }
    }
  }
  return {
    ids,
    plain() {
      const requests = Array.from({ length: guests }, (_, n) => requestFor(ids[n % ids.length]!, undefined, n))
      return cycle((_id, n) => requests[(n - 1) % guests]!)
    },
    /** The slug of an address is not looked at, but makes it another question each time. */
    fresh: () => cycle((id, n) => requestFor(id, `slug-${n}`, n % guests)),
  }
}

function requestFor(id: string, slug: string | undefined, guest: number): Buffer {
  return postJson({ query: document, variables: { id, slug } }, { 'x-forwarded-for': addressOf(guest) })
}

export function largeTopics(file: string): string[] {
  const db = new BetterSqlite(file, { readonly: true })
  const query = db.prepare<[number], { id: string }>(`
    select t."id" from "Topic" t join "Category" c on c."id" = t."categoryId"
    where t."lastPostNumber" >= 20 and c."access" = 'PUBLIC' order by t."id" limit ?`)
  const ids = query.all(topicCount).map((row) => row.id)
  db.close()
  return ids
}

/** Not one field may be left out or made up: equal as data first, so that a difference can be read. */
async function demandEqualAnswers(forium: Server, reference: Server, ids: readonly string[]): Promise<void> {
  for (const id of ids.slice(0, 20)) {
    const body = JSON.stringify({ query: document, variables: { id } })
    const headers = { 'content-type': 'application/json' }
    const ask = async ({ url }: Server) => (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text()
    const [ours, theirs] = await Promise.all([ask(forium), ask(reference)])
    if (ours !== theirs) throw new WrongAnswer(`Topic ${id} differs:\n${ours.slice(0, 2000)}\n${theirs.slice(0, 2000)}`)
  }
}
