import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { readConfig } from '@forium/api/config.ts'
import { type Engine, openEngine } from '@forium/api/database/engine.ts'
import { createLog } from '@forium/api/log.ts'
import { differing, move, withSnapshot } from '@forium/api/moving/move.ts'
import { emptyDatabase, startPostgres } from '@forium/api/testing/postgres-server.ts'
import { startRqlite } from '@forium/api/testing/rqlite-server.ts'
import { vocabulary } from '../forum/words.ts'
import { addressOf, type Exchange, load, postJson } from '../load.ts'
import { signIn } from '../people.ts'
import { alternating, median, type Row } from '../row.ts'
import type { Run } from '../run.ts'
import { type Server, startForium } from '../servers.ts'
import { senderCount, senderOf } from './send.ts'
import { askingFor } from './topic.ts'

interface Other {
  name: string
  url: string
  stop(): Promise<unknown>
}

const connections = 16
const searching = `query Found($text: String!) { search(query: $text, first: 20) { nodes { post { id } } } }`
/** A real forum of 225 topics, where it is there: its content belongs to its authors. */
const archive = `${process.env.FORIUM_TEST_DATA ?? '../shared/data'}/coffee-stackexchange-Posts.xml`

/** The same forum on each engine, each beside SQLite: by the clock, since other databases work in other processes. */
export async function engineRows(run: Run): Promise<Row[]> {
  const rows: Row[] = []
  for (const start of [postgres, rqlite]) {
    const other = await start()
    if (!other) continue
    try {
      rows.push(...(await beside(run, other)))
    } finally {
      await other.stop()
    }
  }
  return rows
}

async function beside(run: Run, { name, url }: Other): Promise<Row[]> {
  const file = await run.copyOfForum()
  const members = signIn(file, senderCount)
  run.log(`  the forum moves to ${name} …`)
  const moved = await carry(run, file, url)
  const sides = { ours: { DATABASE_URL: url }, reference: { DATABASE_URL: `sqlite:${file}` } }
  const asking = askingFor(file)
  const senders = { ours: senderOf(members), reference: senderOf(members) }
  const rows: Row[] = []
  for (const cache of ['off', 'on']) {
    await using ours = await startForium({ dataDir: run.folder, env: { ...sides.ours, CACHE: cache } })
    await using reference = await startForium({ dataDir: run.folder, env: { ...sides.reference, CACHE: cache } })
    const compare = async (what: string, next: () => Exchange, other = next) =>
      rows.push(
        await rowOf(run, `${what}, ${name}, CACHE=${cache}`, { ours, reference }, { ours: next, reference: other }),
      )
    await compare('topic page', asking.plain())
    await compare('search', searches())
    await compare('sendMessage, 16 senders', senders.ours.next, senders.reference.next)
  }
  rows[0]!.notes = [`moved from SQLite in ${moved.toFixed(0)} s`]
  if (existsSync(archive)) rows.push(await imported(run, name, sides))
  return rows
}

async function postgres(): Promise<Other | null> {
  const server = await startPostgres({ durable: true })
  return server && { name: 'PostgreSQL', url: await emptyDatabase(server), stop: server.stop }
}

async function rqlite(): Promise<Other> {
  const cluster = await startRqlite()
  return { name: 'rqlite', url: cluster.url, stop: cluster.stop }
}

/** Seconds that it took. */
async function carry(run: Run, file: string, url: string): Promise<number> {
  const open = (databaseUrl: string): Promise<Engine> =>
    openEngine(readConfig({ DATA_DIR: run.folder, DATABASE_URL: databaseUrl }), createLog('error'))
  const [from, to] = [await open(`sqlite:${file}`), await open(url)]
  const began = performance.now()
  const { counts } = await withSnapshot(from, (snapshot) => move(snapshot, to))
  const seconds = (performance.now() - began) / 1000
  for (const engine of [from, to]) await engine.close()
  if (differing(counts).length > 0) throw new Error(`The forum is not the same on ${url}.`)
  return seconds
}

type Sides<Thing> = { ours: Thing; reference: Thing }

async function rowOf(run: Run, name: string, servers: Sides<Server>, next: Sides<() => Exchange>): Promise<Row> {
  const round = (side: keyof Sides<never>) => async () => {
    const { port } = servers[side]
    const { answers, seconds } = await load({ port, connections, seconds: run.roundSeconds, next: next[side] })
    return answers / seconds
  }
  const rates = await alternating(run.rounds, { ours: round('ours'), reference: round('reference') })
  const [ours, reference] = [median(rates.ours), median(rates.reference)]
  const perSecond = (rate: number) => `${Math.round(rate).toLocaleString('en')}/s`
  return {
    name,
    ours: perSecond(ours),
    reference: perSecond(reference),
    ratio: ours / reference,
    budget: '',
    isKept: null,
  }
}

/** Words of middling rank, each found often enough to fill a page. */
function searches(): () => Exchange {
  let n = 0
  return () => {
    const text = vocabulary[200 + (n % 400)]!
    const request = postJson({ query: searching, variables: { text } }, { 'x-forwarded-for': addressOf(n++) })
    return { request, isRight: (body) => body.includes('"pst_') }
  }
}

/** Into a community of its own beside the forum that is there. */
async function imported(run: Run, name: string, sides: Sides<Record<string, string>>): Promise<Row> {
  const seconds = async (env: Record<string, string>) => {
    const all = { ...process.env, ...env, DATA_DIR: run.folder, LOG_LEVEL: 'error' }
    const forium = (...args: string[]) => promisify(execFile)(process.execPath, ['api/main.ts', ...args], { env: all })
    const [communityId] = /cmm_\w+/.exec((await forium('init', 'Coffee')).stdout)!
    const began = performance.now()
    // It ends with 1 because of what it had to leave out, and lists that.
    const options = ['--community', communityId, '--source', 'coffee']
    const { stderr } = await forium('import', 'stackexchange', archive, ...options).catch((error) => error)
    if (!/225 of 225 topics/.test(stderr)) throw new Error(stderr)
    return (performance.now() - began) / 1000
  }
  const [reference, ours] = [await seconds(sides.reference), await seconds(sides.ours)]
  const say = (taken: number) => `${taken.toFixed(1)} s`
  const ratio = reference / ours
  return {
    name: `import of 225 topics, ${name}`,
    ours: say(ours),
    reference: say(reference),
    ratio,
    budget: '',
    isKept: null,
  }
}
