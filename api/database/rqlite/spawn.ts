import { setTimeout as sleep } from 'node:timers/promises'
import { KeptAlive } from '../../child/kept-alive.ts'
import type { RqliteConfig } from '../../config-rqlite.ts'
import type { Log } from '../../log.ts'
import { urlOf } from './address.ts'
import { rqlitedIn } from './binary.ts'
import { type Credentials, keptCredentials, ownerOf } from './credentials.ts'

const startMs = 120_000
const lookMs = 50

/** An rqlited for this deployment alone. */
export interface OwnRqlite {
  url: string
  /** Ends it, where it was started here. */
  stop(): Promise<void>
}

/**
 * Starts an rqlited beside the server, and again when it dies. One that runs on this data already is used as it is, as
 * by a command beside a server; one whose server was killed is ended first, so that it has somebody to look after it.
 */
export async function spawnRqlite(config: RqliteConfig, log: Log): Promise<OwnRqlite> {
  const credentials = keptCredentials(config)
  const url = urlOf({ nodes: [`http://${config.http}`], auth: credentials })
  const running = await statusOf(config.http, credentials)
  if (running === 'somebody else') throw new Error(`RQLITE_HTTP: something else answers on ${config.http}.`)
  const owner = ownerOf(config)
  if (running && owner.isAlive()) return { url, stop: async () => {} }
  if (running) await end(running.pid, config.http, credentials)
  const binary = rqlitedIn({ named: config.binary, path: config.path })
  if (!binary)
    throw new Error('There is no rqlited: install one, name it by RQLITE_BINARY, or use a server of its own.')
  const own = new KeptAlive({ name: 'database: rqlited', binary, args: flagsOf(config, credentials.file), log })
  owner.write()
  try {
    await isReady(config.http, credentials, own)
  } catch (error) {
    await own.stop()
    throw error
  }
  return {
    url,
    async stop() {
      await own.stop()
      owner.remove()
    },
  }
}

function flagsOf({ nodeId, http, raft, join, expect, folder }: RqliteConfig, authFile: string): string[] {
  const cluster = join ? ['-join', join, '-join-as', 'forum'] : []
  if (join && expect) cluster.push('-bootstrap-expect', String(expect))
  return [
    '-fk',
    '-auth',
    authFile,
    '-node-id',
    nodeId,
    '-http-addr',
    http,
    '-raft-addr',
    raft,
    ...cluster,
    `${folder}/node`,
  ]
}

async function isReady(address: string, credentials: Credentials, own: KeptAlive): Promise<void> {
  const deadline = performance.now() + startMs
  while (performance.now() < deadline) {
    if (
      await ask(address, '/readyz', credentials).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return
    if (own.deaths > 3) throw new Error(`rqlited does not start: ${own.lastWords}`)
    await sleep(lookMs)
  }
  throw new Error(`rqlited was not ready after ${startMs / 1000} s: ${own.lastWords}`)
}

async function statusOf(address: string, credentials: Credentials): Promise<{ pid: number } | 'somebody else' | null> {
  let answer: Response
  try {
    answer = await ask(address, '/status', credentials)
  } catch {
    return null
  }
  const { os } = answer.ok ? ((await answer.json().catch(() => ({}))) as { os?: { pid?: number } }) : {}
  return os?.pid ? { pid: os.pid } : 'somebody else'
}

async function end(pid: number, address: string, credentials: Credentials): Promise<void> {
  let silences = 0
  for (let attempt = 0; attempt < 400; attempt++) {
    try {
      process.kill(pid, attempt === 0 ? 'SIGTERM' : 0)
    } catch {
      return
    }
    await sleep(lookMs)
    // Its place among the processes stays where nobody has been told of its end, as in some containers.
    if ((await statusOf(address, credentials)) === null && ++silences > 40) return
  }
  throw new Error(`The rqlited of an earlier start (process ${pid}) does not end.`)
}

function ask(address: string, path: string, { user, password }: Credentials): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return fetch(`http://${address}${path}`, { headers: { authorization }, signal: AbortSignal.timeout(2_000) })
}
