import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { cephConf } from './radosgw-conf.ts'
import { freePort } from './server.ts'

const run = promisify(execFile)

export interface S3Server {
  endpoint: string
  accessKeyId: string
  secretAccessKey: string
  close(): Promise<void>
}

const programs = ['radosgw', 'radosgw-admin', 'ceph', 'ceph-mon', 'ceph-osd', 'monmaptool']

/** Why no S3 server can be had here, or null. */
export function whyNoS3(): string | null {
  if (process.env.S3_TEST_ENDPOINT) return null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const missing = programs.filter((program) => !folders.some((folder) => existsSync(join(folder, program))))
  return missing.length === 0 ? null : `S3: no ${missing[0]} here and S3_TEST_ENDPOINT is not set`
}

/** The one that is named, or one of its own: Ceph's gateway before a store in memory, all on loopback. */
export async function startS3(): Promise<S3Server> {
  const endpoint = process.env.S3_TEST_ENDPOINT
  if (!endpoint) return startedInTheEnd()
  const accessKeyId = process.env.S3_TEST_ACCESS_KEY_ID ?? 'test'
  const secretAccessKey = process.env.S3_TEST_SECRET_ACCESS_KEY ?? 'test-secret'
  return { endpoint, accessKeyId, secretAccessKey, close: async () => {} }
}

/** On a busy machine one of its daemons may give up before another has come: then all begin anew. */
async function startedInTheEnd(): Promise<S3Server> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startRadosgw()
    } catch (error) {
      if (attempt === 4) throw error
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  }
}

/** Held by whoever has one: their monitors all want the same ports (radosgw-conf.ts). It ends with its process. */
const turnPort = 3299

async function takeTurn(): Promise<Server> {
  for (;;) {
    const turn = createServer().listen(turnPort, '127.0.0.1').unref()
    const taken = await once(turn, 'listening').then(
      () => true,
      () => false,
    )
    if (taken) return turn
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

async function startRadosgw(): Promise<S3Server> {
  const turn = await takeTurn()
  const folder = mkdtempSync(join(tmpdir(), 'forium-radosgw-'))
  for (const name of ['mon', 'osd', 'rgw', 'run']) mkdirSync(join(folder, name))
  const children: ChildProcess[] = []
  process.once('exit', () => {
    for (const child of children) child.kill('SIGKILL')
  })
  const close = async () => {
    for (const child of children.reverse()) await ended(child)
    rmSync(folder, { recursive: true, force: true })
    turn.close()
  }
  const port = await freePort()
  const fsid = randomUUID()
  const conf = join(folder, 'ceph.conf')
  writeFileSync(conf, cephConf({ folder, fsid, port }))
  // Their libraries open connections of their own, which know of no option.
  const env = { ...process.env, CEPH_CONF: conf }
  const ceph = (program: string, ...args: string[]) => run(program, ['-c', conf, ...args], { timeout: 60_000, env })
  const keep = (program: string, ...args: string[]) => {
    children.push(spawn(program, ['-c', conf, ...args, '--foreground'], { stdio: 'ignore', env }))
  }
  try {
    const map = join(folder, 'monmap')
    await run('monmaptool', ['--create', '--add', 'a', '127.0.0.1', '--fsid', fsid, map])
    await ceph('ceph-mon', '--mkfs', '-i', 'a', '--monmap', map)
    keep('ceph-mon', '-i', 'a')
    const osd = randomUUID()
    await until(children, () => run('ceph', ['-c', conf, 'osd', 'new', osd], { timeout: 5_000, env }))
    await ceph('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', osd)
    keep('ceph-osd', '-i', '0')
    keep('radosgw', '-n', 'client.rgw')
    const endpoint = `http://127.0.0.1:${port}`
    await until(children, () => fetch(endpoint, { signal: AbortSignal.timeout(5_000) }))
    const keys = ['--access-key=test', '--secret-key=test-secret']
    await ceph('radosgw-admin', 'user', 'create', '--uid=forium', '--display-name=forium', ...keys)
    return { endpoint, accessKeyId: 'test', secretAccessKey: 'test-secret', close }
  } catch (error) {
    await close()
    throw error
  }
}

const patienceMs = 120_000

/** Tries again until it works, as long as what it waits for lives. */
async function until(children: ChildProcess[], attempt: () => Promise<unknown>): Promise<void> {
  for (const end = Date.now() + patienceMs; ; ) {
    try {
      await attempt()
      return
    } catch (error) {
      const dead = children.find((child) => child.exitCode !== null || child.signalCode !== null)
      if (dead) throw new Error(`${dead.spawnargs.join(' ')} ended with ${dead.exitCode}`, { cause: error })
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
