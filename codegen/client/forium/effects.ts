import { appConversation, appConversations } from '../../generated/app.ts'
import { idOf } from '../../generated/ids.ts'
import type { OutboxItem } from '../outbox-items.ts'
import type { Json } from '../storage.ts'
import type { Fieldset } from '../store/records.ts'
import type { Draft, Effect } from '../store/store.ts'
import type { Person } from './types.ts'

/** How many of a list are read at once. */
export const pageSize = { conversations: 30, messages: 50, topics: 30, posts: 20, notifications: 30 }

type Written = { body: string; clientId: string }

/** What each write does on the screen before the server has answered. */
export function effectsOf(viewer: Person | null): Record<string, Effect> {
  const author = viewer && {
    __typename: viewer.kind,
    id: viewer.id,
    displayName: viewer.displayName,
    avatarUrl: viewer.avatarUrl,
  }

  /** What messages and posts have in common. */
  function written(draft: Draft, body: string, item: OutboxItem): Fieldset {
    if (author) draft.put(author.id, author)
    return {
      createdAt: new Date(item.createdAt).toISOString(),
      editedAt: null,
      deletedAt: null,
      author: author && draft.link(author.id),
      body: { text: body, blocks: paragraphsOf(body) },
      attachments: [],
      $local: { delivery: item.state === 'waiting' ? 'queued' : item.state, failure: item.error?.message ?? null },
    }
  }
  function message(draft: Draft, conversationId: string, clientId: string, body: string, item: OutboxItem) {
    const id = idOf('Message', clientId)
    draft.put(id, { ...written(draft, body, item), seq: null })
    draft.append({ of: conversationId, list: 'messages' }, id, 'seq')
    const { createdAt } = draft.get(id)!
    draft.put(conversationId, { lastMessage: draft.link(id), lastActivityAt: createdAt! })
    draft.raise({ list: appConversations.page! }, conversationId)
  }
  return {
    appSendMessage(draft, { input }: { input: Written & { conversationId: string } }, item) {
      message(draft, input.conversationId, input.clientId, input.body, item)
    },
    appStartConversation(draft, { input }: { input: Written & { messageClientId: string; subject?: string } }, item) {
      const id = idOf('Conversation', input.clientId)
      const fresh = {
        id,
        subject: input.subject ?? null,
        status: 'OPEN',
        lastSeq: 0,
        version: 0,
        assignee: null,
        contact: null,
        reads: [],
      }
      const messages = { nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null } }
      const read = {
        viewerLastReadSeq: 0,
        viewerUnreadCount: 0,
        lastActivityAt: new Date(item.createdAt).toISOString(),
      }
      draft.answer(appConversation, { id, last: pageSize.messages }, { conversation: { ...fresh, ...read, messages } })
      draft.prepend({ list: appConversations.page! }, id)
      draft.outdate(appConversation.name)
      message(draft, id, input.messageClientId, input.body, item)
    },
    appCreatePost(draft, { input }: { input: Written & { topicId: string } }, item) {
      const id = idOf('Post', input.clientId)
      draft.put(id, { ...written(draft, input.body, item), number: null, isAcceptedAnswer: false, reactions: [] })
      draft.append({ of: input.topicId, list: 'posts' }, id, 'number')
    },
    appAddReaction: (draft, { input }: { input: Reacting }, item) => react(draft, input, item, true),
    appRemoveReaction: (draft, { input }: { input: Reacting }, item) => react(draft, input, item, false),
    appMarkConversationRead(draft, { input }: { input: { id: string; seq: number } }) {
      const { lastSeq } = draft.get(input.id) ?? {}
      const viewerUnreadCount = Math.max(0, Number(lastSeq ?? 0) - input.seq)
      draft.put(input.id, { viewerLastReadSeq: input.seq, viewerUnreadCount })
    },
    appMarkTopicRead(draft, { input }: { input: { topicId: string; number: number } }) {
      const { lastPostNumber } = draft.get(input.topicId) ?? {}
      const viewerUnreadCount = Math.max(0, Number(lastPostNumber ?? 0) - input.number)
      draft.put(input.topicId, { viewerLastReadNumber: input.number, viewerUnreadCount })
    },
  } as Record<string, Effect>
}

interface Reacting {
  postId: string
  emoji: string
}

/** One that was refused is not shown: there is nothing to retry it by. */
function react(draft: Draft, { postId, emoji }: Reacting, { state }: OutboxItem, on: boolean): void {
  const post = draft.get(postId)
  if (!post || state === 'failed') return
  const known = (post.reactions ?? []) as Fieldset[]
  const found = known.find((reaction) => reaction.emoji === emoji) ?? { emoji, count: 0, viewerHasReacted: false }
  if (found.viewerHasReacted === on) return
  const changed = { ...found, viewerHasReacted: on, count: Number(found.count) + (on ? 1 : -1) }
  const others = known.filter((reaction) => reaction.emoji !== emoji)
  const next = known.includes(found)
    ? known.map((reaction) => (reaction === found ? changed : reaction))
    : [...others, changed]
  draft.put(postId, { reactions: next.filter(({ count }) => Number(count) > 0) })
}

/** Until the server has rendered it: what was typed, line by line. */
function paragraphsOf(body: string): Json {
  const lines = body.split(/\n{2,}/).filter((text) => text.trim())
  return lines.map((text) => ({ type: 'paragraph', text, url: null, level: null, language: null }))
}
