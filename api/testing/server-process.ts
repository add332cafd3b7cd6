import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { communityIdOf } from '../cli/with-runtime.ts'
import { readConfig } from '../config.ts'
import { openRuntime, type Runtime } from '../runtime.ts'
import { addCommunity, freePort, type TestOptions } from './server.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

interface ProcessOptions extends Pick<TestOptions, 'data' | 'env'> {
  /** Another program than the server's own, and its arguments. */
  run?: string[]
}

/** A server in a process of its own, as `npm start` runs it, that can be killed and started again on the same data. */
export async function serverProcess({ data, env: more = {}, run = [main, 'start'] }: ProcessOptions = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'forium-process-'))
  if (data) cpSync(data, dataDir, { recursive: true })
  const port = await freePort()
  const env = { PORT: String(port), DATA_DIR: dataDir, DEMO: 'off', LIMITS: 'off', LOG_LEVEL: 'warn', ...more }
  const withRuntime = async <Result>(work: (runtime: Runtime) => Promise<Result>): Promise<Result> => {
    const runtime = await openRuntime(readConfig(env), pino({ level: 'silent' }))
    try {
      return await work(runtime)
    } finally {
      await runtime.close()
    }
  }
  const communityId = await withRuntime(
    async (runtime) => (await communityIdOf(runtime, [])) ?? addCommunity(runtime, 'Example'),
  )
  let child: ChildProcess | null = null
  const endWithUs = () => void child?.kill('SIGKILL')
  process.once('exit', endWithUs)
  return {
    port,
    dataDir,
    communityId,
    /** The same data without the server: to prepare it, and to look at it afterwards. */
    offline: <Result>(work: (runtime: Runtime) => Promise<Result>) => withRuntime(work),
    async start() {
      child = spawn(process.execPath, run, {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      await answering(port, child)
    },
    /** No warning, no time to finish anything. */
    async kill() {
      child!.kill('SIGKILL')
      await once(child!, 'exit')
    },
    /** As an operator stops it. */
    async stop() {
      if (child?.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
    async close() {
      await this.stop()
      process.off('exit', endWithUs)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 2400; attempt++) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}.`)
    try {
      if ((await fetch(`http://127.0.0.1:${port}/readyz`)).ok) return
    } catch {}
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('The server did not come up.')
}
