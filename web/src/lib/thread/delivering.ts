import { markConversationDelivered } from '@forium/client/conversation'
import type { HasClient } from './thread-types.ts'

/** Tells the senders that their words have reached this device; once for many that come together. */
export function deliverer(app: HasClient): (conversationId: string, seq: number) => void {
  const newest = new Map<string, number>()
  const tell = () => {
    for (const [id, seq] of newest) void app.client.try(markConversationDelivered, { input: { id, seq } })
    newest.clear()
  }
  return (conversationId, seq) => {
    if (newest.size === 0) setTimeout(tell, 250)
    newest.set(conversationId, Math.max(seq, newest.get(conversationId) ?? 0))
  }
}
