import type { AppConversationQuery, AppConversationsQuery } from '../../../generated/app.ts'
import type { Conversation, Message } from '../model-types.ts'
import { once, personIn, personOf } from '../person.ts'
import { type Local, modelOf } from '../written.ts'

type RawConversation = AppConversationsQuery['viewerConversations']['nodes'][number]
type OpenConversation = NonNullable<AppConversationQuery['conversation']>
type RawMessage = OpenConversation['messages']['nodes'][number]

export const conversationOf = (raw: RawConversation | OpenConversation): Conversation => ({
  id: raw.id,
  subject: raw.subject,
  status: raw.status,
  preview: raw.lastMessage?.body?.text ?? '',
  unreadCount: raw.viewerUnreadCount,
  lastActivityAt: raw.lastActivityAt,
  contactName: raw.contact?.displayName ?? '',
  assignee: personIn(raw.assignee),
})

export const conversationsIn = ({ nodes }: { nodes: readonly RawConversation[] }): readonly Conversation[] =>
  nodes.map(once(conversationOf))

/** How far the others have come with what this person wrote. */
export function messagesOf(viewerId: string | null) {
  const made = new WeakMap<RawMessage, Message>()
  return ({ conversation }: AppConversationQuery): readonly Message[] | null => {
    const others = conversation?.reads?.filter(({ actor }) => actor?.id !== viewerId) ?? []
    const read = Math.max(0, ...others.map(({ seq }) => seq))
    const delivered = Math.max(read, ...others.map(({ deliveredSeq }) => deliveredSeq))
    const deliveryOf = (raw: RawMessage & Local, mine: boolean): Message['delivery'] => {
      if (raw.$local) return raw.$local.delivery
      if (!mine) return 'sent'
      return raw.seq <= read ? 'read' : raw.seq <= delivered ? 'delivered' : 'sent'
    }
    return (
      conversation?.messages.nodes.map((raw) => {
        const mine = raw.author.id === viewerId
        const delivery = deliveryOf(raw, mine)
        const before = made.get(raw)
        if (before?.delivery === delivery) return before
        const message = messageOf(raw, mine, delivery)
        made.set(raw, message)
        return message
      }) ?? null
    )
  }
}

export const messageOf = (raw: RawMessage & Local, mine: boolean, delivery: Message['delivery']): Message => ({
  ...modelOf(raw),
  seq: raw.$local ? null : raw.seq,
  author: personOf(raw.author),
  mine,
  delivery,
})
