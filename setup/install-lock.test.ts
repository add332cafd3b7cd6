import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'forium-lock-'))
after(() => rmSync(folder, { recursive: true }))

const contender = `
  const { appendFileSync } = await import('node:fs')
  const { exclusively } = await import(${JSON.stringify(import.meta.resolve('./install-lock.mjs'))})
  await exclusively(async () => {
    appendFileSync('log', 'in ')
    await new Promise((done) => setTimeout(done, 100))
    appendFileSync('log', 'out ')
  })`

test('two processes never install at the same time, even after one died in the middle', async () => {
  const dead = spawnSync(process.execPath, ['-e', ''])
  mkdirSync(join(folder, '.cache'))
  writeFileSync(join(folder, '.cache/install.lock'), String(dead.pid))
  appendFileSync(join(folder, 'log'), '')
  const running = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', contender], { cwd: folder, stdio: 'ignore' }),
  )
  for (const [code] of await Promise.all(running.map((child) => once(child, 'close')))) assert.equal(code, 0)
  assert.equal(readFileSync(join(folder, 'log'), 'utf8'), 'in out '.repeat(4))
  assert.equal(existsSync(join(folder, '.cache/install.lock')), false)
})
