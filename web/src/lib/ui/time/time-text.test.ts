import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TimeFormat, timeText } from './time-text.ts'

const now = Date.parse('2026-11-25T12:00:00Z')
const say = (at: string, format: TimeFormat = 'short', locale = 'en', zone = 'UTC') =>
  timeText(new Date(at), now, format, locale, zone)

test('a short time counts minutes, hours and days, then names the day, then the month of another year', () => {
  assert.equal(say('2026-11-25T11:59:30Z'), 'now')
  assert.equal(say('2026-11-25T11:58:00Z'), '2m')
  assert.equal(say('2026-11-25T08:30:00Z'), '3h')
  assert.equal(say('2026-11-22T08:30:00Z'), '3d')
  assert.equal(say('2026-05-12T08:30:00Z'), '12 May')
  assert.equal(say('2023-05-12T08:30:00Z'), 'May 2023')
})

test('what is still to come is named by its day', () => {
  assert.equal(say('2026-11-28T08:30:00Z'), '28 Nov')
  assert.equal(say('2026-11-25T15:00:00Z', 'relative'), 'in 3 hours')
})

test('a relative time is a sentence in the language of the reader', () => {
  assert.equal(say('2026-11-25T09:00:00Z', 'relative'), '3 hours ago')
  assert.equal(say('2026-11-24T09:00:00Z', 'relative', 'de'), 'gestern')
  assert.equal(say('2026-11-25T09:00:00Z', 'relative', 'de'), 'vor 3 Stunden')
})

test('a date follows the time zone of the reader', () => {
  assert.equal(say('2026-05-12T23:30:00Z', 'short', 'en', 'Asia/Tokyo'), '13 May')
  assert.equal(say('2026-01-01T00:30:00Z', 'short', 'en', 'America/New_York'), 'Dec 2025')
})

test('a moment that is none says nothing', () => {
  assert.equal(say('yesterday or so'), '')
})
