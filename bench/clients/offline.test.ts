// What docs/comparison.md says of Forium's own client.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterKill, type Moment } from './offline/scenario.ts'

const moments: [Moment, string][] = [
  ['offline', 'while offline'],
  ['sending', 'as the network comes back'],
  ['unanswered', 'with the answers still on the way'],
]

for (const [moment, when] of moments)
  test(`three messages written offline arrive once and in order, though the app is killed ${when}`, async () => {
    const outcome = await afterKill('bench/clients/offline/forium.ts', moment)
    assert.deepEqual(outcome, { order: ['1', '2', '3'], doubled: 0 })
  })
