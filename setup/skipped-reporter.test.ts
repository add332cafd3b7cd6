import assert from 'node:assert/strict'
import { test } from 'node:test'
import skipped from './skipped-reporter.mjs'

test('a test that did not run is named with its reason, and no other', async () => {
  async function* events() {
    yield { type: 'test:pass', data: { name: 'ran', file: '/x/a.test.ts' } }
    yield { type: 'test:pass', data: { name: 'needs a server', skip: 'set TEST_POSTGRES_URL' } }
    yield { type: 'test:pass', data: { name: 'bare', skip: true } }
    yield { type: 'test:diagnostic', data: { message: 'x' } }
  }
  const lines: string[] = []
  for await (const line of skipped(events())) lines.push(line)
  assert.deepEqual(lines, ['needs a server: set TEST_POSTGRES_URL\n', 'bare: no reason given\n'])
})
