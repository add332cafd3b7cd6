import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConversationRow } from '#lib/thread/thread-types.ts'
import { addressOf, placeOf, shows, variablesOf } from './view.ts'

const place = (search: string) => placeOf(new URL(`http://localhost/inbox${search}`))
const row = (more: object) =>
  ({
    id: 'a',
    status: 'OPEN',
    waitingOn: 'AGENT',
    assignee: null,
    inbox: { id: 'inb_1' },
    tags: [],
    ...more,
  }) as unknown as ConversationRow

test('an address says what is shown, and the other way round', () => {
  for (const search of ['', '?view=mine', '?view=waiting&inbox=inb_1&tag=billing&q=refund'])
    assert.equal(addressOf(place(search)), `/inbox${search}`)
  assert.equal(addressOf(place('?view=mine'), 'cnv_1'), '/inbox/cnv_1?view=mine')
  assert.equal(place('?view=nonsense').view, 'all')
})

test('a view shows what the server would show there', () => {
  const seen = (search: string, more: object) => shows(place(search), 'usr_me', () => false)(row(more))
  assert.equal(seen('?view=mine', { assignee: { id: 'usr_me' } }), true)
  assert.equal(seen('?view=mine', { assignee: { id: 'usr_other' } }), false)
  assert.equal(seen('?view=unassigned', {}), true)
  assert.equal(seen('?view=unassigned', { assignee: { id: 'usr_other' } }), false)
  assert.equal(seen('?view=waiting', {}), true)
  assert.equal(seen('?view=waiting', { waitingOn: 'CONTACT' }), false)
  assert.equal(seen('?view=snoozed', {}), false)
  assert.equal(seen('?view=snoozed', { status: 'SNOOZED' }), true)
  assert.equal(seen('?inbox=inb_2', {}), false)
  assert.equal(seen('?tag=billing', { tags: [{ slug: 'billing' }] }), true)
  assert.equal(seen('?q=refund', {}), false)
})

test('a search looks through all that there is', () => {
  assert.equal(variablesOf(place('?q=refund')).status, null)
  assert.equal(variablesOf(place('?view=resolved&q=refund')).status, 'RESOLVED')
})
