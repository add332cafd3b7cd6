import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextOf } from './next-view.ts'
import type { Place } from './view.ts'

const none = { all: 0, mine: 0, unassigned: 0, waiting: 0, snoozed: 0, resolved: 0 }
const at = (place: Partial<Place>): Place => ({ view: 'all', inboxId: null, tag: null, query: null, ...place })

test('an empty list leads to what has nobody, then to what is one’s own, then to who waits', () => {
  const place = at({ view: 'snoozed' })
  assert.equal(nextOf(place, { ...none, all: 6, unassigned: 1, mine: 2, waiting: 3 }), 'unassigned')
  assert.equal(nextOf(place, { ...none, all: 5, mine: 2, waiting: 3 }), 'mine')
  assert.equal(nextOf(place, { ...none, all: 3, waiting: 3 }), 'waiting')
  assert.equal(nextOf(place, { ...none, all: 1 }), 'all')
})

test('it does not lead to where one is', () => {
  assert.equal(nextOf(at({ view: 'mine' }), { ...none, mine: 1, resolved: 1 }), 'done')
})

test('a list that a search or a tag empties leads out of it', () => {
  assert.equal(nextOf(at({ query: 'zebra' }), { ...none, unassigned: 1 }), 'filter')
  assert.equal(nextOf(at({ tag: 'billing' }), none), 'filter')
})

test('where all is done it says so, and where nobody ever asked it says how they will', () => {
  assert.equal(nextOf(at({}), { ...none, resolved: 2 }), 'done')
  assert.equal(nextOf(at({}), { ...none, snoozed: 1 }), 'done')
  assert.equal(nextOf(at({}), none), 'first')
})
