import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

test('a subscriber that throws is reported, and stops neither the others nor who told them', () => {
  const program = `
    const { createReadable } = await import('./codegen/client/readable.ts')
    const seen = []
    process.on('unhandledRejection', ({ message }) => seen.push(message))
    const value = createReadable(0)
    value.subscribe((now) => { if (now > 0) throw new Error('mine') })
    value.subscribe((now) => seen.push(now))
    value.set(1)
    seen.push('told')
    setImmediate(() => console.log(JSON.stringify(seen)))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  assert.deepEqual(JSON.parse(stdout || stderr), [0, 1, 'told', 'mine'])
})
