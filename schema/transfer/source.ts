/**
 * What every importer produces and `importTopics` takes: a third importer is one file that makes these.
 * `externalId`s are paths in the other system (`t/12`, `p/345`, `u/ana`): unique there, the same in every run.
 * Times are milliseconds since 1970.
 */
export type SourceItem =
  | { topic: SourceTopic }
  /** Tags come before the topics that have them. */
  | { tag: SourceTag }
  | { skipped: SkippedObject }
  | { totals: Readonly<Record<string, number>> }

export type ObjectType = 'topics' | 'posts' | 'events' | 'people' | 'categories' | 'tags'

export interface SourceTopic {
  externalId: string
  title: string
  slug: string | null
  category: SourceCategory
  tags: readonly SourceTag[]
  /** A topic with an accepted post is a question in any case. */
  isQuestion: boolean
  viewCount: number
  createdAt: number
  closedAt: number | null
  pinnedAt: number | null
  unlisted: boolean
  deletedAt: number | null
  /** Old links name posts by number: a post whose number is taken gets a way of its own. */
  linksByNumber: boolean
  /** By number, the opening first; never empty. */
  posts: readonly SourcePost[]
  events: readonly SourceEvent[]
  /** Parts that were left out, each with its reason. */
  skipped: readonly SkippedObject[]
  remarks: readonly Remark[]
  /** What only this kind of source counts: `wikis`, `polls`. */
  totals: Readonly<Record<string, number>>
}

export interface SourcePost {
  externalId: string
  /** Wanted number; gaps are normal. */
  number: number
  author: SourcePerson
  body: SourceBody
  replyToNumber: number | null
  likeCount: number
  /** Votes for less votes against; null where there are none against. */
  score: number | null
  accepted: boolean
  /** Null: it is not told when. */
  acceptedAt: number | null
  hidden: boolean
  deletedAt: number | null
  createdAt: number
  editedAt: number | null
  editCount: number
  license: string | null
  sourceUrl: string | null
  /** Links to other things of the same source. */
  links: readonly SourceLink[]
}

/** `markdown` beside `html`: what was typed, kept for later edits; the HTML is what is shown. */
export type SourceBody = { html: string; markdown: string | null } | { html: null; markdown: string }

export interface SourceLink {
  /** Of a topic or post. */
  to: string
  /** Of a post in the topic. */
  number: number | null
}

/** Something that happened to the topic, between its posts. */
export interface SourceEvent {
  externalId: string
  number: number
  type: string
  actor: SourcePerson | null
  html: string
  createdAt: number
}

export interface SourcePerson {
  externalId: string
  /** What the handle is made from. */
  username: string
  displayName: string
  avatarUrl: string | null
  bio: string | null
  /** Null: as old as their first post. */
  createdAt: number | null
}

export interface SourceCategory {
  externalId: string
  name: string
  slug: string
  description: string | null
  color: string | null
  position: number
  /** Not for everyone in the source: nobody but the administrators enters until they say who may. */
  restricted: boolean
  parent: SourceCategory | null
}

export interface SourceTag {
  externalId: string
  name: string
  description: string | null
}

export interface SkippedObject {
  type: ObjectType
  externalId: string
  reason: string
}

/** Something imported otherwise than it was, said object by object. */
export interface Remark {
  code: RemarkCode
  externalId: string
  text: string
}

export type RemarkCode =
  | 'ACCEPTED_POST_MISSING'
  | 'CATEGORY_RESTRICTED'
  | 'EDITED_HERE'
  | 'HANDLE_CHANGED'
  | 'HIDDEN'
  | 'LINK_UNRESOLVED'
  | 'NUMBER_TAKEN'
  | 'OUT_OF_ORDER'
  | 'PERSON_DELETED'
  | 'REPLY_TO_MISSING'
  | 'SECOND_ACCEPTED_POST'
