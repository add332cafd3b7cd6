import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn } from './day.ts'
import { type Given, type Row, rowsOf } from './rows.ts'
import type { Happening, Message, Note, Outgoing } from './thread-types.ts'

const ana = { __typename: 'User' as const, id: 'usr_ana', displayName: 'Ana', avatarUrl: null, handle: 'ana' }
const visitor = { __typename: 'Visitor' as const, id: 'vis_1', displayName: 'Visitor', avatarUrl: null }
const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 10, minute)).toISOString()

const message = (seq: number, author: typeof ana | typeof visitor, minute = seq) =>
  ({ id: `msg_${seq}`, seq, author, createdAt: at(minute), version: 1 }) as unknown as Message
const note = (afterSeq: number, minute: number) =>
  ({ id: `not_${afterSeq}_${minute}`, afterSeq, author: ana, createdAt: at(minute), version: 1 }) as unknown as Note
const happening = (afterSeq: number, minute: number) =>
  ({ id: `cev_${afterSeq}_${minute}`, afterSeq, createdAt: at(minute), type: 'ASSIGNED' }) as unknown as Happening
const outgoing = (id: string): Outgoing => {
  return { id, kind: 'message', text: 'Hello', createdAt: Date.parse(at(30)), failed: false, waiting: false }
}

const show = (given: Partial<Given> & Pick<Given, 'messages'>) => rowsOf({ me: ana.id, dayOf: dayIn('UTC'), ...given })
const keys = (rows: Row[]) => rows.filter(({ kind }) => kind !== 'day').map(({ key }) => key)

test('notes and happenings stand after the message they followed, in the order of time', () => {
  const rows = show({
    messages: [message(1, visitor), message(2, ana), message(3, visitor)],
    notes: [note(2, 9), note(1, 3)],
    happenings: [happening(1, 2), happening(2, 8)],
  })
  assert.deepEqual(keys(rows), ['msg_1', 'cev_1_2', 'not_1_3', 'msg_2', 'cev_2_8', 'not_2_9', 'msg_3'])
})

test('a clock that runs backwards does not change the order of messages', () => {
  const rows = show({ messages: [message(1, visitor, 9), message(2, visitor, 3)] })
  assert.deepEqual(keys(rows), ['msg_1', 'msg_2'])
})

test('what one person says in a row is one group; a note never joins a message of its author', () => {
  const rows = show({
    messages: [message(1, visitor), message(2, visitor), message(3, ana)],
    notes: [note(3, 4)],
  })
  const grouped = rows.flatMap((row) => ('first' in row ? [[row.key, row.first, row.last]] : []))
  assert.deepEqual(grouped, [
    ['msg_1', true, false],
    ['msg_2', false, true],
    ['msg_3', true, true],
    ['not_3_4', true, true],
  ])
})

test('a pause of minutes ends a group', () => {
  const rows = show({ messages: [message(1, visitor, 0), message(2, visitor, 20)] })
  assert.deepEqual(
    rows.map((row) => ('first' in row ? row.first : row.kind)),
    ['day', true, true],
  )
})

test('each day begins with a line, by the zone of the reader', () => {
  const late = { ...message(1, visitor), createdAt: '2026-11-25T22:30:00Z' }
  const later = { ...message(2, visitor), createdAt: '2026-11-25T23:30:00Z' }
  const days = (zone: string) =>
    show({ messages: [late, later], dayOf: dayIn(zone) }).filter(({ kind }) => kind === 'day').length
  assert.equal(days('UTC'), 1)
  assert.equal(days('Europe/Berlin'), 2)
})

test('the divider stands before the first message of others that was not read', () => {
  const messages = [message(1, visitor), message(2, ana), message(3, visitor)]
  assert.deepEqual(keys(show({ messages, readUpTo: 1 })), ['msg_1', 'msg_2', 'unread', 'msg_3'])
  assert.deepEqual(keys(show({ messages, readUpTo: 3 })), ['msg_1', 'msg_2', 'msg_3'])
})

test('what is on its way stands last, and is gone as soon as the server has it', () => {
  const messages = [message(1, visitor)]
  assert.deepEqual(keys(show({ messages, outgoing: [outgoing('msg_1'), outgoing('msg_x')] })), ['msg_1', 'msg_x'])
})

test('what happened among messages that are not loaded waits for them', () => {
  const rows = show({
    messages: [message(7, visitor), message(8, ana)],
    happenings: [happening(3, 3), happening(7, 7)],
  })
  assert.deepEqual(keys(rows), ['msg_7', 'cev_7_7', 'msg_8'])
})
