import '../../../testing/runes.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TopicList, TopicRow } from './topic-list.ts'

const { LiveTopics } = await import('./live-topics.svelte.ts')

const row = (id: string, lastPostNumber = 1, more: Partial<TopicRow> = {}) =>
  ({
    id,
    lastPostNumber,
    postCount: lastPostNumber,
    category: { id: 'cat_a' },
    viewerLastReadNumber: null,
    viewerUnreadCount: null,
    ...more,
  }) as TopicRow

function listOf(
  rows: TopicRow[],
  { mayMove = true, list = 'latest' as TopicList['list'], pinned = [] as TopicRow[] } = {},
) {
  const live = new LiveTopics({ mayMove: () => mayMove, shows: (category: string) => category === 'cat_a' })
  live.take({ list, period: 'ALL', first: true, pinned, topics: rows, next: null })
  return live
}
const replied = (topic: TopicRow) => ({ __typename: 'PostCreated', topicId: topic.id, topic }) as never
const ids = (live: InstanceType<typeof LiveTopics>) => live.rows.map(({ id }) => id)

test('a reply lifts its topic to the top of the list, below what is pinned', () => {
  const live = listOf([row('b'), row('c')], { pinned: [row('a')] })
  live.heard(replied(row('c', 2)))
  assert.deepEqual(ids(live), ['a', 'c', 'b'])
  assert.equal(live.rows[1]!.postCount, 2)
})

test('while somebody reads further down the order stays, the numbers go on, and what is new waits', () => {
  const live = listOf([row('a'), row('b')], { mayMove: false })
  live.heard(replied(row('b', 2)))
  live.heard(replied(row('new', 1)))
  live.heard(replied(row('b', 3)))
  assert.deepEqual(ids(live), ['a', 'b'])
  assert.equal(live.rows[1]!.postCount, 3)
  assert.equal(live.waiting.size, 2)
  live.showWaiting()
  assert.equal(live.waiting.size, 0)
  assert.deepEqual(ids(live).toSorted(), ['a', 'b', 'new'])
})

test('an event that was read with the page already changes nothing', () => {
  const live = listOf([row('a', 5), row('b', 2)])
  live.heard(replied(row('b', 2)))
  assert.deepEqual(ids(live), ['a', 'b'])
})

test('the unread badge rises with each post and goes when another device has read on', () => {
  const live = listOf([row('a', 3, { viewerLastReadNumber: 3, viewerUnreadCount: 0 })])
  live.heard(replied(row('a', 5)))
  assert.equal(live.rows[0]!.viewerUnreadCount, 2)
  live.read('a', 5)
  assert.equal(live.rows[0]!.viewerUnreadCount, 0)
  live.read('a', 4)
  assert.equal(live.rows[0]!.viewerLastReadNumber, 5)
})

test('what moves to another category or out of sight leaves the list', () => {
  const live = listOf([row('a'), row('b')])
  live.heard({
    __typename: 'TopicMoved',
    topicId: 'a',
    topic: row('a', 1, { category: { id: 'cat_z' } as never }),
  } as never)
  live.heard({ __typename: 'TopicMoved', topicId: 'b', topic: null } as never)
  live.heard(replied(row('z', 2, { category: { id: 'cat_z' } as never })))
  assert.deepEqual(ids(live), [])
})

test('other lists than the latest keep their order', () => {
  const live = listOf([row('a'), row('b')], { list: 'top' })
  live.heard(replied(row('b', 2)))
  assert.deepEqual(ids(live), ['a', 'b'])
  assert.equal(live.rows[1]!.postCount, 2)
})

test('more of the list is added once', () => {
  const live = listOf([row('a'), row('b')])
  live.append([row('b'), row('c')], 'next')
  assert.deepEqual(ids(live), ['a', 'b', 'c'])
  assert.equal(live.next, 'next')
})
