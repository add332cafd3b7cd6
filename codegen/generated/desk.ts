// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../client/operation.ts'

/** Which of Apple’s two services a token is of: SANDBOX for builds out of Xcode. */
export type ApnsEnvironment =
  | 'PRODUCTION'
  | 'SANDBOX';

/** A RESTRICTED category hides itself and all below it from whoever holds none of its principals. */
export type CategoryAccess =
  | 'PUBLIC'
  | 'RESTRICTED';

/** What happened to a conversation besides what was said. */
export type ConversationEventType =
  | 'ASSIGNED'
  | 'MOVED'
  | 'PRIORITY_CHANGED'
  | 'REOPENED'
  | 'RESOLVED'
  | 'SNOOZED'
  | 'SUBJECT_CHANGED'
  | 'TAGGED'
  | 'UNASSIGNED'
  | 'UNTAGGED'
  | 'WOKEN';

/** What comes first. */
export type ConversationOrder =
  /** What happened last. */
  | 'LAST_ACTIVITY'
  /** Who has waited longest; only those whose contact waits for an answer. */
  | 'WAITING_LONGEST';

/** How urgent staff think it is. */
export type ConversationPriority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'URGENT';

/** Whether somebody is at it, it is put off until a time, or it is done. */
export type ConversationStatus =
  | 'OPEN'
  | 'RESOLVED'
  | 'SNOOZED';

/** How often a mail sums up what you follow and have not read; of nothing there is no mail. */
export type DigestFrequency =
  | 'DAILY'
  | 'OFF'
  | 'WEEKLY';

/** WATCHING tells you of every post, TRACKING counts what you have not read, NORMAL tells you of replies to you and mentions, MUTED of nothing, and hides topics from your lists. */
export type FollowLevel =
  | 'MUTED'
  | 'NORMAL'
  | 'TRACKING'
  | 'WATCHING';

/** A failed or interrupted import goes on when it is run again. */
export type ImportStatus =
  | 'DONE'
  | 'FAILED'
  | 'RUNNING';

/** Whose conversations: your own, nobody’s, everybody’s. */
export type InboxView =
  | 'ALL'
  | 'MINE'
  | 'UNASSIGNED';

/** Why you are told. Of several reasons for one post it is the strongest. */
export type NotificationKind =
  | 'ANSWER_ACCEPTED'
  | 'CONVERSATION_ASSIGNED'
  | 'MENTIONED'
  | 'MESSAGE_RECEIVED'
  | 'POSTED'
  | 'REACTED'
  | 'REPLIED'
  | 'REPORT_DECIDED'
  | 'TOPIC_CREATED';

/** Where you are told: on the bell, by mail, or on a device. */
export type NotificationMedium =
  | 'BELL'
  | 'MAIL'
  | 'PUSH';

/** Who brings a push to the device: its browser’s service, Google’s, Apple’s. */
export type PushKind =
  | 'APNS'
  | 'FCM'
  | 'WEB_PUSH';

/** What is wrong with it. */
export type ReportReason =
  | 'ABUSE'
  | 'ILLEGAL'
  | 'OFF_TOPIC'
  | 'OTHER'
  | 'SPAM';

/** HIDDEN and DELETED are for posts; DELETED of an opening deletes its topic. SUSPENDED is for the person whose it is. DISMISSED shows again what the reports have hidden. */
export type ReviewDecision =
  | 'DELETED'
  | 'DISMISSED'
  | 'HIDDEN'
  | 'SUSPENDED';

/** Waits for a moderator, or had one. */
export type ReviewStatus =
  | 'DECIDED'
  | 'OPEN';

/** A set of things that a person may do; a person holds several. */
export type Role =
  | 'ADMIN'
  | 'AGENT'
  | 'MEMBER'
  | 'MODERATOR'
  | 'OWNER';

/** EXTRACTIVE: sentences that were said. GENERATED: written by the endpoint that the operator has set. */
export type SummarySource =
  | 'EXTRACTIVE'
  | 'GENERATED';

/** INTERNAL tags are seen by staff only. */
export type TagVisibility =
  | 'INTERNAL'
  | 'PUBLIC';

/** A QUESTION can have an accepted answer. ARTICLE and ANNOUNCEMENT are written by staff. */
export type TopicKind =
  | 'ANNOUNCEMENT'
  | 'ARTICLE'
  | 'DISCUSSION'
  | 'QUESTION';

/** Why an expected failure happened: branch on it. */
export type UserErrorCode =
  | 'CLIENT_ID_REUSED'
  | 'CLOSED'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'UNAUTHENTICATED';

/** Whose turn it is. */
export type WaitingOn =
  | 'AGENT'
  | 'CONTACT'
  | 'NOBODY';

export type ChatStartQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ChatStartQuery = { readonly syncCursor: string, readonly viewerConversations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DeskListQueryVariables = Exact<{
  view?: InboxView | null | undefined;
  inboxId?: string | null | undefined;
  status?: ConversationStatus | null | undefined;
  waitingOn?: WaitingOn | null | undefined;
  tag?: string | null | undefined;
  query?: string | null | undefined;
  order?: ConversationOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskListQuery = { readonly syncCursor: string, readonly conversations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly inboxCounts: { readonly all: number, readonly mine: number, readonly unassigned: number, readonly waiting: number, readonly snoozed: number, readonly resolved: number }, readonly inboxes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly url: string, readonly version: number }> };

export type DeskThreadQueryVariables = Exact<{
  id: string;
  last: number;
}>;


export type DeskThreadQuery = { readonly syncCursor: string, readonly conversation: { readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number, readonly summary: { readonly text: string, readonly source: SummarySource, readonly upTo: number, readonly updatedAt: string } | null, readonly reads: ReadonlyArray<{ readonly at: string, readonly seq: number, readonly deliveredSeq: number, readonly actor:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       }>, readonly messages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } }>, readonly pageInfo: { readonly hasPreviousPage: boolean, readonly startCursor: string | null } }, readonly notes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly afterSeq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null }, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } }>, readonly pageInfo: { readonly hasPreviousPage: boolean, readonly startCursor: string | null } } | null, readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: ConversationEventType, readonly afterSeq: number, readonly createdAt: string, readonly priority: ConversationPriority | null, readonly snoozedUntil: string | null, readonly subject: string | null, readonly actor:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly inbox: { readonly id: string, readonly name: string } | null, readonly tag: { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string } | null }>, readonly pageInfo: { readonly hasPreviousPage: boolean, readonly startCursor: string | null } }, readonly contact: { readonly createdAt: string, readonly id: string, readonly displayName: string, readonly verified: boolean, readonly email: string | null, readonly url: string, readonly version: number, readonly user: { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly createdAt: string, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null, readonly statistics: { readonly topicCount: number, readonly postCount: number, readonly acceptedAnswerCount: number, readonly likesReceivedCount: number }, readonly topics: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly slug: string, readonly isSolved: boolean, readonly postCount: number, readonly createdAt: string }> } } | null, readonly conversations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly lastActivityAt: string, readonly lastMessage: { readonly id: string, readonly body: { readonly text: string } | null } | null }> } }, readonly inbox: { readonly id: string, readonly name: string }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } | null };

export type DeskTimelineQueryVariables = Exact<{
  id: string;
  last: number;
}>;


export type DeskTimelineQuery = { readonly conversation: { readonly id: string, readonly version: number, readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: ConversationEventType, readonly afterSeq: number, readonly createdAt: string, readonly priority: ConversationPriority | null, readonly snoozedUntil: string | null, readonly subject: string | null, readonly actor:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly inbox: { readonly id: string, readonly name: string } | null, readonly tag: { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string } | null }> } } | null };


export const chatStart: Operation<'query', ChatStartQuery, ChatStartQueryVariables, NonNullable<ChatStartQuery['viewerConversations']>['nodes'][number]> = {
  kind: 'query',
  name: 'chatStart',
  page: 'viewerConversations',
  id: 'd4a7603b62f4bdbb',
  text: 'query chatStart($first:Int!$after:String){syncCursor viewerConversations(first:$first after:$after){nodes{...ConversationFields ...ConversationViewerFields}pageInfo{hasNextPage endCursor}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment ConversationViewerFields on Conversation{viewerLastReadSeq viewerUnreadCount}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

export const deskList: Operation<'query', DeskListQuery, DeskListQueryVariables, NonNullable<DeskListQuery['conversations']>['nodes'][number]> = {
  kind: 'query',
  name: 'deskList',
  page: 'conversations',
  id: '8437a13b4c4ae0ba',
  text: 'query deskList($view:InboxView$inboxId:ID$status:ConversationStatus$waitingOn:WaitingOn$tag:String$query:String$order:ConversationOrder$first:Int!$after:String){syncCursor conversations(view:$view inboxId:$inboxId status:$status waitingOn:$waitingOn tag:$tag query:$query order:$order first:$first after:$after){nodes{...ConversationFields ...ConversationViewerFields}pageInfo{hasNextPage endCursor}}inboxCounts(inboxId:$inboxId){all mine unassigned waiting snoozed resolved}inboxes{...InboxFields}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment ConversationViewerFields on Conversation{viewerLastReadSeq viewerUnreadCount}fragment InboxFields on Inbox{id name slug url version}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

export const deskThread: Operation<'query', DeskThreadQuery, DeskThreadQueryVariables> = {
  kind: 'query',
  name: 'deskThread',
  id: 'f35cd552a3ee09e7',
  text: 'query deskThread($id:ID!$last:Int!){syncCursor conversation(id:$id){...ConversationFields ...ConversationViewerFields summary{...SummaryFields}reads{at seq deliveredSeq actor{...ActorFields}}messages(last:$last){nodes{...MessageFields}pageInfo{hasPreviousPage startCursor}}notes(last:$last){nodes{...NoteFields}pageInfo{hasPreviousPage startCursor}}events(last:$last){nodes{id type afterSeq createdAt priority snoozedUntil subject actor{...ActorFields}assignee{...ActorFields}inbox{id name}tag{...TagFields}}pageInfo{hasPreviousPage startCursor}}contact{...ContactFields createdAt user{...ActorFields roles createdAt statistics{topicCount postCount acceptedAnswerCount likesReceivedCount}topics(first:5){nodes{id title slug isSolved postCount createdAt}}}conversations(first:6){nodes{id subject status lastActivityAt lastMessage{id body{text}}}}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ContactFields on Contact{id displayName email verified url version}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment ConversationViewerFields on Conversation{viewerLastReadSeq viewerUnreadCount}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment NoteFields on Note{id afterSeq url createdAt editedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment SummaryFields on Summary{text source upTo updatedAt}fragment TagFields on Tag{id name slug description visibility url}',
}

/** A conversation, for staff and for its contact. Null when there is none or it is not visible to you. */
export const deskTimeline: Operation<'query', DeskTimelineQuery['conversation'], DeskTimelineQueryVariables> = {
  kind: 'query',
  name: 'deskTimeline',
  root: 'conversation',
  id: '4f91d0ce589a7bcd',
  text: 'query deskTimeline($id:ID!$last:Int!){conversation(id:$id){id version events(last:$last){nodes{id type afterSeq createdAt priority snoozedUntil subject actor{...ActorFields}assignee{...ActorFields}inbox{id name}tag{...TagFields}}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment TagFields on Tag{id name slug description visibility url}',
}
