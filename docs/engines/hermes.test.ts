// The scenario on a real Hermes VM, an older one than any app has; a newer compiler takes the same program.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { promisify } from 'node:util'
import { scenarioBundle } from './bundle.ts'
import { compiler, installHermes, lowered, startVm } from './hermes-vm.ts'
import { showOn } from './show.ts'

const elsewhere =
  process.platform === 'linux' && process.arch === 'x64' ? false : 'npm has this Hermes for Linux on x64'
const options = { skip: elsewhere }

before(() => (elsewhere ? undefined : installHermes()))

test(
  'on Hermes: read, written offline, killed, shown again offline, an answer lost, one refused, the rest once',
  options,
  () =>
    showOn(({ code, folder, heard }) => {
      const script = lowered(code)
      return { start: (part, given) => startVm(script, part, given, { file: `${folder}/rows.db`, heard }) }
    }),
)

test('the compiler of a new Hermes takes the same program', options, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forium-hermes-'))
  const [script, compiled] = [join(folder, 'scenario.js'), join(folder, 'scenario.hbc')]
  writeFileSync(script, await scenarioBundle())
  await promisify(execFile)(compiler, ['-emit-binary', '-w', `-out=${compiled}`, script])
  assert.ok(statSync(compiled).size > 10_000)
  rmSync(folder, { recursive: true })
})
