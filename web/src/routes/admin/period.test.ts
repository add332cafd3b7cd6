import assert from 'node:assert/strict'
import { test } from 'node:test'
import { durationText, paired, periodOf } from './period.ts'

const now = new Date('2026-11-25T12:00:00Z')

test('a period ends now and is one of three lengths', () => {
  assert.deepEqual(periodOf('7', now), { days: 7, from: '2026-11-18T12:00:00.000Z', to: '2026-11-25T12:00:00.000Z' })
  assert.equal(periodOf('9999', now).days, 30)
  assert.equal(periodOf(null, now).days, 30)
})

test('a duration is said in the unit that people think in', () => {
  assert.equal(durationText(800, 'en'), '1 sec')
  assert.equal(durationText(95_000, 'en'), '1.6 min')
  assert.equal(durationText(3 * 3_600_000, 'en'), '3 hr')
  assert.equal(durationText(26 * 86_400_000, 'en'), '26 days')
})

test('each day stands beside the one as long before the end', () => {
  const days = [
    { date: '2026-11-24', posts: 3 },
    { date: '2026-11-25', posts: 5 },
  ]
  assert.deepEqual(paired(days, [{ posts: 1 }, { posts: 2 }, { posts: 4 }], 'posts'), [
    { date: '2026-11-24', value: 3, previous: 2 },
    { date: '2026-11-25', value: 5, previous: 4 },
  ])
})
