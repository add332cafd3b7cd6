import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lightsOf } from './lights.ts'

const now = Date.parse('2026-11-25T12:00:00Z')
const well = {
  memoryBytes: 100_000_000,
  diskFreeBytes: 20_000_000_000,
  jobsFailed: 0,
  oldestJobAt: null,
  mailConfigured: true,
  lastMailError: null,
  redisConnected: null,
  replication: null,
}
const of = (change: Partial<typeof well> | Record<string, unknown>, part: string) =>
  lightsOf({ ...well, ...change } as typeof well, now).find((row) => row.part === part)?.light

test('a server that is well shows green all over', () => {
  assert.deepEqual(new Set(lightsOf(well, now).map(({ light }) => light)), new Set(['good']))
})

test('mail that failed is worse than mail that was never set up', () => {
  assert.equal(of({ mailConfigured: false }, 'mail'), 'warning')
  assert.equal(of({ lastMailError: 'refused' }, 'mail'), 'bad')
})

test('work that waits too long, a full disk and much memory are told', () => {
  assert.equal(of({ oldestJobAt: '2026-11-25T11:58:00Z' }, 'jobs'), 'warning')
  assert.equal(of({ oldestJobAt: '2026-11-25T11:00:00Z' }, 'jobs'), 'bad')
  assert.equal(of({ jobsFailed: 1 }, 'jobs'), 'warning')
  assert.equal(of({ diskFreeBytes: 500_000_000 }, 'disk'), 'bad')
  assert.equal(of({ diskFreeBytes: null }, 'disk'), 'good')
  assert.equal(of({ memoryBytes: 700_000_000 }, 'memory'), 'warning')
})

test('Redis is shown to who has set it up, and its absence stops nothing', () => {
  assert.equal(of({}, 'redis'), undefined)
  assert.equal(of({ redisConnected: true }, 'redis'), 'good')
  assert.equal(of({ redisConnected: false }, 'redis'), 'warning')
})

test('the copying of the database is shown to who has it copied', () => {
  const copied = { running: true, deaths: 0, errors: 0 }
  assert.equal(of({}, 'replication'), undefined)
  assert.equal(of({ replication: copied }, 'replication'), 'good')
  for (const change of [{ errors: 2 }, { errors: null }, { deaths: 1 }])
    assert.equal(of({ replication: { ...copied, ...change } }, 'replication'), 'warning')
  for (const change of [{ running: false }, { deaths: 3 }])
    assert.equal(of({ replication: { ...copied, ...change } }, 'replication'), 'bad')
})
