import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { variables } from './config.ts'

test('docs/self-hosting.md tells of every variable and its default, and of no other', () => {
  const page = readFileSync(new URL('../docs/self-hosting.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `([A-Z0-9_]+)` \| (?:`([^`]*)`|none) \| (.+) \|$/gm)]
  assert.deepEqual(
    rows.map(([, name, fallback = '']) => [name, fallback]),
    Object.entries(variables).map(([name, { fallback }]) => [name, fallback]),
  )
  for (const [, name, , words] of rows) assert.ok(words!.length > 20, `${name} is explained`)
})
