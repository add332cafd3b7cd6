// The recipes for hosts that cannot be compiled here: whether a parser of their language takes them.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { installHostPackages } from '../testing/host-packages.ts'

before(installHostPackages)

function faults(language: string, input: string): string[] {
  const args = [
    '--liftoff-only',
    '--disable-warning=ExperimentalWarning',
    'sdk-mobile/testing/syntax-faults.ts',
    language,
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  return stdout.split('\n').filter(Boolean)
}

const codeOf = (page: string, language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(`docs/recipes/${page}.md`, 'utf8'))![1]!

for (const [page, language] of [
  ['swift', 'swift'],
  ['flutter', 'dart'],
  ['kotlin', 'kotlin'],
] as const)
  test(`the recipe of ${page} is ${language}, as far as a parser can tell`, () => {
    const code = codeOf(page, language)
    assert.deepEqual(faults(language, code), [])
    // It can turn red.
    assert.notDeepEqual(faults(language, code.replace('{', '{ (')), [])
  })

test('every recipe that is not compiled says so', () => {
  for (const page of ['swift', 'kotlin', 'flutter', 'capacitor'])
    assert.match(readFileSync(`docs/recipes/${page}.md`, 'utf8'), /\*\*Not compiled by us/)
})
