import { appConversation, appConversations } from '../../generated/app.ts'
import { idOf } from '../../generated/ids.ts'
import type { OutboxItem } from '../outbox-items.ts'
import type { Json } from '../storage.ts'
import type { Fieldset } from '../store/records.ts'
import type { Draft, Effect } from '../store/store.ts'
import type { Person } from './model-types.ts'
import { unreadAfter } from './unread.ts'

/** How many of a list are read at once. */
export const pageSize = { conversations: 30, messages: 50, topics: 30, posts: 20, notifications: 30 }

type Written = { body: string; clientId: string }

/** What each write does on the screen before the server has answered. */
export function effectsOf(viewer: Person | null): Record<string, Effect> {
  const writing = { author: viewer && authorOf(viewer) }
  return { ...support(writing), ...forum(writing) } as Record<string, Effect>
}

interface Writing {
  author: (Fieldset & { id: string }) | null
}

const authorOf = ({ kind, id, displayName, avatarUrl }: Person) => ({ __typename: kind, id, displayName, avatarUrl })

const support = (writing: Writing) => ({
  appSendMessage(draft: Draft, { input }: { input: Written & { conversationId: string } }, item: OutboxItem) {
    addMessage(draft, writing, input, item)
  },
  appStartConversation(draft: Draft, { input }: { input: Starting }, item: OutboxItem) {
    const id = idOf('Conversation', input.clientId)
    draft.answer(appConversation, { id, last: pageSize.messages }, { conversation: begun(id, input, item) })
    draft.prepend({ list: appConversations.page! }, id)
    draft.outdate(appConversation.name)
    addMessage(draft, writing, { conversationId: id, clientId: input.messageClientId, body: input.body }, item)
  },
  appMarkConversationRead(draft: Draft, { input }: { input: { id: string; seq: number } }) {
    const before = Number(draft.get(input.id)?.viewerLastReadSeq ?? 0)
    if (input.seq < before) return
    const viewerUnreadCount = unreadAfter(draft, input.id, input.seq, writing.author?.id ?? null)
    draft.put(input.id, { viewerLastReadSeq: input.seq, viewerUnreadCount })
  },
})

const forum = (writing: Writing) => ({
  appCreatePost(draft: Draft, { input }: { input: Written & { topicId: string } }, item: OutboxItem) {
    const id = idOf('Post', input.clientId)
    const fields = written(draft, writing, input.body, item)
    const isKnown = draft.get(id)?.number != null
    if (!isKnown) draft.put(id, { ...fields, number: null, isAcceptedAnswer: false, reactions: [] })
    draft.append({ of: input.topicId, list: 'posts' }, id, 'number')
  },
  appAddReaction: (draft: Draft, { input }: { input: Reacting }, item: OutboxItem) => react(draft, input, item, true),
  appRemoveReaction: (draft: Draft, { input }: { input: Reacting }, item: OutboxItem) =>
    react(draft, input, item, false),
  appMarkTopicRead(draft: Draft, { input }: { input: { topicId: string; number: number } }) {
    const { lastPostNumber, viewerLastReadNumber } = draft.get(input.topicId) ?? {}
    if (input.number < Number(viewerLastReadNumber ?? 0)) return
    const viewerUnreadCount = Math.max(0, Number(lastPostNumber ?? 0) - input.number)
    draft.put(input.topicId, { viewerLastReadNumber: input.number, viewerUnreadCount })
  },
})

/** What messages and posts have in common. */
function written(draft: Draft, { author }: Writing, body: string, { createdAt, state, error }: OutboxItem): Fieldset {
  if (author) draft.put(author.id, author)
  return {
    createdAt: new Date(createdAt).toISOString(),
    editedAt: null,
    deletedAt: null,
    author: author && draft.link(author.id),
    body: { text: body, blocks: paragraphsOf(body) },
    attachments: [],
    $local: { delivery: state === 'waiting' ? 'queued' : state, failure: error?.message ?? null },
  }
}

type Saying = Written & { conversationId: string }

function addMessage(
  draft: Draft,
  writing: Writing,
  { conversationId, clientId, body }: Saying,
  item: OutboxItem,
): void {
  const id = idOf('Message', clientId)
  // Heard of in an event already: its answer was lost, and it stands where it stands.
  if (draft.get(id)?.seq == null) draft.put(id, { ...written(draft, writing, body, item), seq: null })
  draft.append({ of: conversationId, list: 'messages' }, id, 'seq')
  const { createdAt, seq } = draft.get(id)!
  const conversation = draft.get(conversationId)
  if (!conversation) return
  const lastSeq = Number(conversation.lastSeq ?? 0)
  // Answered, it may not be the last any more.
  if (seq === null || Number(seq) >= lastSeq)
    draft.put(conversationId, { lastMessage: draft.link(id), lastActivityAt: createdAt!, lastSeq: seq ?? lastSeq })
  draft.raise({ list: appConversations.page! }, conversationId, seq === null ? undefined : 'lastActivityAt')
}

type Starting = Written & { messageClientId: string; subject?: string }

function begun(id: string, { subject }: Starting, { createdAt }: OutboxItem): Json {
  return {
    id,
    subject: subject ?? null,
    status: 'OPEN',
    lastSeq: 0,
    version: 0,
    assignee: null,
    contact: null,
    reads: [],
    viewerLastReadSeq: 0,
    viewerUnreadCount: 0,
    lastActivityAt: new Date(createdAt).toISOString(),
    messages: { nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null } },
  }
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

/** Until the server has rendered it: what was typed, line by line. Without spans, since nobody has read it yet. */
function paragraphsOf(body: string): Json {
  const lines = body.split(/\n{2,}/).filter((text) => text.trim())
  return lines.map((text) => ({ type: 'paragraph', text, ...plain }))
}

const plain = {
  spans: [],
  url: null,
  width: null,
  height: null,
  level: null,
  language: null,
  quoteDepth: 0,
  listDepth: 0,
  isItemStart: false,
  number: null,
  isFolded: false,
}
