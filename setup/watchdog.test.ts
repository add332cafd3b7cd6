import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

const watchdog = new URL('./watchdog.mjs', import.meta.url).href

function processThat(script: string) {
  const env = { ...process.env, FORIUM_TEST_MINUTES: '0.02' }
  return spawnSync(process.execPath, ['--import', watchdog, '-e', script], { env, encoding: 'utf8', timeout: 30_000 })
}

test('a test process that never ends is ended, and says what it holds open', () => {
  const { status, stderr } = processThat(`require('node:net').createServer().listen(0, '127.0.0.1')`)
  assert.equal(status, 1)
  assert.match(stderr, /did not end within .* Still open: .*TCP/)
})

test('nothing is kept alive by being watched', () => {
  assert.equal(processThat('').status, 0)
})
