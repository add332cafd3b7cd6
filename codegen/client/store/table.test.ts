import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merge } from './records.ts'
import { recent, unreached } from './sweep.ts'
import { createTable } from './table.ts'

test('what is drawn over the truth follows it, and leaves no trace when it is gone', () => {
  const changes: string[][] = []
  const table = createTable((changed) => changes.push([...changed].sort()))
  table.change((layer) => layer.set('a', { likes: 1 }))
  const like = () => table.drawn((layer) => layer.set('a', { likes: Number(layer.get('a')!.likes) + 1 }))
  like()
  assert.deepEqual([table.get('a'), table.base.get('a')], [{ likes: 2 }, { likes: 1 }])
  table.change((layer) => layer.set('a', { likes: 5 }))
  assert.deepEqual(table.get('a'), { likes: 6 })
  table.drawn(() => {})
  assert.deepEqual(table.get('a'), { likes: 5 })
  assert.deepEqual(changes, [['a'], ['a'], ['a'], ['a']])
})

test('the truth is stored, and what is drawn over it is not', () => {
  const kept: string[] = []
  const table = createTable((_changed, stored) => kept.push(...stored))
  table.drawn((layer) => layer.set('drawn', {}))
  table.change((layer) => layer.set('true', {}))
  assert.deepEqual(kept, ['true'])
})

test('an older version fills gaps and takes nothing back', () => {
  const known = { id: 'a', version: 3, title: 'new' }
  assert.deepEqual(merge(known, { id: 'a', version: 2, title: 'old', slug: 's' }), { ...known, slug: 's' })
  assert.deepEqual(merge(known, { id: 'a', version: 3, title: 'same' }), { ...known, title: 'same' })
})

test('an answer of before an event does not take back what the event has brought', () => {
  const known = { id: 'a', version: 1, lastSeq: 5, lastMessage: { $: 'msg_5' }, viewerUnreadCount: 2 }
  const before = {
    id: 'a',
    version: 1,
    lastSeq: 4,
    lastMessage: { $: 'msg_4' },
    viewerUnreadCount: 1,
    subject: 'Hello',
  }
  assert.deepEqual(merge(known, before), { ...known, subject: 'Hello' })
})

test('marks of reading never go back, and reactions keep whose they are', () => {
  assert.deepEqual(merge({ viewerLastReadSeq: 7 }, { viewerLastReadSeq: 3 }), { viewerLastReadSeq: 7 })
  const mine = { emoji: '👍', count: 1, viewerHasReacted: true }
  assert.deepEqual(merge({ reactions: [mine] }, { reactions: [{ emoji: '👍', count: 2 }] }), {
    reactions: [{ ...mine, count: 2 }],
  })
})

test('what no query of the last ones reaches is swept away, with what was read too long ago', () => {
  const day = 86_400_000
  const rows = new Map(
    Object.entries({
      'q/new': { $at: 100 * day, topic: { $: 'top_1' } },
      'q/older': { $at: 99 * day, list: { nodes: [{ $: 'top_2' }] } },
      'q/oldest': { $at: 98 * day, topic: { $: 'top_3' } },
      'q/ancient': { $at: 1 * day, topic: { $: 'top_4' } },
      top_1: { author: { $: 'usr_1' } },
      top_2: {},
      top_3: { author: { $: 'usr_3' } },
      top_4: {},
      usr_1: { favourite: { $: 'top_1' } },
      usr_3: {},
    }),
  )
  const swept = unreached(rows as never, recent(rows as never, 100 * day, { queries: 2 }))
  assert.deepEqual(swept.sort(), ['q/ancient', 'q/oldest', 'top_3', 'top_4', 'usr_3'])
})
