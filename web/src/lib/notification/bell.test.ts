import '../../../testing/runes.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'

const { Bell } = await import('./bell.svelte.ts')

const page = { viewer: { id: 'usr_1' }, cursor: '7', unread: 2 }

test('the number is that of the page until the feed says another, and a page shown again does not bring the old one back', () => {
  const bell = new Bell()
  bell.take(page)
  assert.equal(bell.unread, 2)
  bell.unread = 3
  bell.take({ ...page })
  assert.equal(bell.unread, 3)
})

test('a page that was read anew, or by somebody else, says its own number', () => {
  const bell = new Bell()
  bell.take(page)
  bell.take({ ...page, cursor: '9', unread: 5 })
  assert.equal(bell.unread, 5)
  bell.take({ viewer: null, cursor: '9', unread: 0 })
  assert.equal(bell.unread, 0)
})
