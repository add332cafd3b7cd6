import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openDatabase } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-durability-'))
const writer = fileURLToPath(new URL('../testing/writer-process.ts', import.meta.url))
after(() => rmSync(folder, { recursive: true }))

interface Said {
  kept: string[]
  refused: string[]
}

/** Listens to a writer until it ends; `enough` may end it. */
async function listen(child: ChildProcess, enough: (said: Said) => void): Promise<Said> {
  const said: Said = { kept: [], refused: [] }
  const ended = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout! })) {
    const [what, id] = line.split(' ')
    said[what as keyof Said].push(id!)
    enough(said)
  }
  await ended
  return said
}

async function idsIn(file: string): Promise<Set<string>> {
  const opened = await openDatabase(file)
  assert.deepEqual(opened.inspect(), ['ok', 0])
  const { database } = opened
  const rows = await database.all(database.sql.selectFrom('Community').select('id'))
  await opened.close()
  return new Set(rows.map(({ id }) => id))
}

const run = (command: string, args: string[]) => spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })

test('what was acknowledged is there after the process was killed', { timeout: 60_000 }, async () => {
  const file = join(folder, 'killed.db')
  let all: string[] = []
  for (const atLeast of [50, 300, 1000]) {
    const child = run(process.execPath, ['--disable-warning=ExperimentalWarning', writer, file, '200'])
    const { kept } = await listen(child, (said) => said.kept.length === atLeast && child.kill('SIGKILL'))
    assert.ok(kept.length >= atLeast)
    all = [...all, ...kept]
    const there = await idsIn(file)
    assert.deepEqual(
      all.filter((id) => !there.has(id)),
      [],
    )
    await clear(file)
    all = []
  }
})

async function clear(file: string): Promise<void> {
  const opened = await openDatabase(file)
  await opened.database.batch([{ query: opened.database.sql.deleteFrom('Community').compile() }])
  await opened.close()
}

const posix = process.platform !== 'win32'

test('a disk that is full refuses, and what was acknowledged is there', {
  timeout: 60_000,
  skip: !posix && 'ulimit is of POSIX shells',
}, async () => {
  const file = join(folder, 'full.db')
  await idsIn(file)
  // No file of this process may become larger than 4 MB (blocks of 512 bytes, or of 1,024 in some shells).
  const command = `ulimit -f 4096; exec "${process.execPath}" --disable-warning=ExperimentalWarning "${writer}" "${file}" 4000`
  const said = await listen(run('sh', ['-c', command]), () => {})
  assert.ok(said.kept.length > 100, `${said.kept.length} were kept`)
  assert.ok(said.refused.length >= 5)
  const there = await idsIn(file)
  assert.deepEqual(
    said.kept.filter((id) => !there.has(id)),
    [],
  )
  assert.deepEqual(
    said.refused.filter((id) => there.has(id)),
    [],
  )
})
