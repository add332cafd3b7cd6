import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentAt, pickedMoment, snoozeChoices } from './snooze-times.ts'

const at = (now: string, zone: string) =>
  Object.fromEntries(snoozeChoices(new Date(now), zone).map(({ name, until }) => [name, until.toISOString()]))

test('later is in the afternoon, tomorrow at nine, next week on Monday at nine, by the clocks of the zone', () => {
  assert.deepEqual(at('2026-11-25T09:10:00Z', 'Europe/Berlin'), {
    later: '2026-11-25T12:30:00.000Z',
    tomorrow: '2026-11-26T08:00:00.000Z',
    'next-week': '2026-11-30T08:00:00.000Z',
  })
})

test('on a Monday next week is the next one, and late in the evening there is no later today', () => {
  assert.deepEqual(at('2026-11-30T21:30:00Z', 'Europe/Berlin'), {
    tomorrow: '2026-12-01T08:00:00.000Z',
    'next-week': '2026-12-07T08:00:00.000Z',
  })
})

test('tomorrow at nine is at nine when the clocks change in between', () => {
  assert.equal(at('2026-03-28T10:00:00Z', 'Europe/Berlin').tomorrow, '2026-03-29T07:00:00.000Z')
  assert.equal(at('2026-10-24T10:00:00Z', 'Europe/Berlin').tomorrow, '2026-10-25T08:00:00.000Z')
  assert.equal(at('2026-03-07T18:00:00Z', 'America/New_York').tomorrow, '2026-03-08T13:00:00.000Z')
})

test('the day is that of the zone, on either side of the date line', () => {
  assert.equal(at('2026-11-25T20:00:00Z', 'Pacific/Auckland').tomorrow, '2026-11-26T20:00:00.000Z')
  assert.equal(at('2026-11-25T05:00:00Z', 'America/Los_Angeles').tomorrow, '2026-11-25T17:00:00.000Z')
})

test('a time that the clocks jump over is as much later; one that they show twice is the first', () => {
  const wall = (month: number, day: number) => ({ year: 2026, month, day, hour: 2, minute: 30 })
  assert.equal(momentAt(wall(3, 29), 'Europe/Berlin').toISOString(), '2026-03-29T01:30:00.000Z')
  assert.equal(momentAt(wall(10, 25), 'Europe/Berlin').toISOString(), '2026-10-25T00:30:00.000Z')
})

test('what is picked is a time in the zone, or none', () => {
  assert.equal(pickedMoment('2026-07-01T09:00', 'Asia/Kolkata')?.toISOString(), '2026-07-01T03:30:00.000Z')
  assert.equal(pickedMoment('soon', 'Asia/Kolkata'), null)
})

test('the end of the month and of the year are no obstacle', () => {
  assert.equal(at('2026-12-31T10:00:00Z', 'UTC').tomorrow, '2027-01-01T09:00:00.000Z')
})
