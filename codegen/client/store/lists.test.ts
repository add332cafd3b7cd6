import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joined, type List, movesIn, renewed } from './lists.ts'
import { type Fieldset, type Layer, ref } from './records.ts'

const id = (n: number) => `msg_${String(n).padStart(26, '0')}`
const list = (numbers: readonly number[], pageInfo: Fieldset = {}): List => ({
  nodes: numbers.map((n) => ref(id(n))),
  pageInfo,
})
const numbers = (value: unknown) => (value as List).nodes.map((node) => Number((node as { $: string }).$.slice(4)))

function layerOf(records: Record<string, Fieldset>): Layer & { all: Map<string, Fieldset | null> } {
  const all = new Map<string, Fieldset | null>(Object.entries(records))
  return { all, get: (key) => all.get(key), set: (key, value) => void all.set(key, value), ids: () => all.keys() }
}

test('what is new stands at the end, in the order of its number, once', () => {
  const layer = layerOf({
    c: { 'messages(last:50)': list([1, 3], { hasNextPage: false }) },
    [id(1)]: { seq: 1 },
    [id(3)]: { seq: 3 },
  })
  for (const n of [2, 4]) {
    layer.set(id(n), { seq: n })
    movesIn(layer).append({ of: 'c', list: 'messages' }, id(n), 'seq')
    movesIn(layer).append({ of: 'c', list: 'messages' }, id(n), 'seq')
  }
  layer.set(id(5), { seq: null })
  movesIn(layer).append({ of: 'c', list: 'messages' }, id(5), 'seq')
  assert.deepEqual(numbers(layer.get('c')!['messages(last:50)']), [1, 2, 3, 4, 5])
})

test('a list that does not reach its end takes nothing at its end', () => {
  const layer = layerOf({ c: { messages: list([1], { hasNextPage: true }) } })
  movesIn(layer).append({ of: 'c', list: 'messages' }, id(2))
  assert.deepEqual(numbers(layer.get('c')!.messages), [1])
})

test('only lists of that name and those arguments move', () => {
  const before = {
    'topics(list:"LATEST" first:3)': list([1, 2]),
    'topics(list:"TOP")': list([1, 2]),
    topicsOf: list([1, 2]),
  }
  const layer = layerOf({ 'q/a': before, other: before })
  movesIn(layer).raise({ list: 'topics(list:"LATEST"' }, id(2))
  movesIn(layer).prepend({ list: 'topics(list:"LATEST"' }, id(1))
  movesIn(layer).raise({ list: 'topics(list:"LATEST"' }, id(9))
  assert.deepEqual(Object.values(layer.get('q/a')!).map(numbers), [
    [2, 1],
    [1, 2],
    [1, 2],
  ])
  assert.equal(layer.get('other'), before)
})

test('a page is put where it belongs, and what both hold stands once', () => {
  const known = list([4, 5, 6], { hasPreviousPage: true, startCursor: 'd', hasNextPage: true, endCursor: 'f' })
  const earlier = joined(known, list([2, 3, 4], { hasPreviousPage: false, startCursor: 'b' }), true)
  assert.deepEqual(
    [numbers(earlier), earlier.pageInfo],
    [[2, 3, 4, 5, 6], { ...known.pageInfo, hasPreviousPage: false, startCursor: 'b' }],
  )
  const later = joined(known, list([6, 7], { hasNextPage: false, endCursor: 'g' }), false)
  assert.deepEqual(
    [numbers(later), later.pageInfo],
    [[4, 5, 6, 7], { ...known.pageInfo, hasNextPage: false, endCursor: 'g' }],
  )
})

test('a list read anew keeps the pages behind it where the two meet, and none where there is a gap', () => {
  const first = { hasNextPage: true, endCursor: 'c' }
  const fresh = renewed(list([1, 2, 3, 4, 5], { hasNextPage: false, endCursor: 'e' }), list([9, 1, 2], first), false)
  assert.deepEqual([numbers(fresh), fresh.pageInfo.endCursor], [[9, 1, 2, 3, 4, 5], 'e'])
  assert.deepEqual(numbers(renewed(list([1, 2]), list([8, 9], first), false)), [8, 9])
  const tail = renewed(list([1, 2, 3, 4], { startCursor: 'a' }), list([3, 4, 5], { startCursor: 'c' }), true)
  assert.deepEqual([numbers(tail), tail.pageInfo.startCursor], [[1, 2, 3, 4, 5], 'a'])
})
