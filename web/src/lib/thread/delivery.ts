import type { Actor, Message, ReadMark } from './thread-types.ts'

export type Delivery = { state: 'sent' | 'delivered' } | { state: 'read'; at: string }

/** How far an own message has come: what the other side has read, has received, or only the server has. */
export function deliveryOf(
  message: Pick<Message, 'seq'>,
  reads: readonly ReadMark[],
  isOther: (actor: Actor) => boolean,
): Delivery {
  const others = reads.filter(({ actor }) => isOther(actor))
  const read = others.filter(({ seq }) => seq >= message.seq)
  if (read.length > 0) return { state: 'read', at: read.map(({ at }) => at).sort()[0]! }
  return { state: others.some(({ deliveredSeq = 0 }) => deliveredSeq >= message.seq) ? 'delivered' : 'sent' }
}

/** Marks with one more: never backwards. */
export function withRead(reads: readonly ReadMark[], mark: ReadMark): ReadMark[] {
  const before = reads.find(({ actor }) => actor.id === mark.actor.id)
  const kept = reads.filter((read) => read !== before)
  if (!before) return [...kept, mark]
  const deliveredSeq = Math.max(before.deliveredSeq ?? 0, mark.deliveredSeq ?? 0, mark.seq)
  return [...kept, before.seq >= mark.seq ? { ...before, deliveredSeq } : { ...mark, deliveredSeq }]
}

/** It has reached a device of theirs, which says nothing of whether they looked. */
export function withDelivered(reads: readonly ReadMark[], actor: Actor, seq: number, at: string): ReadMark[] {
  const before = reads.find((read) => read.actor.id === actor.id) ?? { actor, seq: 0, at, deliveredSeq: 0 }
  const deliveredSeq = Math.max(before.deliveredSeq ?? 0, seq)
  return [...reads.filter((read) => read.actor.id !== actor.id), { ...before, deliveredSeq }]
}
