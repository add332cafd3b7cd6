import '../../../testing/runes.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReviewItem } from './review-queue.svelte.ts'

const { ReviewQueue } = await import('./review-queue.svelte.ts')

const item = (id: string, version = 1, status: ReviewItem['status'] = 'OPEN') =>
  ({ id, version, status, reports: [], reportCount: version }) as unknown as ReviewItem
const open = (...items: ReviewItem[]) => {
  const queue = new ReviewQueue()
  queue.take('OPEN', { nodes: items, pageInfo: { hasNextPage: false, endCursor: null } })
  return queue
}
const idsOf = ({ items }: { items: readonly ReviewItem[] }) => items.map(({ id }) => id)

test('what is reported stands above, more reports change it in place, what is decided leaves', () => {
  const queue = open(item('a'), item('b'))
  queue.put(item('c'))
  queue.put(item('b', 2))
  queue.put(item('a', 2, 'DECIDED'))
  assert.deepEqual(idsOf(queue), ['c', 'b'])
  assert.equal(queue.items[1]!.reportCount, 2)
})

test('what was decided does not come back with an event that was late', () => {
  const queue = open(item('a'))
  queue.put(item('a', 3, 'DECIDED'))
  queue.put(item('a', 2))
  assert.deepEqual(idsOf(queue), [])
  assert.equal(queue.newest(item('a')).status, 'DECIDED')
})

test('one goes up and down the list, and into it from nowhere', () => {
  const queue = open(item('a'), item('b'))
  assert.equal(queue.beside(undefined, 1)?.id, 'a')
  assert.equal(queue.beside('a', 1)?.id, 'b')
  assert.equal(queue.beside('b', 1), undefined)
  assert.equal(queue.beside('b', -1)?.id, 'a')
})
