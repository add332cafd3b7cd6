import type { Message } from '@forium/client/forium'
import { expect, test } from '@jest/globals'
import { absoluteIn, piecesOf, safeUrl, spansOf } from '../../react-native/body/links.ts'
import { rowsOf } from '../../react-native/messenger/rows.ts'
import { dayText, timeText } from '../../react-native/words/dates.ts'
import { stringsOf } from '../../react-native/words/strings.ts'

test('only the web and mail are opened, however the address is dressed', () => {
  expect(safeUrl('https://a.example/x?y#z')).toBe('https://a.example/x?y#z')
  expect(safeUrl('mailto:help@a.example')).toBe('mailto:help@a.example')
  for (const bad of [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'intent://x',
    'file:///etc',
    'https:',
    '//a',
    '',
    null,
  ])
    expect(safeUrl(bad)).toBeNull()
  expect(absoluteIn('https://forum.example/base', '/files/1.png')).toBe('https://forum.example/files/1.png')
  expect(absoluteIn('https://forum.example', '//evil.example/1.png')).toBeNull()
  expect(absoluteIn(undefined, '/files/1.png')).toBeNull()
})

test('addresses are found in a text, without the end of its sentence', () => {
  expect(
    piecesOf('See https://a.example/(x), or (https://b.example).').map(({ text, url }) => (url ? [text] : text)),
  ).toEqual(['See ', ['https://a.example/(x)'], ', or (', ['https://b.example'], ').'])
  expect(piecesOf('')).toEqual([])
})

test('spans are taken where they are as they should be', () => {
  expect(spansOf({ text: 'x' })).toBeUndefined()
  expect(spansOf({ spans: 'x' })).toBeUndefined()
  const spans = [{ text: 'a', bold: true }, { text: 'b', url: 'javascript:x' }, null, { url: 'https://a.example' }]
  expect(spansOf({ spans })).toMatchObject([
    { text: 'a', bold: true, url: null },
    { text: 'b', url: null },
  ])
})

test('messages of one person within five minutes are a group, and each day has a line', () => {
  const at = (minutes: number) => new Date(2026, 10, 25, 23, 50 + minutes).toISOString()
  const said = (id: string, by: string, minutes: number, delivery = 'sent') =>
    ({ id, author: { id: by }, createdAt: at(minutes), delivery }) as unknown as Message
  const rows = rowsOf([
    said('1', 'a', 0),
    said('2', 'a', 4),
    said('3', 'b', 5),
    said('4', 'b', 11),
    said('5', 'b', 12, 'failed'),
  ])
  const shown = rows
    .reverse()
    .map((row) => (row.kind === 'day' ? '--' : `${row.first ? '[' : ''}${row.key}${row.last ? ']' : ''}`))
  expect(shown).toEqual(['--', '[1', '2]', '[3]', '--', '[4]', '[5]'])
})

test('days are told as people tell them', () => {
  const now = new Date(2026, 10, 26, 12)
  const strings = stringsOf('en')
  const day = (date: Date) => dayText(date.toISOString(), now, 'en-GB', strings)
  expect([day(now), day(new Date(2026, 10, 25, 23)), day(new Date(2026, 4, 3)), day(new Date(2025, 4, 3))]).toEqual([
    'Today',
    'Yesterday',
    '3 May',
    '3 May 2025',
  ])
  expect(timeText(new Date(2026, 1, 1, 9, 5).toISOString(), 'en-GB')).toBe('9:05')
  expect(timeText(new Date(2026, 1, 1, 9, 5).toISOString(), 'not a language')).toBe('9:05')
})
