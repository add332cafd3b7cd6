import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'forium-cli-moving-'))
after(() => rmSync(folder, { recursive: true }))

interface Outcome {
  code: number
  stdout: string
  stderr: string
}

async function run(data: string, ...args: string[]): Promise<Outcome> {
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder, data) }
  const command = ['--disable-warning=ExperimentalWarning', main, ...args]
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, command, { env })) }
  } catch (error) {
    return error as Outcome
  }
}

test('backup, restore and move tell what they did, and refuse what would mix two communities', async () => {
  await run('a', 'init', 'Acme')
  const copy = join(folder, 'copy')
  const backed = await run('a', 'backup', copy)
  assert.match(backed.stdout, /copy holds \d+ rows\. Keep it/)
  assert.ok(existsSync(join(copy, 'forium.db')) && existsSync(join(copy, 'backup.json')))
  assert.equal((await run('a', 'backup', copy)).code, 1)

  const restored = await run('b', 'restore', copy)
  assert.equal(restored.code, 0)
  assert.match(restored.stdout, /^Community +1 +1 +same$/m)
  assert.match((await run('b', 'init', 'Acme')).stdout, /^There is already cmm_/)

  const moved = await run('a', 'move', '--from', 'sqlite:forium.db', '--to', 'sqlite:other.db')
  assert.deepEqual([moved.code, /Every row is the same/.test(moved.stdout)], [0, true])

  await run('c', 'init', 'Another')
  const refused = await run('c', 'restore', copy)
  assert.deepEqual([refused.code, /already holds a community of its own, “Another”/.test(refused.stderr)], [1, true])
  assert.equal((await run('c', 'restore', join(folder, 'nothing'))).code, 1)
  for (const wrong of [['backup'], ['restore'], ['move'], ['move', '--from', 'sqlite:a.db', '--to', 'sqlite:a.db']])
    assert.equal((await run('c', ...wrong)).code, 1, wrong.join(' '))
})
