import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runsOf } from './period.ts'

const hour = 3600_000
const at = (text: string) => Date.parse(text)

test('days are those of the zone, and the ones on which clocks change have 23 and 25 hours', () => {
  const runs = runsOf({ from: at('2026-03-27T12:00Z'), to: at('2026-10-27T00:00Z') }, 'Europe/Berlin')
  assert.deepEqual(
    runs.map((run) => [run.dates[0], run.dates.length, run.dayMs / hour, new Date(run.start).toISOString()]),
    [
      ['2026-03-27', 2, 24, '2026-03-26T23:00:00.000Z'],
      ['2026-03-29', 1, 23, '2026-03-28T23:00:00.000Z'],
      ['2026-03-30', 209, 24, '2026-03-29T22:00:00.000Z'],
      ['2026-10-25', 1, 25, '2026-10-24T22:00:00.000Z'],
      ['2026-10-26', 2, 24, '2026-10-25T23:00:00.000Z'],
    ],
  )
})

test('days follow each other without gap in every kind of zone', () => {
  const period = { from: at('2025-11-01T05:06:07.890Z'), to: at('2026-11-25T00:00Z') }
  for (const zone of ['UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/St_Johns', 'America/Sao_Paulo']) {
    const runs = runsOf(period, zone)
    for (const [i, run] of runs.entries())
      if (runs[i + 1]) assert.equal(run.start + run.dayMs * run.dates.length, runs[i + 1]!.start)
    assert.ok(runs[0]!.start <= period.from)
    const dates = runs.flatMap((run) => run.dates)
    assert.equal(new Set(dates).size, dates.length)
    assert.ok(dates.length >= 388 && dates.length <= 390)
  }
})

test('a zone that is none is refused', () => {
  assert.throws(() => runsOf({ from: 0, to: 1 }, 'Middle/Earth'), { code: 'BAD_REQUEST' })
})
