import type {
  AppConversationQuery,
  AppConversationsQuery,
  AppInboxQuery,
  AppNotificationsQuery,
  AppTopicQuery,
  AppTopicsQuery,
} from '../../generated/app.ts'
import type { AttachedFile, Conversation, Message, Notification, Person, Post, Topic } from './model-types.ts'

type RawConversation = AppConversationsQuery['viewerConversations']['nodes'][number]
type OpenConversation = NonNullable<AppConversationQuery['conversation']>
type RawMessage = OpenConversation['messages']['nodes'][number]
type RawTopic = AppTopicsQuery['topics']['nodes'][number]
type RawPost = NonNullable<AppTopicQuery['topic']>['posts']['nodes'][number]
type RawNotification = AppNotificationsQuery['viewerNotifications']['nodes'][number]
type Local = { $local?: { delivery: 'queued' | 'sending' | 'failed'; failure: string | null } }

type RawActor = { __typename: string; id: string; displayName: string; avatarUrl: string | null }

export const personOf = ({ id, displayName, avatarUrl, __typename }: RawActor): Person => ({
  id,
  displayName,
  avatarUrl,
  kind: __typename as Person['kind'],
})
const personIn = (actor: RawActor | null | undefined) => (actor ? personOf(actor) : null)

const fileOf = (raw: RawMessage['attachments'][number]): AttachedFile => ({
  id: raw.id,
  name: raw.filename,
  contentType: raw.contentType,
  size: raw.byteSize,
  url: raw.url,
})

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

export const inboxOf = ({ conversations }: AppInboxQuery): readonly Conversation[] =>
  conversations.nodes.map(once(conversationOf))

export const conversationsOf = ({ viewerConversations }: AppConversationsQuery): readonly Conversation[] =>
  viewerConversations.nodes.map(once(conversationOf))

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
  id: raw.id,
  seq: raw.$local ? null : raw.seq,
  author: personOf(raw.author),
  mine,
  text: raw.body?.text ?? '',
  blocks: raw.body?.blocks ?? [],
  attachments: raw.attachments.map(fileOf),
  createdAt: raw.createdAt,
  editedAt: raw.editedAt,
  deleted: raw.deletedAt !== null,
  delivery,
  failure: raw.$local?.failure ?? null,
})

export const topicOf = (raw: RawTopic | NonNullable<AppTopicQuery['topic']>): Topic => ({
  id: raw.id,
  title: raw.title,
  slug: raw.slug,
  kind: raw.kind,
  url: raw.url,
  excerpt: raw.excerpt,
  author: personIn(raw.author),
  category: raw.category,
  postCount: raw.postCount,
  likeCount: raw.likeCount,
  isSolved: raw.isSolved,
  isClosed: raw.isClosed,
  isPinned: raw.isPinned,
  unreadCount: raw.viewerUnreadCount ?? 0,
  lastPostedAt: raw.lastPostedAt,
})

export const topicsOf = ({ topics }: AppTopicsQuery): readonly Topic[] => topics.nodes.map(once(topicOf))

export const postsOf = (viewerId: string | null) => {
  const postIn = once((raw: RawPost) => postOf(raw, viewerId))
  return ({ topic }: AppTopicQuery): readonly Post[] | null => topic?.posts.nodes.map(postIn) ?? null
}

const postOf = (raw: RawPost & Local, viewerId: string | null): Post => ({
  id: raw.id,
  number: raw.$local ? null : raw.number,
  author: personIn(raw.author),
  mine: raw.author?.id === viewerId,
  text: raw.body?.text ?? '',
  blocks: raw.body?.blocks ?? [],
  attachments: raw.attachments.map(fileOf),
  reactions: raw.reactions.map(({ emoji, count, viewerHasReacted }) => ({
    emoji,
    count,
    mine: viewerHasReacted === true,
  })),
  isAnswer: raw.isAcceptedAnswer,
  createdAt: raw.createdAt,
  editedAt: raw.editedAt,
  deleted: raw.deletedAt !== null,
  delivery: raw.$local?.delivery ?? 'sent',
  failure: raw.$local?.failure ?? null,
})

export const notificationOf = (raw: RawNotification): Notification => ({
  id: raw.id,
  kind: raw.kind,
  actor: personIn(raw.actor),
  actorCount: raw.actorCount,
  excerpt: raw.excerpt,
  url: raw.url,
  topicId: raw.topic?.id ?? null,
  postId: raw.post?.id ?? null,
  conversationId: raw.conversation?.id ?? null,
  createdAt: raw.createdAt,
  read: raw.readAt !== null,
})

export const notificationsOf = ({ viewerNotifications }: AppNotificationsQuery): readonly Notification[] =>
  viewerNotifications.nodes.map(once(notificationOf))

const memories = new WeakMap<(raw: never) => unknown, WeakMap<object, unknown>>()

/** What has not changed is drawn from the same object. */
function once<Raw extends object, Model>(make: (raw: Raw) => Model): (raw: Raw) => Model {
  const made = memories.get(make) ?? new WeakMap<object, unknown>()
  memories.set(make, made)
  return (raw) => {
    if (!made.has(raw)) made.set(raw, make(raw))
    return made.get(raw) as Model
  }
}
