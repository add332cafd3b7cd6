import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'
import { startRedis, whyNoRedis } from '../testing/redis-server.ts'
import { freePort } from '../testing/server.ts'
import { examineRedis } from './doctor.ts'

const skip = whyNoRedis() ?? false
const folder = mkdtempSync(join(tmpdir(), 'forium-doctor-'))
after(() => rmSync(folder, { recursive: true }))

test('what is wrong with Redis is said in words that help, without its password', {
  skip,
  timeout: 60_000,
}, async () => {
  const redis = await startRedis()
  const admin = new Redis(redis.url)
  try {
    assert.match((await examineRedis(redis.url)).what, /^Redis \d+\.\d+\.\d+ at 127\.0\.0\.1:\d+ answers/)
    const limited = ['setuser', 'limited', 'on', '>hunter2', '~*', '&*', '+info', '+ping']
    await admin.call('acl', ...limited)
    await admin.call('acl', 'setuser', 'whole', 'on', '>hunter2', '~forium:*', '&forium:*', '+@all')
    const as = (user: string) => `redis://${user}@127.0.0.1:${redis.port}`
    const cases: [url: string, says: RegExp][] = [
      [as('nobody:hunter2'), /refuses the user or the password/],
      [as('limited:hunter2'), /may not do enough/],
      [`rediss://127.0.0.1:${redis.port}`, /no secure connection|nothing answers|speaks TLS/],
      [`redis://:hunter2@127.0.0.1:${await freePort()}`, /nothing answers there/],
      ['redis://:hunter2@redis.invalid', /not known/],
    ]
    for (const [url, says] of cases) {
      const { ok, what } = await examineRedis(url)
      assert.equal(ok, false, url)
      assert.match(what, says)
      assert.doesNotMatch(what, /hunter2/)
    }
    assert.equal((await examineRedis(as('whole:hunter2'))).ok, true)
    await admin.call('replicaof', '127.0.0.1', String(await freePort()))
    assert.match((await examineRedis(redis.url)).what, /it is a replica|takes no writes/)
  } finally {
    admin.disconnect()
    await redis.close()
  }
})

test('`doctor` ends with 1 while Redis is configured and gone, and with 0 when it answers', {
  skip,
  timeout: 60_000,
}, async () => {
  const redis = await startRedis()
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const env = { ...process.env, DATA_DIR: folder, REDIS_URL: redis.url, LOG_LEVEL: 'silent' }
  const doctor = async (): Promise<{ code: number; stdout: string }> => {
    try {
      return { code: 0, ...(await promisify(execFile)(process.execPath, [main, 'doctor'], { env })) }
    } catch (error) {
      return error as { code: number; stdout: string }
    }
  }
  const found = await doctor()
  assert.match(found.stdout, /^ok {3}Redis \d/m)
  assert.equal(found.code, 0, found.stdout)
  await redis.close()
  const gone = await doctor()
  assert.match(gone.stdout, /^BAD {2}Redis at .*nothing answers there/m)
  assert.equal(gone.code, 1)
})
