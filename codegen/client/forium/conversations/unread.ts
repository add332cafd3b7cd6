import type { Json } from '../../storage.ts'
import { isList } from '../../store/lists.ts'
import { isRef } from '../../store/records.ts'
import type { Draft } from '../../store/store.ts'

/** Messages of others behind that mark. What is not known counts, what is deleted or one's own does not. */
export function unreadAfter(draft: Draft, conversationId: string, seq: number, viewerId: string | null): number {
  const conversation = draft.get(conversationId) ?? {}
  const known = Object.entries(conversation).flatMap(([key, value]) =>
    key.startsWith('messages') && isList(value) ? value.nodes : [],
  )
  const silent = new Set(
    known.filter((node) => isSilent(draft, node, seq, viewerId)).map((node) => JSON.stringify(node)),
  )
  return Math.max(0, Number(conversation.lastSeq ?? 0) - seq - silent.size)
}

function isSilent(draft: Draft, node: Json, seq: number, viewerId: string | null): boolean {
  const message = isRef(node) && draft.get(node.$)
  if (!message || message.seq == null || Number(message.seq) <= seq) return false
  return message.deletedAt != null || (isRef(message.author) && message.author.$ === viewerId)
}
