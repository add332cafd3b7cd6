import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cpuMsOf, onServerCore, rssMbOf, serverUnder } from './machine.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const startLimitMs = 60_000
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})

export interface Server extends AsyncDisposable {
  readonly url: string
  readonly port: number
  cpuMs(): number
  rssMb(): number
  stop(): Promise<void>
}

export interface ForiumOptions {
  dataDir: string
  databaseFile?: string
  env?: Record<string, string>
}

/** The server as `npm start` runs it; every guest may come from an address of their own. */
export async function startForium({ dataDir, databaseFile, env }: ForiumOptions): Promise<Server> {
  const port = await freePort()
  const child = start([process.execPath, 'setup.mjs', 'start'], {
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseFile ? `sqlite:${databaseFile}` : '',
    TRUST_PROXY: '1',
    LOG_LEVEL: 'error',
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile'),
    ...env,
  })
  await ready(child, `http://127.0.0.1:${port}/readyz`)
  return serverOf(child, serverUnder(child.pid!), port)
}

/** Addresses in answers begin with it, whatever the port. */
export const publicUrl = 'https://forum.example.com'

/** One of bench/reference/: a program that takes a port and the arguments. */
export async function startReference(name: string, ...args: string[]): Promise<Server> {
  const port = await freePort()
  const child = start([process.execPath, `bench/reference/${name}.ts`, String(port), ...args], {})
  await ready(child, `http://127.0.0.1:${port}/`)
  return serverOf(child, child.pid!, port)
}

function start(command: string[], env: Record<string, string>): ChildProcess {
  const [program, ...args] = [...onServerCore, ...command]
  const child = spawn(program!, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

function serverOf(child: ChildProcess, pid: number, port: number): Server {
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    cpuMs: () => cpuMsOf(pid),
    rssMb: () => rssMbOf(pid),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const end = performance.now() + startLimitMs
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`The server of ${url} ended with ${child.exitCode}.`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGTERM')
  throw new Error(`The server of ${url} was not ready after ${startLimitMs / 1000} s.`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
