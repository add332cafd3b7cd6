import {
  appConversation,
  appConversationEvents,
  appMarkConversationRead,
  appSendMessage,
} from '../../../generated/app.ts'
import { idBehind } from '../../../generated/ids.ts'
import { type Desk, mustBeSomebody, pageSize } from '../feature.ts'
import { sendMark, unsent } from '../pending.ts'
import type { ConversationHandle } from '../types.ts'
import { followTyping } from '../typing.ts'
import { mapped, viewOf } from '../view.ts'
import { conversationOf, messagesOf } from './models.ts'

export function openConversation(desk: Desk, id: string): ConversationHandle {
  const { store, viewerId } = desk
  const follow = { operation: appConversationEvents, filter: { conversationIds: [id] } }
  const query = store.live(appConversation, { id, last: pageSize.messages }, follow)
  const { typing, say, stop } = followTyping(desk, { conversationId: id })
  return {
    id,
    conversation: mapped(query, ({ data }) => data && (data.conversation ? conversationOf(data.conversation) : null)),
    messages: viewOf(query, messagesOf(viewerId)),
    typing,
    setTyping: say,
    async send(body, attachmentIds, note) {
      mustBeSomebody(viewerId)
      const input = { conversationId: id, body, ...(attachmentIds && { attachmentIds }) }
      const options = { lane: id, dependsOn: unsent(store, id), note: note as never }
      const sent = await store.send(appSendMessage, { input }, options)
      return { id: idBehind('msg', sent.id) }
    },
    markRead(given) {
      const { conversation } = query.get().data ?? {}
      const seq = given ?? conversation?.lastSeq ?? 0
      if (!conversation || seq <= conversation.viewerLastReadSeq) return
      sendMark(store, appMarkConversationRead, { input: { id, seq } }, id)
    },
    close() {
      stop()
      query.close()
    },
  }
}
