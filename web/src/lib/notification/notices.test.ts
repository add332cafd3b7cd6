import '../../../testing/runes.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byDay } from './days.ts'
import { isSeenOn, type Notice, pathOf, sentenceOf } from './notice.ts'

const { Notices } = await import('./notices.svelte.ts')

const notice = (id: string, more: Partial<Notice> = {}): Notice => ({
  id,
  kind: 'REPLIED',
  createdAt: '2026-11-24T10:00:00.000Z',
  updatedAt: '2026-11-24T10:00:00.000Z',
  readAt: null,
  actorCount: 1,
  excerpt: null,
  url: 'https://forum.example/t/boats/top_1/4',
  actor: { __typename: 'User', id: 'usr_1', displayName: 'Mia', avatarUrl: null, handle: 'mia' },
  topic: { id: 'top_1', title: 'Boats', slug: 'boats', url: 'https://forum.example/t/boats/top_1' },
  post: null,
  conversation: null,
  ...more,
})
const list = (...rows: Notice[]) => {
  const notices = new Notices()
  notices.take({ nodes: rows, pageInfo: { hasNextPage: false, endCursor: null } })
  return notices
}
const idsOf = ({ rows }: { rows: readonly Notice[] }) => rows.map(({ id }) => id)

test('what is new stands above; what is new once more rises and is unread again', () => {
  const notices = list(notice('1'), notice('2', { readAt: '2026-11-24T11:00:00.000Z' }))
  notices.heard(notice('3'))
  notices.heard(notice('2', { updatedAt: '2026-11-25T10:00:00.000Z', actorCount: 2 }))
  assert.deepEqual(idsOf(notices), ['2', '3', '1'])
  assert.equal(notices.rows[0]!.readAt, null)
})

test('an event that comes late does not undo what is newer', () => {
  const notices = list(notice('1', { updatedAt: '2026-11-25T10:00:00.000Z', actorCount: 2 }))
  notices.heard(notice('1'))
  assert.equal(notices.rows[0]!.actorCount, 2)
})

test('some or all are marked as read where they stand, and a page read twice adds nothing', () => {
  const notices = list(notice('1'), notice('2'), notice('3'))
  notices.mark(['2'], 'now')
  assert.deepEqual(
    notices.rows.map(({ readAt }) => readAt),
    [null, 'now', null],
  )
  notices.mark('all', 'later')
  assert.deepEqual(
    notices.rows.map(({ readAt }) => readAt),
    ['later', 'now', 'later'],
  )
  notices.append({ nodes: [notice('3'), notice('4')], pageInfo: { hasNextPage: true, endCursor: 'x' } })
  assert.deepEqual(idsOf(notices), ['1', '2', '3', '4'])
  assert.equal(notices.next, 'x')
})

test('one person is named, of several the others are counted', () => {
  const said = (key: string, values?: object) => `${key} ${JSON.stringify(values)}`
  assert.equal(sentenceOf(notice('1'), said), 'notice.REPLIED {"actor":"Mia"}')
  assert.equal(sentenceOf(notice('1', { actorCount: 4 }), said), 'notice.REPLIED.many {"actor":"Mia","count":3}')
  assert.match(sentenceOf(notice('1', { actor: null }), said), /notice\.somebody/)
})

test('links stay within the pages, and who reads a topic sees what happens in it', () => {
  assert.equal(pathOf(notice('1')), '/t/boats/top_1/4')
  assert.equal(isSeenOn('/t/boats/top_1/3', notice('1')), true)
  assert.equal(isSeenOn('/t/boats/top_12', notice('1')), false)
  assert.equal(isSeenOn('/', notice('1', { topic: null })), false)
})

test('days are those of the reader', () => {
  const rows = [
    notice('1', { updatedAt: '2026-11-25T00:30:00.000Z' }),
    notice('2', { updatedAt: '2026-11-24T21:00:00.000Z' }),
  ]
  const now = Date.parse('2026-11-25T12:00:00Z')
  const agesIn = (zone: string) => byDay(rows, now, zone).map(({ age, rows: of }) => [age, of.length])
  assert.deepEqual(agesIn('UTC'), [
    [0, 1],
    [1, 1],
  ])
  assert.deepEqual(agesIn('America/New_York'), [[1, 2]])
  assert.deepEqual(agesIn('Asia/Tokyo'), [[0, 2]])
})
