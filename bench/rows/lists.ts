import { forumOf } from '../data.ts'
import { readerToken } from '../forum/places.ts'
import { addressOf, type Exchange, load, postJson } from '../load.ts'
import { atMost, percentile, type Row } from '../row.ts'
import type { Run } from '../run.ts'
import { type Server, startForium } from '../servers.ts'

const small = 37_000
const big = 1_000_000
const pagesDeep = 40
const guests = 5_000

interface List {
  name: string
  /** Arguments of `topics`, as they stand in the document. */
  args: string
  isDeep?: boolean
  isMember?: boolean
}

/** Time of one page of each list, by the clock, without any cache: at 37,000 posts, and how it grows to a million. */
export async function listRows(run: Run): Promise<Row[]> {
  const sizes = run.million ? [small, big] : [small]
  const forums: Server[] = []
  try {
    for (const posts of sizes) {
      const databaseFile = await forumOf(posts, run.log)
      forums.push(await startForium({ dataDir: run.folder, databaseFile, env: { CACHE: 'off' } }))
    }
    const rows: Row[] = []
    for (const list of lists) rows.push(await compared(run, list, forums))
    return rows
  } finally {
    for (const server of forums) await server.stop()
  }
}

async function compared(run: Run, list: List, forums: readonly Server[]): Promise<Row> {
  const times = forums.map((): number[] => [])
  const asking = await Promise.all(forums.map((server) => askingFor(server, list)))
  for (let round = 0; round <= run.rounds; round++)
    for (const [i, { port }] of forums.entries()) {
      const seconds = run.roundSeconds / 4
      const loaded = await load({ port, connections: 1, seconds, next: asking[i]! })
      if (round > 0) times[i]!.push(...loaded.times)
    }
  return growth(
    `list ${list.name}`,
    times.map((list) => percentile(list, 0.95)),
  )
}

/** The p95 at 37,000 posts, and at a million when that was measured, too. */
export function growth(name: string, p95s: readonly number[]): Row {
  const [few, many] = p95s.map((ms) => `${ms.toFixed(1)} ms`)
  if (many === undefined)
    return { name: `${name}, p95`, ours: few!, reference: '', ratio: null, budget: '', isKept: null }
  return { name: `${name}, p95 at 1 M and 37 k`, ours: many, reference: few!, ...atMost(p95s[1]! / p95s[0]!, 1.5) }
}

const lists: List[] = [
  { name: 'LATEST', args: 'list: LATEST' },
  { name: `LATEST, page ${pagesDeep}`, args: 'list: LATEST', isDeep: true },
  { name: 'TOP of all time', args: 'list: TOP, period: ALL' },
  { name: 'TOP of the month', args: 'list: TOP, period: MONTH' },
  { name: 'UNANSWERED', args: 'list: UNANSWERED' },
  { name: 'LATEST with a tag', args: 'list: LATEST, tag: "tag-3"' },
  { name: 'NEW, a member', args: 'list: NEW', isMember: true },
  { name: 'UNREAD, a member', args: 'list: UNREAD', isMember: true },
]

async function askingFor(server: Server, list: List): Promise<() => Exchange> {
  let after: string | undefined
  for (let page = 1; list.isDeep && page < pagesDeep; page++) after = (await pageOf(server, list, after)).endCursor
  const expected = Buffer.from((await pageOf(server, list, after)).text)
  let n = 0
  return () => ({ request: requestFor(list, after, n++), isRight: (body) => body.equals(expected) })
}

async function pageOf(server: Server, list: List, after: string | undefined) {
  let text = ''
  const isRight = (body: Buffer) => {
    text = body.toString()
    return JSON.parse(text).data?.topics?.nodes?.length === 30
  }
  await load({
    port: server.port,
    connections: 1,
    seconds: 0,
    next: () => ({ request: requestFor(list, after, 0), isRight }),
  })
  return { text, endCursor: JSON.parse(text).data.topics.pageInfo.endCursor as string }
}

function requestFor({ args, isMember }: List, after: string | undefined, guest: number): Buffer {
  const query = `query List($after: String) {
    topics(${args}, first: 30, after: $after) {
      nodes {
        id title url excerpt isSolved postCount lastPostedAt
        category { name color } tags { name } author { displayName } lastPoster { displayName avatarUrl }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`
  const caller: Record<string, string> = isMember
    ? { authorization: `Bearer ${readerToken}` }
    : { 'x-forwarded-for': addressOf(guest % guests) }
  return postJson({ query, variables: { after } }, caller)
}
