import type { Message } from '@forium/client/forium'
import { expect, test } from '@jest/globals'
import { absoluteIn, cellsOf, piecesOf, safeUrl } from '../../react-native/body/links.ts'
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
    piecesOf({ text: 'See https://a.example/(x), or (https://b.example).' }).map(({ text, url }) =>
      url ? [text] : text,
    ),
  ).toEqual(['See ', ['https://a.example/(x)'], ', or (', ['https://b.example'], ').'])
  expect(piecesOf({ text: '', spans: [] })).toEqual([])
})

test('what the server has read is taken as it says, and nothing is guessed', () => {
  const said = (text: string, url: string | null = null) => ({ text, url, marks: [], mention: null })
  const spans = [said('https://a.example '), said('b', '/t/b')]
  expect(piecesOf({ text: 'https://a.example b', spans }).map(({ url }) => url)).toEqual([null, '/t/b'])
})

test('a table is parted into rows and cells, and a cell has its own looks', () => {
  const strong = (text: string) => ({ text, url: null, marks: ['strong'] })
  const rows = cellsOf([strong('a'), { text: '\tb\n\tc ', url: null, marks: [] }, strong('d')])
  const texts = rows.map((row) => row.map((cell) => cell.map(({ text, marks }) => text + marks.length)))
  expect(texts).toEqual([
    [['a1'], ['b0']],
    [[], ['c 0', 'd1']],
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
