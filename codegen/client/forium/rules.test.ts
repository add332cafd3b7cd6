// What events and writes do to what is unread and to what stands in a list, where they come late, twice or out of order.
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { appTopics } from '../../generated/app.ts'
import { idOf } from '../../generated/ids.ts'
import { newClientId } from '../client-id.ts'
import type { OutboxItem } from '../outbox-items.ts'
import { draftOf } from '../store/draft.ts'
import type { Fieldset } from '../store/records.ts'
import { rootIdOf } from '../store/selection.ts'
import type { Draft } from '../store/store.ts'
import { createTable, type Table } from '../store/table.ts'
import { conversationEffects } from './conversations/effects.ts'
import { conversationRules } from './conversations/rules.ts'
import type { Rules } from './feature.ts'
import { topicRules } from './topics/rules.ts'

const rules: Rules = { ...conversationRules, ...topicRules }

const id = (type: Parameters<typeof idOf>[0]) => idOf(type, newClientId())
const [me, other, conversation, topic] = [id('User'), id('User'), id('Conversation'), id('Topic')]
let table: Table

const change = (work: (draft: Draft) => void) => table.change((layer) => work(draftOf(layer)))
const now = (of: string): Fieldset => table.get(of) ?? {}
const tell = (event: { __typename: string; [field: string]: unknown }, isNew = true) =>
  change((draft) => {
    rules[event.__typename]?.(draft, event as never, { viewerId: me, isNew: () => isNew, tell() {} })
  })

/** It is known before the rule sees it, as an event carries it. */
function say(seq: number, author: string, isNew = true): string {
  const messageId = id('Message')
  const message = { id: messageId, seq, createdAt: `2026-01-0${seq}`, deletedAt: null, attachments: [] }
  change((draft) => draft.put(messageId, { ...message, author: draft.link(author) }))
  tell(
    {
      __typename: 'MessageSent',
      conversationId: conversation,
      actorId: author,
      message: { ...message, author: { id: author } },
    },
    isNew,
  )
  return messageId
}

beforeEach(() => {
  table = createTable(() => {})
  change((draft) => {
    const messages = { nodes: [], pageInfo: { hasNextPage: false } }
    const marks = { viewerLastReadSeq: 0, viewerUnreadCount: 0, lastSeq: 0 }
    draft.put(conversation, { ...marks, 'messages(last:50)': messages })
    draft.put(topic, { viewerLastReadNumber: 1, viewerUnreadCount: 0, lastPostNumber: 1 })
  })
})

test('one’s own messages are never unread, wherever the mark stands', () => {
  say(1, other)
  say(2, other)
  say(3, me)
  assert.equal(now(conversation).viewerUnreadCount, 2)
  tell({ __typename: 'ConversationRead', conversationId: conversation, reader: { id: me }, seq: 1 })
  assert.equal(now(conversation).viewerUnreadCount, 1)
  tell({ __typename: 'ConversationRead', conversationId: conversation, reader: { id: me }, seq: 2 })
  assert.equal(now(conversation).viewerUnreadCount, 0)
})

test('an older mark, and an event that comes again, take nothing back', () => {
  for (const seq of [1, 2, 3]) say(seq, other)
  tell({ __typename: 'ConversationRead', conversationId: conversation, reader: { id: me }, seq: 3 })
  tell({ __typename: 'ConversationRead', conversationId: conversation, reader: { id: me }, seq: 1 })
  assert.deepEqual([now(conversation).viewerLastReadSeq, now(conversation).viewerUnreadCount], [3, 0])
  const mark = conversationEffects(null).appMarkConversationRead!
  change((draft) => mark(draft, { input: { id: conversation, seq: 2 } }))
  assert.equal(now(conversation).viewerUnreadCount, 0)
})

test('an unread message that is deleted is not unread any more, however often it is said', () => {
  const [first] = [say(1, other), say(2, other)]
  change((draft) => draft.put(first!, { deletedAt: '2026-01-03' }))
  for (let i = 0; i < 3; i++)
    tell({ __typename: 'MessageDeleted', conversationId: conversation, messageId: first, message: { id: first } })
  assert.equal(now(conversation).viewerUnreadCount, 1)
})

test('who answers a topic has read their own answer, and the marks of other devices only rise', () => {
  const post = (number: number, actorId: string) => {
    change((draft) => draft.put(topic, { lastPostNumber: number }))
    tell({ __typename: 'PostCreated', topicId: topic, actorId, post: { id: id('Post'), number } })
  }
  post(2, me)
  assert.deepEqual([now(topic).viewerLastReadNumber, now(topic).viewerUnreadCount], [2, 0])
  post(3, other)
  post(4, me)
  assert.deepEqual([now(topic).viewerLastReadNumber, now(topic).viewerUnreadCount], [2, 2])
  tell({ __typename: 'TopicRead', topicId: topic, lastReadNumber: 4 })
  tell({ __typename: 'TopicRead', topicId: topic, lastReadNumber: 3 })
  assert.equal(now(topic).viewerUnreadCount, 0)
})

test('a message whose answer has come stays the last of its conversation until a later one comes', () => {
  const clientId = newClientId()
  const messageId = idOf('Message', clientId)
  const effect = conversationEffects({ id: me, displayName: 'Me', avatarUrl: null, kind: 'User' }).appSendMessage!
  const item = { createdAt: 0, state: 'sending' } as OutboxItem
  say(1, other)
  const answer = (seq: number) =>
    table.change((layer) => {
      const draft = draftOf(layer, undefined, new Set([messageId]))
      layer.set(messageId, { id: messageId, seq, createdAt: '2026-01-02' })
      effect(draft, { input: { clientId, conversationId: conversation, body: 'Hello' } } as never, item)
    })
  answer(2)
  assert.deepEqual(now(conversation).lastMessage, { $: messageId })
  const later = say(3, other)
  answer(2)
  assert.deepEqual([now(conversation).lastMessage, now(conversation).lastSeq], [{ $: later }, 3])
})

test('a message that came in an event is sent, though its own answer was lost', () => {
  const clientId = newClientId()
  const messageId = idOf('Message', clientId)
  const effect = conversationEffects({ id: me, displayName: 'Me', avatarUrl: null, kind: 'User' }).appSendMessage!
  change((draft) => draft.put(messageId, { seq: 1, createdAt: '2026-01-01', author: draft.link(me) }))
  const item = { createdAt: 0, state: 'queued' } as OutboxItem
  table.drawn((layer) =>
    effect(draftOf(layer), { input: { clientId, conversationId: conversation, body: 'Hello' } } as never, item),
  )
  assert.deepEqual([now(messageId).seq, now(messageId).$local], [1, undefined])
})

test('conversations stand in the order of what was said last, in whatever order it is heard', () => {
  const second = id('Conversation')
  const place = { nodes: [{ $: conversation }, { $: second }], pageInfo: { hasNextPage: false } }
  change((draft) => draft.put(second, { lastSeq: 0, viewerUnreadCount: 0, lastActivityAt: '2026-01-05' }))
  table.change((layer) => layer.set('q/appConversations/[]', { 'viewerConversations(first:30)': place }))
  const order = () => (now('q/appConversations/[]')['viewerConversations(first:30)'] as unknown as typeof place).nodes
  say(3, other)
  assert.deepEqual(order(), [{ $: second }, { $: conversation }])
  say(6, other)
  assert.deepEqual(order(), [{ $: conversation }, { $: second }])
})

test('a topic that is answered stands first among the latest, and stays where it is among others', () => {
  const [older, newer] = [id('Topic'), id('Topic')]
  const asked = (list: string) => ({ list, first: 30 })
  const order = (list: string) => {
    const root = now(rootIdOf(appTopics.name, asked(list)))
    const [topics] = Object.entries(root).flatMap(([key, value]) => (key.startsWith('topics(') ? [value] : []))
    return (topics as { nodes: { $: string }[] }).nodes.map(({ $ }) => $)
  }
  for (const list of ['LATEST', 'TOP'])
    change((draft) => {
      const nodes = [newer, older].map((of) => ({ id: of, lastPostNumber: 1 }))
      draft.answer(appTopics, asked(list), { topics: { nodes, pageInfo: { hasNextPage: false } } })
    })
  tell({ __typename: 'PostCreated', topicId: older, actorId: other, post: { id: id('Post'), number: 2 } })
  assert.deepEqual(
    [order('LATEST'), order('TOP')],
    [
      [older, newer],
      [newer, older],
    ],
  )
})
