// The models that views draw.

/** Somebody who writes. */
export interface Person {
  readonly id: string
  readonly displayName: string
  /** Absolute, or null: draw initials. */
  readonly avatarUrl: string | null
  readonly kind: 'User' | 'Visitor' | 'Bot'
}

/** One piece of a body, safe to draw as it is: no HTML in it. Show an unknown `type` as its `text`. */
export interface Block {
  /** `paragraph`, `heading`, `quote`, `code`, `list_item`, `table`, `image`, `rule`. */
  readonly type: string
  readonly text: string
  /** Of an image or a link that stands alone. */
  readonly url: string | null
  /** Of a heading, 1 to 6. */
  readonly level: number | null
  /** Of code. */
  readonly language: string | null
}

export interface AttachedFile {
  readonly id: string
  readonly name: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  readonly url: string | null
}

export interface Conversation {
  readonly id: string
  readonly subject: string | null
  readonly status: 'OPEN' | 'SNOOZED' | 'RESOLVED'
  /** Plain text of what was said last; empty for a file alone. */
  readonly preview: string
  readonly unreadCount: number
  /** ISO 8601. */
  readonly lastActivityAt: string
  /** Who asked, for staff. */
  readonly contactName: string
  /** Who answers; null while nobody was found. */
  readonly assignee: Person | null
}

export interface Message {
  readonly id: string
  /** Its place in the conversation, without gaps; null until the server has taken it. */
  readonly seq: number | null
  readonly author: Person
  /** Written by who looks at it. */
  readonly mine: boolean
  readonly text: string
  readonly blocks: readonly Block[]
  readonly attachments: readonly AttachedFile[]
  /** ISO 8601; by this device's clock until the server has taken it. */
  readonly createdAt: string
  readonly editedAt: string | null
  readonly deleted: boolean
  /** `queued` also while the network is away. The last two only of one's own. */
  readonly delivery: 'queued' | 'sending' | 'failed' | 'sent' | 'delivered' | 'read'
  /** Of `failed`: why, in words for people. */
  readonly failure: string | null
}

export interface Topic {
  readonly id: string
  readonly title: string
  readonly slug: string
  readonly kind: 'DISCUSSION' | 'QUESTION' | 'ARTICLE' | 'ANNOUNCEMENT'
  readonly url: string
  readonly excerpt: string | null
  readonly author: Person | null
  readonly category: { readonly id: string; readonly name: string; readonly color: string | null } | null
  readonly postCount: number
  readonly likeCount: number
  readonly isSolved: boolean
  readonly isClosed: boolean
  readonly isPinned: boolean
  readonly unreadCount: number
  /** ISO 8601. */
  readonly lastPostedAt: string
}

export interface Post {
  readonly id: string
  /** 1 is the opening; null until the server has taken it. */
  readonly number: number | null
  readonly author: Person | null
  readonly mine: boolean
  readonly text: string
  readonly blocks: readonly Block[]
  readonly attachments: readonly AttachedFile[]
  readonly reactions: readonly { readonly emoji: string; readonly count: number; readonly mine: boolean }[]
  readonly isAnswer: boolean
  readonly createdAt: string
  readonly editedAt: string | null
  readonly deleted: boolean
  readonly delivery: 'queued' | 'sending' | 'failed' | 'sent'
  readonly failure: string | null
}

export interface Notification {
  readonly id: string
  readonly kind: string
  readonly actor: Person | null
  readonly actorCount: number
  readonly excerpt: string | null
  readonly url: string | null
  /** Where it leads to, in an app. */
  readonly topicId: string | null
  readonly postId: string | null
  readonly conversationId: string | null
  readonly createdAt: string
  readonly read: boolean
}

export interface SearchHit {
  readonly topicId: string
  readonly title: string
  /** Plain text around what was found. */
  readonly snippet: string
  readonly url: string
}
