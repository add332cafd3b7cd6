import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { ReplicationSigns } from '@forium/schema/ports/vitals.ts'
import { KeptAlive } from '../child/kept-alive.ts'
import { programIn } from '../child/program.ts'
import type { LitestreamConfig } from '../config-litestream.ts'
import type { Log } from '../log.ts'
import { replicationOf } from './metrics.ts'
import { environmentFor, writeSettings } from './settings.ts'

export interface Replicating {
  /** How it is doing. */
  look(): Promise<ReplicationSigns>
  /** After the database is closed: what was written last is still copied. */
  stop(): Promise<void>
}

interface Parts {
  config: Readonly<LitestreamConfig>
  /** The database's file. */
  file: string
  log: Log
}

/** Where there is no file: gets the newest copy, if there is one. Throws when it cannot be told whether there is one. */
export async function restoreMissing({ config, file, log }: Parts): Promise<boolean> {
  if (existsSync(file)) return false
  // The old one's notes about a file that is gone would be taken for notes about the new one.
  for (const rest of [`${file}-wal`, `${file}-shm`]) rmSync(rest, { force: true })
  const settings = writeSettings(config, file, 0)
  const args = ['restore', '-if-db-not-exists', '-if-replica-exists', '-config', settings, file]
  const began = performance.now()
  try {
    await promisify(execFile)(binaryOf(config), args, { env: environmentFor(config) })
  } catch (error) {
    const { stdout, stderr, message } = error as Error & { stdout?: string; stderr?: string }
    const said = [stderr, stdout, message].find((text) => text?.trim())!.trim()
    throw new Error(`The database is missing, and Litestream could not look for a copy: ${said}`)
  }
  const restored = existsSync(file)
  if (restored) log.warn({ ms: Math.round(performance.now() - began) }, 'litestream: database restored')
  return restored
}

/** Copies what is written, as it is written, by a Litestream beside the server. */
export async function replicate({ config, file, log }: Parts): Promise<Replicating> {
  const binary = binaryOf(config)
  const pidFile = join(config.folder, 'pid')
  await endOther(pidFile)
  const port = config.metricsPort ?? (await freePort())
  const args = ['replicate', '-config', writeSettings(config, file, port)]
  const child = new KeptAlive({ name: 'litestream', binary, args, env: environmentFor(config), log })
  const notePid = () => child.pid && writeFileSync(pidFile, String(child.pid))
  notePid()
  const noting = setInterval(notePid, 1000)
  noting.unref()
  return {
    look: () => replicationOf(child, config, port),
    async stop() {
      clearInterval(noting)
      await child.stop()
      rmSync(pidFile, { force: true })
    },
  }
}

export function binaryOf({ binary, path }: LitestreamConfig): string {
  const npm = { package: `@flydotio/litestream-${process.platform}-${process.arch}`, file: 'litestream' }
  const found = programIn({ name: 'litestream', npm, named: binary, path })
  if (!found)
    throw new Error('LITESTREAM_URL is set, but there is no litestream. Install one, or set LITESTREAM_BINARY.')
  return found
}

/** Two of them on one database would break each other's copies: the one of a server that was killed has to go. */
async function endOther(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8'))
  for (let waited = 0; isLitestream(pid); waited += 50) {
    process.kill(pid, waited < 10_000 ? 'SIGTERM' : 'SIGKILL')
    await sleep(50)
  }
  rmSync(pidFile, { force: true })
}

/** The number may have been given to another program since. */
export function isLitestream(pid: number): boolean {
  try {
    process.kill(pid, 0)
    const command = `/proc/${pid}/cmdline`
    return !existsSync(command) || readFileSync(command, 'utf8').includes('replicate')
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
