import BetterSqlite from 'better-sqlite3'
import { seeded } from '../forum/random.ts'
import { phraseOf } from '../forum/words.ts'
import { type Exchange, load, postJson, WrongAnswer } from '../load.ts'
import { clientIds, type Member, signIn } from '../people.ts'
import { alternating, atLeast, median, type Row } from '../row.ts'
import type { Run } from '../run.ts'
import { type Server, startForium, startReference } from '../servers.ts'

const document = `mutation Send($input: SendMessageInput!) {
  sendMessage(input: $input) {
    __typename
    ... on SendMessagePayload { message { id seq createdAt body { html } } }
    ... on UserError { errorCode errorMessage }
  }
}`

/** So many that nobody is held to write faster than a person can. */
export const senderCount = 1000

/** People write to support, one waiting for the other's answer, then 16 at once. */
export async function sendRows(run: Run): Promise<Row[]> {
  const files = [await run.copyOfForum(), await run.copyOfForum()] as const
  const people = files.map((file) => signIn(file, senderCount)) as [Member[], Member[]]
  const senders = people.map((members) => senderOf(members)) as [Sender, Sender]
  await using forium = await startForium({ dataDir: run.folder, databaseFile: files[0] })
  await using reference = await startReference('send-message', files[1])
  const rows: Row[] = []
  for (const connections of [1, 16]) {
    const round = (server: Server, sender: Sender) => () => measured(run, server, sender, connections)
    const arms = { ours: round(forium, senders[0]), reference: round(reference, senders[1]) }
    const rounds = await alternating(run.rounds, arms)
    rows.push(rowOf(connections, rounds))
  }
  for (const [i, file] of files.entries()) demandKept(file, senders[i]!.acknowledged)
  return rows
}

interface Round {
  perSecond: number
  cpuMs: number
}

async function measured(run: Run, server: Server, sender: Sender, connections: number): Promise<Round> {
  const before = server.cpuMs()
  const { next } = sender
  const { answers, seconds } = await load({ port: server.port, connections, seconds: run.roundSeconds, next })
  return { perSecond: answers / seconds, cpuMs: (server.cpuMs() - before) / answers }
}

function rowOf(connections: number, { ours, reference }: { ours: Round[]; reference: Round[] }): Row {
  const rates = [ours, reference].map((rounds) => median(rounds.map((round) => round.perSecond))) as [number, number]
  const cpu = [ours, reference].map((rounds) => median(rounds.map((round) => round.cpuMs))) as [number, number]
  const [our, their] = rates.map((rate) => `${Math.round(rate).toLocaleString('en')}/s`)
  return {
    name: `sendMessage, on disk, ${connections === 1 ? 'one sender' : `${connections} senders`}`,
    ours: our!,
    reference: their!,
    ...atLeast(rates[0] / rates[1], 0.15),
    notes: [`CPU a message: ${cpu[0].toFixed(2)} ms against ${cpu[1].toFixed(2)} ms, ${(cpu[1] / cpu[0]).toFixed(2)}`],
  }
}

type Sender = ReturnType<typeof senderOf>

/** Everybody in turn, each in their own conversation; keeps what was acknowledged. */
export function senderOf(members: readonly Member[]) {
  const random = seeded(3)
  const acknowledged = new Map<string, string>()
  let n = 0
  return {
    acknowledged,
    next(): Exchange {
      const member = members[n++ % members.length]!
      const body = phraseOf(random, 25)
      const input = { clientId: clientIds.uuid(), conversationId: member.conversationId, body }
      const request = postJson({ query: document, variables: { input } }, { authorization: `Bearer ${member.token}` })
      return { request, isRight: (answer) => isAcknowledged(answer, body, acknowledged) }
    },
  }
}

function isAcknowledged(answer: Buffer, body: string, acknowledged: Map<string, string>): boolean {
  const message = JSON.parse(answer.toString()).data?.sendMessage?.message
  const isRight = message?.id.startsWith('msg_') && message.seq > 0 && message.body.html.trim() === `<p>${body}</p>`
  if (isRight) acknowledged.set(message.id, body)
  return isRight
}

/** Every acknowledged message is on disk with its words, numbered 1, 2, 3 … in its conversation, with its event. */
function demandKept(file: string, acknowledged: ReadonlyMap<string, string>): void {
  const db = new BetterSqlite(file, { readonly: true })
  const one = db.prepare<[string], { bodyMarkdown: string }>(`
    select m."bodyMarkdown" from "Message" m join "Event" e on e."subjectId" = m."id" where m."id" = ?`)
  for (const [id, body] of acknowledged)
    if (one.get(id)?.bodyMarkdown !== body) throw new WrongAnswer(`Message ${id} was acknowledged and is not there.`)
  const gaps = db
    .prepare<[], { id: string }>(`
      select c."id" from "Conversation" c left join "Message" m on m."conversationId" = c."id"
      group by c."id" having count(m."seq") <> c."lastSeq" or coalesce(max(m."seq"), 0) <> c."lastSeq"`)
    .all()
  if (gaps.length > 0) throw new WrongAnswer(`Conversations whose numbers have gaps: ${gaps.length}.`)
  db.close()
}
