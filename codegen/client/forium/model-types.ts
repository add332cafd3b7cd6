// The models that views draw.

/** Somebody who writes. */
export interface Person {
  readonly id: string
  readonly displayName: string
  /** Absolute, or null: draw initials. */
  readonly avatarUrl: string | null
  readonly kind: 'User' | 'Visitor' | 'Bot'
}

/** A piece of a block's text that looks the same throughout. */
export interface Span {
  readonly text: string
  /**
   * `strong`, `emphasis`, `underline`, `strikethrough`, `code`, `highlight`, `small`, `subscript`, `superscript`,
   * `spoiler`; pass over any other.
   */
  readonly marks: readonly string[]
  /** Where it leads: http, https, mailto or a path of this community. */
  readonly url: string | null
  /** The handle of whom it names. */
  readonly mention: string | null
}

/** One piece of a body, safe to draw as it is: no HTML in it. Show an unknown `type` as its `text`. */
export interface Block {
  /** `paragraph`, `heading`, `quote`, `code`, `list_item`, `table`, `image`, `rule`, `summary`. */
  readonly type: string
  /** Of an image what it shows; of a table a row a line, a tab between cells. */
  readonly text: string
  /** Joined they are `text`. Of an image one, where it is a link or a spoiler. None until the server has read the body. */
  readonly spans: readonly Span[]
  /** Of an image: the picture. */
  readonly url: string | null
  /** Pixels of an image, where they are known. */
  readonly width: number | null
  readonly height: number | null
  /** Of a heading, 1 to 6; of a `quote` and a `list_item`, how deep. */
  readonly level: number | null
  /** Of code. */
  readonly language: string | null
  /** In how many quotes and lists it stands, whatever it is. */
  readonly quoteDepth: number
  readonly listDepth: number
  /** The first block of a list item: its sign stands before it, `number` or a bullet. */
  readonly isItemStart: boolean
  readonly number: number | null
  /** Not shown until the reader opens the `summary` before it. */
  readonly isFolded: boolean
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
