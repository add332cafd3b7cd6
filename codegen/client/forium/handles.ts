import {
  appAddReaction,
  appConversation,
  appCreatePost,
  appEvents,
  appMarkConversationRead,
  appMarkTopicRead,
  appRemoveReaction,
  appSendMessage,
  appTopic,
} from '../../generated/app.ts'
import { idOf } from '../../generated/ids.ts'
import type { Client } from '../create-client.ts'
import { RequestFailed } from '../errors.ts'
import type { Platform } from '../ports.ts'
import type { Store } from '../store/store.ts'
import { pageSize } from './effects.ts'
import { conversationOf, messagesOf, postsOf, topicOf } from './models.ts'
import type { ConversationHandle, TopicHandle } from './types.ts'
import { followTyping } from './typing.ts'
import { mapped, viewOf } from './view.ts'

export interface Desk {
  client: Client
  store: Store
  platform: Platform
  viewerId: string | null
}

export function openConversation(desk: Desk, id: string): ConversationHandle {
  const { store, viewerId } = desk
  const follow = { operation: appEvents, filter: { conversationIds: [id] } }
  const query = store.live(appConversation, { id, last: pageSize.messages }, follow)
  const { typing, say, stop } = followTyping(desk, { conversationId: id })
  return {
    id,
    conversation: mapped(query, ({ data }) => data && (data.conversation ? conversationOf(data.conversation) : null)),
    messages: viewOf(query, messagesOf(viewerId)),
    typing,
    setTyping: say,
    async send(body, attachmentIds) {
      mustBeSomebody(viewerId)
      const input = { conversationId: id, body, ...(attachmentIds && { attachmentIds }) }
      const sent = await store.send(appSendMessage, { input }, { lane: id, dependsOn: unsent(store, id) })
      return { id: idOf('Message', sent.id) }
    },
    markRead(given) {
      const { conversation } = query.get().data ?? {}
      const seq = given ?? conversation?.lastSeq ?? 0
      if (!conversation || seq <= conversation.viewerLastReadSeq) return
      replaceMark(store, appMarkConversationRead.name, `read ${id}`)
      void store
        .send(appMarkConversationRead, { input: { id, seq } }, { lane: `read ${id}`, repeatable: true })
        .catch(() => {})
    },
    close() {
      stop()
      query.close()
    },
  }
}

export function openTopic(desk: Desk, id: string): TopicHandle {
  const { store, viewerId } = desk
  const follow = { operation: appEvents, filter: { topicIds: [id] } }
  const query = store.live(appTopic, { id, first: pageSize.posts }, follow)
  const { typing, stop } = followTyping(desk, { topicId: id })
  return {
    id,
    topic: mapped(query, ({ data }) => data && (data.topic ? topicOf(data.topic) : null)),
    posts: viewOf(query, postsOf(viewerId)),
    typing,
    async reply(body, { replyToPostId } = {}) {
      mustBeSomebody(viewerId)
      const input = { topicId: id, body, ...(replyToPostId && { replyToPostId }) }
      const dependsOn = unsent(store, id, replyToPostId)
      const sent = await store.send(appCreatePost, { input }, { lane: id, dependsOn })
      return { id: idOf('Post', sent.id) }
    },
    async react(postId, emoji, on) {
      mustBeSomebody(viewerId)
      const operation = on ? appAddReaction : appRemoveReaction
      const options = { lane: `react ${postId}`, dependsOn: unsent(store, postId), repeatable: true }
      await store.send(operation, { input: { postId, emoji } }, options)
    },
    markRead(number) {
      const { topic } = query.get().data ?? {}
      if (!topic || viewerId === null || number <= (topic.viewerLastReadNumber ?? 0)) return
      replaceMark(store, appMarkTopicRead.name, `read ${id}`)
      const input = { topicId: id, number }
      void store.send(appMarkTopicRead, { input }, { lane: `read ${id}`, repeatable: true }).catch(() => {})
    },
    close() {
      stop()
      query.close()
    },
  }
}

/** The writes that are still to make these: nothing may overtake what it is about, or go when that was refused. */
function unsent({ outbox }: Store, ...ids: (string | undefined)[]): string[] {
  const makes = ({ id }: { id: string }, wanted = '') => wanted.slice(4) === idOf('Message', id).slice(4)
  return outbox.items.get().flatMap((item) => (ids.some((id) => makes(item, id)) ? [item.id] : []))
}

/** Of many marks only the last one needs to be sent. */
function replaceMark({ outbox }: Store, operation: string, lane: string): void {
  for (const item of outbox.items.get())
    if (item.lane === lane && item.operation === operation && item.state !== 'sending') void outbox.discard(item.id)
}

/** What a guest writes could never be sent. */
export function mustBeSomebody(viewerId: string | null): void {
  if (viewerId === null) throw new RequestFailed('UNAUTHENTICATED', 'Not signed in.')
}
