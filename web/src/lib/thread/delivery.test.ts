import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deliveryOf, withDelivered, withRead } from './delivery.ts'
import type { Actor, ReadMark } from './thread-types.ts'

const actor = (id: string) => ({ __typename: 'User', id, displayName: id, avatarUrl: null, handle: id }) as Actor
const mark = (id: string, seq: number, at = '2026-11-25T10:42:00Z', deliveredSeq?: number): ReadMark => {
  return { actor: actor(id), seq, at, ...(deliveredSeq !== undefined && { deliveredSeq }) }
}
const isOther = ({ id }: Actor) => id !== 'me'

test('a message is sent, then delivered, then read; own marks count for nothing', () => {
  assert.deepEqual(deliveryOf({ seq: 3 }, [mark('me', 9)], isOther), { state: 'sent' })
  assert.deepEqual(deliveryOf({ seq: 3 }, [mark('ana', 2, undefined, 3)], isOther), { state: 'delivered' })
  const reads = [mark('ana', 3, '2026-11-25T11:00:00Z'), mark('ben', 4, '2026-11-25T10:42:00Z')]
  assert.deepEqual(deliveryOf({ seq: 3 }, reads, isOther), { state: 'read', at: '2026-11-25T10:42:00Z' })
})

test('a mark never goes back', () => {
  const reads = withRead(withRead([], mark('ana', 5)), mark('ana', 2))
  assert.deepEqual(
    reads.map(({ seq }) => seq),
    [5],
  )
  assert.equal(withRead(reads, mark('ana', 6))[0]!.seq, 6)
})

test('what has reached a device is delivered, and not read', () => {
  const reads = withDelivered([], actor('ana'), 4, '2026-11-25T10:42:00Z')
  assert.deepEqual(deliveryOf({ seq: 4 }, reads, isOther), { state: 'delivered' })
  assert.deepEqual(deliveryOf({ seq: 5 }, reads, isOther), { state: 'sent' })
})
