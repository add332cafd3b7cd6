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

test('its children end with it, and theirs: they would hold our output open', {
  skip: process.platform !== 'linux' && 'only Linux tells who they are',
}, () => {
  const spawning = (script: string) =>
    `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(script)}], { stdio: 'inherit' })`
  const { status, signal } = processThat(spawning(spawning('setInterval(() => {}, 1000)')))
  // Not by the time that it is given: it was over when nobody held the output any more.
  assert.deepEqual([status, signal], [1, null])
})
