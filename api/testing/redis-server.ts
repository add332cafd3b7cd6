import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort } from './server.ts'

export interface RedisServer {
  url: string
  port: number
  /** No warning; what it held is gone. */
  kill(): Promise<void>
  /** On the same port. */
  start(): Promise<void>
  /** It stays open and says nothing, until it is told to go on. */
  freeze(): void
  thaw(): void
  close(): Promise<void>
}

/** Why no Redis can be had here, or null. */
export function whyNoRedis(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = folders.some((folder) => existsSync(join(folder, 'redis-server')))
  return found ? null : 'Redis: no redis-server here (Debian package redis-server)'
}

/** A Redis of this process alone, on loopback, that keeps nothing. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort()
  let child: ChildProcess | undefined
  const exitWithUs = () => child?.kill('SIGKILL')
  process.once('exit', exitWithUs)
  const start = async (): Promise<void> => {
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    const started = spawn('redis-server', [...settings, '--dir', tmpdir()], { stdio: ['ignore', 'pipe', 'ignore'] })
    child = started
    await new Promise<void>((ready, failed) => {
      let said = ''
      started.stdout.on('data', (chunk) => {
        said += chunk
        if (said.includes('Ready to accept connections')) ready()
      })
      started.once('exit', (code) => failed(new Error(`redis-server ended with ${code}\n${said}`)))
    })
  }
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill,
    start,
    freeze: () => child!.kill('SIGSTOP'),
    thaw: () => child!.kill('SIGCONT'),
    async close() {
      process.off('exit', exitWithUs)
      await kill()
    },
  }
}
