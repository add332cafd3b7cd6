import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterEvent, byActivity, byWaiting, type ListRules } from './conversation-rows.ts'
import type { ConversationRow, DeskEvent } from './thread-types.ts'

const row = (id: string, minute: number, more: Partial<ConversationRow> = {}) =>
  ({
    id,
    version: 1,
    lastSeq: 1,
    status: 'OPEN',
    lastActivityAt: `2026-11-25T10:${String(minute).padStart(2, '0')}:00Z`,
    viewerLastReadSeq: 0,
    viewerUnreadCount: 0,
    ...more,
  }) as ConversationRow
const rules: ListRules = { me: 'usr_me', shows: ({ status }) => status === 'OPEN', order: byActivity, hasMore: false }
const sent = (conversation: ConversationRow, seq: number, authorId = 'vis_1') =>
  ({
    __typename: 'MessageSent',
    conversationId: conversation.id,
    conversation: { ...conversation, lastSeq: seq },
    message: { seq, author: { id: authorId } },
  }) as unknown as DeskEvent
const updated = (conversation: ConversationRow) =>
  ({ __typename: 'ConversationUpdated', conversationId: conversation.id, conversation }) as unknown as DeskEvent

const ids = (rows: readonly ConversationRow[]) => rows.map(({ id }) => id)

test('a message lifts its conversation and counts once, however often it is heard of', () => {
  const rows = [row('b', 5), row('a', 3)]
  const event = sent(row('a', 9), 2)
  const after = afterEvent(afterEvent(rows, event, rules), event, rules)
  assert.deepEqual(ids(after), ['a', 'b'])
  assert.equal(after[0]!.viewerUnreadCount, 1)
})

test('own words are not unread', () => {
  assert.equal(afterEvent([row('a', 3)], sent(row('a', 9), 2, 'usr_me'), rules)[0]!.viewerUnreadCount, 0)
})

test('having read on another device empties the number; not further than was read', () => {
  const rows = [row('a', 3, { lastSeq: 5, viewerUnreadCount: 3, viewerLastReadSeq: 2 })]
  const read = (seq: number, id = 'usr_me') =>
    ({ __typename: 'ConversationRead', conversationId: 'a', seq, reader: { id } }) as unknown as DeskEvent
  assert.equal(afterEvent(rows, read(5), rules)[0]!.viewerUnreadCount, 0)
  assert.equal(afterEvent(rows, read(4), rules)[0]!.viewerUnreadCount, 1)
  assert.equal(afterEvent(rows, read(5, 'usr_other'), rules)[0]!.viewerUnreadCount, 3)
})

test('what no longer belongs here leaves; what begins to belong here comes', () => {
  const rows = [row('a', 3)]
  assert.deepEqual(ids(afterEvent(rows, updated(row('a', 3, { status: 'RESOLVED', version: 2 })), rules)), [])
  assert.deepEqual(ids(afterEvent([], updated(row('a', 3)), rules)), ['a'])
})

test('an event of the past changes nothing', () => {
  const rows = [row('a', 3, { version: 4 })]
  assert.equal(afterEvent(rows, updated(row('a', 2, { version: 3 })), rules), rows)
})

test('what would stand below the loaded part waits for its page', () => {
  const rows = [row('a', 9), row('b', 8)]
  assert.deepEqual(ids(afterEvent(rows, updated(row('c', 1)), { ...rules, hasMore: true })), ['a', 'b'])
  assert.deepEqual(ids(afterEvent(rows, updated(row('c', 1)), rules)), ['a', 'b', 'c'])
})

test('who has waited longest stands first where that is the order', () => {
  const rows = [row('a', 9, { waitingSince: '2026-11-25T09:00:00Z' })]
  const event = updated(row('b', 1, { waitingSince: '2026-11-25T08:00:00Z' }))
  assert.deepEqual(ids(afterEvent(rows, event, { ...rules, order: byWaiting })), ['b', 'a'])
})
