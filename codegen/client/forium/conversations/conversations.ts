import {
  appConversationEvents,
  appConversations,
  appMarkDelivered,
  appStartConversation,
} from '../../../generated/app.ts'
import { idBehind } from '../../../generated/ids.ts'
import { newClientId } from '../../client-id.ts'
import type { Follow } from '../../store/store.ts'
import { type Desk, type Feature, mustBeSomebody, pageSize } from '../feature.ts'
import type { Conversations } from '../types.ts'
import { mapped, viewOf } from '../view.ts'
import { conversationEffects } from './effects.ts'
import { openConversation } from './handle.ts'
import { conversationsIn } from './models.ts'
import { conversationRules } from './rules.ts'

const types = [
  'MESSAGE_SENT',
  'MESSAGE_UPDATED',
  'MESSAGE_DELETED',
  'CONVERSATION_STARTED',
  'CONVERSATION_UPDATED',
  'CONVERSATION_ASSIGNED',
  'CONVERSATION_READ',
]
export const followConversations: Follow = { operation: appConversationEvents, filter: { types } }

const ownConversations = ({ store }: Desk) =>
  store.live(appConversations, { first: pageSize.conversations }, followConversations)

/**
 * The support chat: one's own conversations, and what is said in them.
 *
 * @example
 * const forium = await openForium([conversations], { url, token, storage })
 * const { id } = await forium.startConversation('Where is my order?')
 */
export const conversations: Feature<Conversations> = {
  effects: conversationEffects,
  rules: conversationRules,
  unread(desk) {
    return mapped(ownConversations(desk), ({ data }) => {
      return data?.viewerConversations.nodes.filter(({ viewerUnreadCount }) => viewerUnreadCount > 0).length ?? 0
    })
  },
  open(desk) {
    const { client, store } = desk
    desk.on('message', ({ conversationId: id, message: { seq } }) => {
      if (seq !== null) void client.try(appMarkDelivered, { input: { id, seq } })
    })
    return {
      conversations: () =>
        viewOf(ownConversations(desk), ({ viewerConversations }) => conversationsIn(viewerConversations)),
      conversation: (id) => openConversation(desk, id),
      // Its id is its lane: what follows waits for it.
      async startConversation(body, { attachments: note, ...options } = {}) {
        mustBeSomebody(desk.viewerId)
        const clientId = newClientId(desk.platform)
        const id = idBehind('cnv', clientId)
        const input = { clientId, body, ...options }
        await store.send(appStartConversation, { input }, { lane: id, note: note as never })
        return { id }
      },
    }
  },
}
