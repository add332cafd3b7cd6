import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { rqlitedIn } from '../database/rqlite/binary.ts'
import { freePort } from './server.ts'

export interface RqliteNode {
  /** `http://127.0.0.1:port`. */
  url: string
  isAlive(): boolean
  signal(signal: NodeJS.Signals): Promise<void>
  start(): void
}

export interface RqliteCluster {
  /** For DATABASE_URL. */
  url: string
  nodes: RqliteNode[]
  /** Index of the node that leads. */
  leader(): Promise<number>
  /** All nodes answer and know their leader. */
  ready(): Promise<void>
  stop(): Promise<void>
}

interface Options {
  nodes?: number
  /** Elections take a tenth of their time, and nothing waits for a disk: for tests that need many databases. */
  quick?: boolean
  /** Flags besides those that make a cluster. */
  flags?: readonly string[]
  /** The folder that gets its data; otherwise one of its own. */
  within?: string
}

const password = 'a:password/of@tests'
const authorization = `Basic ${Buffer.from(`forum:${password}`).toString('base64')}`

export const rqlited = rqlitedIn({ named: null, path: '' })

/** A cluster of this process alone; it forgets everything when it ends. */
export async function startRqlite(options: Options = {}): Promise<RqliteCluster> {
  for (let attempt = 1; ; attempt++) {
    const started = await launch(options)
    try {
      await started.ready()
      return started
    } catch (error) {
      // Somebody else may have taken a port since it was found to be free.
      await started.stop()
      if (attempt === 4) throw error
    }
  }
}

async function launch({ nodes: size = 1, quick = false, flags = ['-fk'], within }: Options) {
  const folder = mkdtempSync(
    join(within ?? (quick && existsSync('/dev/shm') ? '/dev/shm' : tmpdir()), 'forium-rqlite-'),
  )
  const auth = join(folder, 'auth.json')
  writeFileSync(auth, JSON.stringify([{ username: 'forum', password, perms: ['all'] }]), { mode: 0o600 })
  const ports: { http: number; raft: number }[] = []
  for (let i = 0; i < size; i++) ports.push({ http: await freePort(), raft: await freePort() })
  const all = ports.map(({ raft }) => `127.0.0.1:${raft}`).join(',')
  const together = size > 1 ? ['-bootstrap-expect', String(size), '-join', all, '-join-as', 'forum'] : []
  const fast = ['-raft-timeout', '100ms', '-raft-election-timeout', '100ms', '-raft-leader-lease-timeout', '100ms']
  const nodes = ports.map(({ http, raft }, i) =>
    node(`http://127.0.0.1:${http}`, [
      ...['-node-id', String(i + 1), '-auth', auth, ...flags, ...together, ...(quick ? fast : [])],
      ...['-http-addr', `127.0.0.1:${http}`, '-raft-addr', `127.0.0.1:${raft}`, join(folder, `node${i + 1}`)],
    ]),
  )
  for (const { start } of nodes) start()
  const forget = () => {
    for (const one of nodes) one.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', forget)
  return {
    url: `rqlite://forum:${encodeURIComponent(password)}@${ports.map(({ http }) => `127.0.0.1:${http}`).join(',')}`,
    nodes,
    leader: () => leaderOf(nodes),
    async ready() {
      for (const one of nodes) await ready(one)
    },
    async stop() {
      await Promise.all(nodes.map((one) => one.signal('SIGKILL')))
      process.off('exit', forget)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function node(url: string, args: string[]) {
  let child: ChildProcess | undefined
  const isAlive = () => child?.exitCode === null && child.signalCode === null
  return {
    url,
    isAlive,
    kill: () => child?.kill('SIGKILL'),
    start() {
      child = spawn(rqlited!, args, { stdio: 'ignore' })
      // It ends with this process, and does not keep it.
      child.unref()
    },
    async signal(signal: NodeJS.Signals) {
      if (!isAlive()) return
      const ends = signal !== 'SIGSTOP' && signal !== 'SIGCONT'
      const ended = ends && once(child!, 'exit')
      if (ends) child!.ref()
      child!.kill(signal)
      await ended
    },
  }
}

async function ready({ url, isAlive }: ReturnType<typeof node>): Promise<void> {
  for (let attempt = 0; attempt < 600 && isAlive(); attempt++) {
    try {
      if ((await fetch(`${url}/readyz`, { headers: { authorization } })).ok) return
    } catch {}
    await sleep(25)
  }
  throw new Error(`rqlite at ${url} did not come up.`)
}

async function leaderOf(nodes: readonly RqliteNode[]): Promise<number> {
  for (;;) {
    for (const { url } of nodes) {
      try {
        const answer = await fetch(`${url}/status`, { headers: { authorization }, signal: AbortSignal.timeout(1_000) })
        const { store } = (await answer.json()) as { store: { node_id: string; raft: { state: string } } }
        if (store.raft.state === 'Leader') return Number(store.node_id) - 1
      } catch {}
    }
    await sleep(50)
  }
}
