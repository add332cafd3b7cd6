import { appConversation, appConversations } from '../../../generated/app.ts'
import { idBehind } from '../../../generated/ids.ts'
import type { OutboxItem } from '../../outbox-items.ts'
import type { Json } from '../../storage.ts'
import type { Draft, Effect } from '../../store/store.ts'
import { pageSize } from '../feature.ts'
import type { Person } from '../model-types.ts'
import { draftedBy } from '../written.ts'
import { unreadAfter } from './unread.ts'

type Saying = { body: string; clientId: string; conversationId: string }
type Starting = { body: string; clientId: string; messageClientId: string; subject?: string }

export const conversationEffects = (viewer: Person | null) =>
  ({
    appSendMessage(draft: Draft, { input }: { input: Saying }, item: OutboxItem) {
      addMessage(draft, viewer, input, item)
    },
    appStartConversation(draft: Draft, { input }: { input: Starting }, item: OutboxItem) {
      const id = idBehind('cnv', input.clientId)
      draft.answer(appConversation, { id, last: pageSize.messages }, { conversation: begun(id, input, item) })
      draft.prepend({ list: appConversations.page! }, id)
      draft.outdate(appConversation.name)
      addMessage(draft, viewer, { conversationId: id, clientId: input.messageClientId, body: input.body }, item)
    },
    appMarkConversationRead(draft: Draft, { input }: { input: { id: string; seq: number } }) {
      const before = Number(draft.get(input.id)?.viewerLastReadSeq ?? 0)
      if (input.seq < before) return
      const viewerUnreadCount = unreadAfter(draft, input.id, input.seq, viewer?.id ?? null)
      draft.put(input.id, { viewerLastReadSeq: input.seq, viewerUnreadCount })
    },
  }) satisfies Record<string, Effect>

function addMessage(
  draft: Draft,
  viewer: Person | null,
  { conversationId, clientId, body }: Saying,
  item: OutboxItem,
): void {
  const id = idBehind('msg', clientId)
  // Heard of in an event already: its answer was lost, and it stands where it stands.
  if (draft.get(id)?.seq == null) draft.put(id, { ...draftedBy(viewer, draft, body, item), seq: null })
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
