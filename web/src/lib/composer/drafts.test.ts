import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Drafts } from './drafts.ts'

function storage() {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

test('a draft is kept by place and person', () => {
  const keep = storage()
  const drafts = new Drafts(keep, 'usr_1')
  drafts.write('reply:top_1', { body: 'half a thought' }, 5)
  assert.deepEqual(drafts.read('reply:top_1'), { body: 'half a thought', at: 5 })
  assert.equal(drafts.read('reply:top_2'), null)
  assert.equal(new Drafts(keep, 'usr_2').read('reply:top_1'), null)
})

test('an empty text is no draft, and what was sent is none any more', () => {
  const keep = storage()
  const drafts = new Drafts(keep, 'usr_1')
  drafts.write('topic', { body: '', title: 'A title' })
  assert.equal(drafts.read('topic')?.title, 'A title')
  drafts.write('topic', { body: ' ', title: '' })
  assert.equal(keep.items.size, 0)
})

test('a browser that keeps nothing, or something broken, is no failure', () => {
  const drafts = new Drafts(undefined, 'usr_1')
  drafts.write('topic', { body: 'x' })
  assert.equal(drafts.read('topic'), null)
  const keep = storage()
  keep.setItem('draft:usr_1:topic', '{"bo')
  assert.equal(new Drafts(keep, 'usr_1').read('topic'), null)
  const full = {
    ...storage(),
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  new Drafts(full, 'usr_1').write('topic', { body: 'x' })
})
