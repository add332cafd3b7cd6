// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../client/operation.ts'

export type AddReactionInput = {
  readonly emoji: string;
  readonly postId: string;
};

/** Which of Apple’s two services a token is of: SANDBOX for builds out of Xcode. */
export type ApnsEnvironment =
  | 'PRODUCTION'
  | 'SANDBOX';

/** A RESTRICTED category hides itself and all below it from whoever holds none of its principals. */
export type CategoryAccess =
  | 'PUBLIC'
  | 'RESTRICTED';

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

export type CreatePostInput = {
  /** Your own completed uploads, at most 10, in the order to be shown. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  /** Markdown. */
  readonly body: string;
  readonly clientId: string;
  /** The post of this topic that it answers. */
  readonly replyToPostId?: string | null | undefined;
  readonly topicId: string;
};

export type CreateTopicInput = {
  /** Of the opening: your own completed uploads, at most 10, in the order to be shown. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  /** Markdown. */
  readonly body: string;
  readonly categoryId: string;
  readonly clientId: string;
  readonly kind: TopicKind;
  /** Names of at most 5 tags. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  readonly title: string;
};

/** How often a mail sums up what you follow and have not read; of nothing there is no mail. */
export type DigestFrequency =
  | 'DAILY'
  | 'OFF'
  | 'WEEKLY';

/** Without ids: everything that you may see. */
export type EventFilter = {
  readonly conversationIds?: ReadonlyArray<string> | null | undefined;
  readonly topicIds?: ReadonlyArray<string> | null | undefined;
  readonly types?: ReadonlyArray<EventType> | null | undefined;
};

/** Every type of event, for filters. */
export type EventType =
  | 'ANSWER_ACCEPTED'
  | 'ANSWER_UNACCEPTED'
  | 'API_KEY_CREATED'
  | 'API_KEY_REVOKED'
  | 'CANNED_RESPONSES_CHANGED'
  | 'CATEGORIES_CHANGED'
  | 'CATEGORY_ACCESS_CHANGED'
  | 'COMMUNITY_UPDATED'
  | 'CONVERSATION_ASSIGNED'
  | 'CONVERSATION_DELIVERED'
  | 'CONVERSATION_READ'
  | 'CONVERSATION_STARTED'
  | 'CONVERSATION_UPDATED'
  | 'GROUP_CREATED'
  | 'IMPORT_FINISHED'
  | 'IMPORT_PROGRESS'
  | 'MESSAGE_DELETED'
  | 'MESSAGE_SENT'
  | 'MESSAGE_UPDATED'
  | 'NOTE_ADDED'
  | 'NOTE_DELETED'
  | 'NOTE_UPDATED'
  | 'NOTIFICATIONS_READ'
  | 'NOTIFICATION_CREATED'
  | 'PERSON_ACCESS_CHANGED'
  | 'POST_CREATED'
  | 'POST_DELETED'
  | 'POST_RESTORED'
  | 'POST_UPDATED'
  | 'REACTION_CHANGED'
  | 'REPORT_DECIDED'
  | 'REVIEW_ITEM_OPENED'
  | 'REVIEW_ITEM_UPDATED'
  | 'SESSION_REVOKED'
  | 'STAFF_INVITED'
  | 'TAGS_CHANGED'
  | 'TOPIC_CREATED'
  | 'TOPIC_DELETED'
  | 'TOPIC_MOVED'
  | 'TOPIC_READ'
  | 'TOPIC_RESTORED'
  | 'TOPIC_UPDATED'
  | 'USER_JOINED'
  | 'USER_UPDATED';

/** Why a stream cannot go on from its cursor. */
export type FeedResetReason =
  | 'ACCESS_CHANGED'
  | 'BACKLOG_TOO_LARGE'
  | 'DATA_REPLACED'
  | 'EXPIRED'
  | 'INVALID';

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

export type MarkConversationReadInput = {
  readonly id: string;
  readonly seq: number;
};

export type MarkTopicReadInput = {
  readonly number: number;
  readonly topicId: string;
};

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

export type RemoveReactionInput = {
  readonly emoji: string;
  readonly postId: string;
};

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

export type SendMessageInput = {
  /** Your own completed uploads, at most 10, in the order to be shown. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  /** Markdown; may be empty with a file. */
  readonly body: string;
  /** UUIDv7 of the message, made by the sender. */
  readonly clientId: string;
  readonly conversationId: string;
};

export type StartConversationInput = {
  /** Your own completed uploads, at most 10, in the order to be shown. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  /** Markdown; may be empty with a file. */
  readonly body: string;
  /** UUIDv7 of the conversation, made by the sender. */
  readonly clientId: string;
  /** For staff: with whom to talk. */
  readonly contactId?: string | null | undefined;
  /** Omitted: the default inbox. */
  readonly inboxId?: string | null | undefined;
  /** UUIDv7 of its first message. */
  readonly messageClientId: string;
  readonly subject?: string | null | undefined;
};

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

/** LATEST by the newest post; NEW by the opening (for members: since they joined and not yet read); UNREAD what you have begun and others went on with; TOP by likes; UNANSWERED questions that nobody has replied to. */
export type TopicList =
  | 'LATEST'
  | 'NEW'
  | 'TOP'
  | 'UNANSWERED'
  | 'UNREAD';

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

type AppActorFields_Bot_Fragment = { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null };

type AppActorFields_User_Fragment = { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null };

type AppActorFields_Visitor_Fragment = { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null };

export type AppActorFieldsFragment =
  | AppActorFields_Bot_Fragment
  | AppActorFields_User_Fragment
  | AppActorFields_Visitor_Fragment
;

export type AppBodyFieldsFragment = { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> };

export type AppAttachmentFieldsFragment = { readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null };

export type AppMessageFieldsFragment = { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
  , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> };

export type AppConversationFieldsFragment = { readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly lastActivityAt: string, readonly lastSeq: number, readonly version: number, readonly contact: { readonly id: string, readonly displayName: string }, readonly assignee: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly lastMessage: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } | null };

export type AppTopicFieldsFragment = { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly version: number, readonly deletedAt: string | null, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly likeCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly author:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null, readonly category: { readonly id: string, readonly name: string, readonly color: string | null } };

export type AppPostFieldsFragment = { readonly id: string, readonly number: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly author:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null, readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }> };

export type AppNotificationFieldsFragment = { readonly id: string, readonly kind: NotificationKind, readonly createdAt: string, readonly readAt: string | null, readonly actorCount: number, readonly excerpt: string | null, readonly url: string, readonly actor:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null, readonly topic: { readonly id: string, readonly title: string } | null, readonly post: { readonly id: string, readonly number: number } | null, readonly conversation: { readonly id: string, readonly subject: string | null } | null };

export type AppViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type AppViewerQuery = { readonly syncCursor: string, readonly viewerUnreadNotificationCount: number, readonly viewer:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null };

export type AppConversationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AppConversationsQuery = { readonly syncCursor: string, readonly viewerConversations: { readonly nodes: ReadonlyArray<{ readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number, readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly lastActivityAt: string, readonly lastSeq: number, readonly version: number, readonly contact: { readonly id: string, readonly displayName: string }, readonly assignee: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly lastMessage: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AppInboxQueryVariables = Exact<{
  view: InboxView;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AppInboxQuery = { readonly syncCursor: string, readonly conversations: { readonly nodes: ReadonlyArray<{ readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number, readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly lastActivityAt: string, readonly lastSeq: number, readonly version: number, readonly contact: { readonly id: string, readonly displayName: string }, readonly assignee: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly lastMessage: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AppConversationQueryVariables = Exact<{
  id: string;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AppConversationQuery = { readonly syncCursor: string, readonly conversation: { readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number, readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly lastActivityAt: string, readonly lastSeq: number, readonly version: number, readonly reads: ReadonlyArray<{ readonly seq: number, readonly deliveredSeq: number, readonly actor:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       }>, readonly messages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } }, readonly contact: { readonly id: string, readonly displayName: string }, readonly assignee: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly lastMessage: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } | null } | null };

export type AppTopicsQueryVariables = Exact<{
  list?: TopicList;
  categoryId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AppTopicsQuery = { readonly syncCursor: string, readonly topics: { readonly nodes: ReadonlyArray<{ readonly viewerLastReadNumber: number | null, readonly viewerUnreadCount: number | null, readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly version: number, readonly deletedAt: string | null, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly likeCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly author:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null, readonly category: { readonly id: string, readonly name: string, readonly color: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AppTopicQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AppTopicQuery = { readonly syncCursor: string, readonly topic: { readonly viewerLastReadNumber: number | null, readonly viewerUnreadCount: number | null, readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly version: number, readonly deletedAt: string | null, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly likeCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly posts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly reactions: ReadonlyArray<{ readonly viewerHasReacted: boolean, readonly emoji: string, readonly count: number }>, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly author:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
     | null, readonly category: { readonly id: string, readonly name: string, readonly color: string | null } } | null };

export type AppNotificationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AppNotificationsQuery = { readonly syncCursor: string, readonly viewerNotifications: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NotificationKind, readonly createdAt: string, readonly readAt: string | null, readonly actorCount: number, readonly excerpt: string | null, readonly url: string, readonly actor:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null, readonly topic: { readonly id: string, readonly title: string } | null, readonly post: { readonly id: string, readonly number: number } | null, readonly conversation: { readonly id: string, readonly subject: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AppSearchQueryVariables = Exact<{
  query: string;
  first: number;
}>;


export type AppSearchQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly snippetHtml: string, readonly topic: { readonly id: string, readonly title: string, readonly url: string } }> } };

export type AppEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: EventFilter | null | undefined;
}>;


export type AppEventsSubscription = { readonly events:
    | { readonly __typename: 'EventDelivered', readonly cursor: string, readonly event:
        | { readonly __typename: 'AnswerAccepted', readonly topicId: string, readonly postId: string, readonly id: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly version: number, readonly deletedAt: string | null, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly likeCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly color: string | null } } | null }
        | { readonly __typename: 'AnswerUnaccepted', readonly topicId: string, readonly postId: string, readonly id: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly version: number, readonly deletedAt: string | null, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly likeCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly color: string | null } } | null }
        | { readonly __typename: 'ApiKeyCreated', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'ApiKeyRevoked', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'CannedResponsesChanged', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'CategoriesChanged', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'CategoryAccessChanged', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'CommunityUpdated', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'ConversationAssigned', readonly conversationId: string, readonly id: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly lastActivityAt: string, readonly lastSeq: number, readonly version: number, readonly contact: { readonly id: string, readonly displayName: string }, readonly assignee: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly lastMessage: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } | null } | null }
        | { readonly __typename: 'ConversationDelivered', readonly conversationId: string, readonly seq: number, readonly id: string, readonly actorId: string | null, readonly recipient:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null }
        | { readonly __typename: 'ConversationRead', readonly conversationId: string, readonly seq: number, readonly id: string, readonly actorId: string | null, readonly reader:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null }
        | { readonly __typename: 'ConversationStarted', readonly conversationId: string, readonly id: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly lastActivityAt: string, readonly lastSeq: number, readonly version: number, readonly contact: { readonly id: string, readonly displayName: string }, readonly assignee: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly lastMessage: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } | null } | null }
        | { readonly __typename: 'ConversationUpdated', readonly conversationId: string, readonly id: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly lastActivityAt: string, readonly lastSeq: number, readonly version: number, readonly contact: { readonly id: string, readonly displayName: string }, readonly assignee: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly lastMessage: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } | null } | null }
        | { readonly __typename: 'GroupCreated', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'ImportFinished', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'ImportProgress', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'MessageDeleted', readonly conversationId: string, readonly messageId: string, readonly id: string, readonly actorId: string | null, readonly message: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } | null }
        | { readonly __typename: 'MessageSent', readonly conversationId: string, readonly id: string, readonly actorId: string | null, readonly message: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } | null }
        | { readonly __typename: 'MessageUpdated', readonly conversationId: string, readonly id: string, readonly actorId: string | null, readonly message: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } | null }
        | { readonly __typename: 'NoteAdded', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'NoteDeleted', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'NoteUpdated', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'NotificationCreated', readonly unreadCount: number, readonly id: string, readonly actorId: string | null, readonly notification: { readonly id: string, readonly kind: NotificationKind, readonly createdAt: string, readonly readAt: string | null, readonly actorCount: number, readonly excerpt: string | null, readonly url: string, readonly actor:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly topic: { readonly id: string, readonly title: string } | null, readonly post: { readonly id: string, readonly number: number } | null, readonly conversation: { readonly id: string, readonly subject: string | null } | null } | null }
        | { readonly __typename: 'NotificationsRead', readonly unreadCount: number, readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'PersonAccessChanged', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'PostCreated', readonly topicId: string, readonly id: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }> } | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly version: number, readonly deletedAt: string | null, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly likeCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly color: string | null } } | null }
        | { readonly __typename: 'PostDeleted', readonly topicId: string, readonly postId: string, readonly id: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }> } | null }
        | { readonly __typename: 'PostRestored', readonly topicId: string, readonly id: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }> } | null }
        | { readonly __typename: 'PostUpdated', readonly topicId: string, readonly id: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }> } | null }
        | { readonly __typename: 'ReactionChanged', readonly topicId: string, readonly id: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }> } | null }
        | { readonly __typename: 'ReportDecided', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'ReviewItemOpened', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'ReviewItemUpdated', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'SessionRevoked', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'StaffInvited', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'TagsChanged', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicCreated', readonly topicId: string, readonly id: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly version: number, readonly deletedAt: string | null, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly likeCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly color: string | null } } | null }
        | { readonly __typename: 'TopicDeleted', readonly topicId: string, readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicMoved', readonly topicId: string, readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicRead', readonly topicId: string, readonly lastReadNumber: number, readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicRestored', readonly topicId: string, readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicUpdated', readonly topicId: string, readonly id: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly version: number, readonly deletedAt: string | null, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly likeCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly color: string | null } } | null }
        | { readonly __typename: 'UserJoined', readonly id: string, readonly actorId: string | null }
        | { readonly __typename: 'UserUpdated', readonly id: string, readonly actorId: string | null }
       }
    | { readonly __typename: 'FeedCaughtUp', readonly cursor: string }
    | { readonly __typename: 'FeedReset', readonly cursor: string, readonly reason: FeedResetReason }
   };

export type AppSendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type AppSendMessageMutation = { readonly sendMessage:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly message: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } }
   };

export type AppStartConversationMutationVariables = Exact<{
  input: StartConversationInput;
}>;


export type AppStartConversationMutation = { readonly startConversation:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly conversation: { readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly lastActivityAt: string, readonly lastSeq: number, readonly version: number, readonly contact: { readonly id: string, readonly displayName: string }, readonly assignee: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly lastMessage: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } | null }, readonly message: { readonly id: string, readonly seq: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }> } }
   };

export type AppCreatePostMutationVariables = Exact<{
  input: CreatePostInput;
}>;


export type AppCreatePostMutation = { readonly createPost:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly post: { readonly id: string, readonly number: number, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly text: string, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string, readonly url: string | null, readonly level: number | null, readonly language: string | null, readonly width: number | null, readonly height: number | null, readonly quoteDepth: number, readonly listDepth: number, readonly isItemStart: boolean, readonly number: number | null, readonly isFolded: boolean, readonly spans: ReadonlyArray<{ readonly text: string, readonly marks: ReadonlyArray<string>, readonly url: string | null, readonly mention: string | null }> }> } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly url: string, readonly thumbnailUrl: string | null }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }> } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type AppCreateTopicMutationVariables = Exact<{
  input: CreateTopicInput;
}>;


export type AppCreateTopicMutation = { readonly createTopic:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly version: number, readonly deletedAt: string | null, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly likeCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly color: string | null } } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type AppAddReactionMutationVariables = Exact<{
  input: AddReactionInput;
}>;


export type AppAddReactionMutation = { readonly addReaction:
    | { readonly post: { readonly id: string, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }> } }
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type AppRemoveReactionMutationVariables = Exact<{
  input: RemoveReactionInput;
}>;


export type AppRemoveReactionMutation = { readonly removeReaction:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly post: { readonly id: string, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }> } }
   };

export type AppMarkConversationReadMutationVariables = Exact<{
  input: MarkConversationReadInput;
}>;


export type AppMarkConversationReadMutation = { readonly markConversationRead:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly conversation: { readonly id: string, readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number } }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type AppMarkTopicReadMutationVariables = Exact<{
  input: MarkTopicReadInput;
}>;


export type AppMarkTopicReadMutation = { readonly markTopicRead:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly topic: { readonly id: string, readonly viewerLastReadNumber: number | null, readonly viewerUnreadCount: number | null } }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };


export const appViewer: Operation<'query', AppViewerQuery, AppViewerQueryVariables> = {
  kind: 'query',
  name: 'appViewer',
  id: 'e0947545f40fea4116d64d4c4f6d5a034ef24969814577c4b322a824cc0f0956',
  text: 'query appViewer{syncCursor viewerUnreadNotificationCount viewer{...AppActorFields}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}',
}

export const appConversations: Operation<'query', AppConversationsQuery, AppConversationsQueryVariables, NonNullable<AppConversationsQuery['viewerConversations']>['nodes'][number]> = {
  kind: 'query',
  name: 'appConversations',
  page: 'viewerConversations',
  id: '5ad25c022b9812ac5d252b7725ffd0b05371209d6267c4a4d45481f2264b5d11',
  text: 'query appConversations($first:Int$after:String){syncCursor viewerConversations(first:$first after:$after){nodes{...AppConversationFields viewerLastReadSeq viewerUnreadCount}pageInfo{hasNextPage endCursor}}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}fragment AppAttachmentFields on Attachment{id filename contentType byteSize width height url thumbnailUrl}fragment AppBodyFields on RichText{text blocks{type text url level language width height quoteDepth listDepth isItemStart number isFolded spans{text marks url mention}}}fragment AppConversationFields on Conversation{id subject status lastActivityAt lastSeq version contact{id displayName}assignee{...AppActorFields}lastMessage{...AppMessageFields}}fragment AppMessageFields on Message{id seq createdAt editedAt deletedAt version author{...AppActorFields}body{...AppBodyFields}attachments{...AppAttachmentFields}}',
}

export const appInbox: Operation<'query', AppInboxQuery, AppInboxQueryVariables, NonNullable<AppInboxQuery['conversations']>['nodes'][number]> = {
  kind: 'query',
  name: 'appInbox',
  page: 'conversations',
  id: '12032271b1560df9eae60aee77f73b586c49fbfae28ba4be14003f7bd125a3fd',
  text: 'query appInbox($view:InboxView!$first:Int$after:String){syncCursor conversations(view:$view first:$first after:$after){nodes{...AppConversationFields viewerLastReadSeq viewerUnreadCount}pageInfo{hasNextPage endCursor}}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}fragment AppAttachmentFields on Attachment{id filename contentType byteSize width height url thumbnailUrl}fragment AppBodyFields on RichText{text blocks{type text url level language width height quoteDepth listDepth isItemStart number isFolded spans{text marks url mention}}}fragment AppConversationFields on Conversation{id subject status lastActivityAt lastSeq version contact{id displayName}assignee{...AppActorFields}lastMessage{...AppMessageFields}}fragment AppMessageFields on Message{id seq createdAt editedAt deletedAt version author{...AppActorFields}body{...AppBodyFields}attachments{...AppAttachmentFields}}',
}

export const appConversation: Operation<'query', AppConversationQuery, AppConversationQueryVariables, NonNullable<NonNullable<AppConversationQuery['conversation']>['messages']>['nodes'][number]> = {
  kind: 'query',
  name: 'appConversation',
  page: 'conversation.messages',
  id: '8a0fc988c76d2ac0341eb7ea89b4644707f17fc5e44e1a89f891fa4a0295abf9',
  text: 'query appConversation($id:ID!$last:Int$before:String){syncCursor conversation(id:$id){...AppConversationFields viewerLastReadSeq viewerUnreadCount reads{seq deliveredSeq actor{...AppActorFields}}messages(last:$last before:$before){nodes{...AppMessageFields}pageInfo{hasNextPage hasPreviousPage startCursor}}}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}fragment AppAttachmentFields on Attachment{id filename contentType byteSize width height url thumbnailUrl}fragment AppBodyFields on RichText{text blocks{type text url level language width height quoteDepth listDepth isItemStart number isFolded spans{text marks url mention}}}fragment AppConversationFields on Conversation{id subject status lastActivityAt lastSeq version contact{id displayName}assignee{...AppActorFields}lastMessage{...AppMessageFields}}fragment AppMessageFields on Message{id seq createdAt editedAt deletedAt version author{...AppActorFields}body{...AppBodyFields}attachments{...AppAttachmentFields}}',
}

export const appTopics: Operation<'query', AppTopicsQuery, AppTopicsQueryVariables, NonNullable<AppTopicsQuery['topics']>['nodes'][number]> = {
  kind: 'query',
  name: 'appTopics',
  page: 'topics',
  id: '997c8dcf9aecc6147a709362b6e1e6d9ee47eea5dab3aa8f5a153f515c8e3197',
  text: 'query appTopics($list:TopicList!=LATEST$categoryId:ID$first:Int$after:String){syncCursor topics(list:$list categoryId:$categoryId first:$first after:$after){nodes{...AppTopicFields viewerLastReadNumber viewerUnreadCount}pageInfo{hasNextPage endCursor}}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}fragment AppTopicFields on Topic{id title slug kind url excerpt version deletedAt isClosed isPinned isSolved postCount likeCount lastPostNumber lastPostedAt author{...AppActorFields}category{id name color}}',
}

export const appTopic: Operation<'query', AppTopicQuery, AppTopicQueryVariables, NonNullable<NonNullable<AppTopicQuery['topic']>['posts']>['nodes'][number]> = {
  kind: 'query',
  name: 'appTopic',
  page: 'topic.posts',
  id: 'd151abb89a206418dce811b2f6f8d90f1c934149190d4f9899b8d01108170252',
  text: 'query appTopic($id:ID!$first:Int$after:String){syncCursor topic(id:$id){...AppTopicFields viewerLastReadNumber viewerUnreadCount posts(first:$first after:$after){nodes{...AppPostFields reactions{viewerHasReacted}}pageInfo{hasNextPage endCursor}}}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}fragment AppAttachmentFields on Attachment{id filename contentType byteSize width height url thumbnailUrl}fragment AppBodyFields on RichText{text blocks{type text url level language width height quoteDepth listDepth isItemStart number isFolded spans{text marks url mention}}}fragment AppPostFields on Post{id number createdAt editedAt deletedAt version isAcceptedAnswer author{...AppActorFields}body{...AppBodyFields}attachments{...AppAttachmentFields}reactions{emoji count}}fragment AppTopicFields on Topic{id title slug kind url excerpt version deletedAt isClosed isPinned isSolved postCount likeCount lastPostNumber lastPostedAt author{...AppActorFields}category{id name color}}',
}

export const appNotifications: Operation<'query', AppNotificationsQuery, AppNotificationsQueryVariables, NonNullable<AppNotificationsQuery['viewerNotifications']>['nodes'][number]> = {
  kind: 'query',
  name: 'appNotifications',
  page: 'viewerNotifications',
  id: 'd906f3b65b7ccece8534ff17c769edb7492baef190db137915599ec9ef4509a0',
  text: 'query appNotifications($first:Int$after:String){syncCursor viewerNotifications(first:$first after:$after){nodes{...AppNotificationFields}pageInfo{hasNextPage endCursor}}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}fragment AppNotificationFields on Notification{id kind createdAt readAt actorCount excerpt url actor{...AppActorFields}topic{id title}post{id number}conversation{id subject}}',
}

/** Posts that you may see and that match all of `query`, best first: matches in titles, more matches, newer posts.
Words, `"a phrase"`, `prefix*`, and the filters `tag:`, `author:`, `category:` (with all below it) and `solved:yes|no`; anything else is a word. Filters alone give the newest posts. At most 20 words and 200 characters count; no query, no results.
Of very common words the newest matches are looked at, so a search goes about 1,000 results deep. What is written while you page moves no page. */
export const appSearch: Operation<'query', AppSearchQuery['search'], AppSearchQueryVariables> = {
  kind: 'query',
  name: 'appSearch',
  root: 'search',
  id: '14ae14b33f96f9a203fa87fea5ed31608e751918c15fed8b15b73ac3c318031f',
  text: 'query appSearch($query:String!$first:Int!){search(query:$query first:$first){nodes{snippetHtml topic{id title url}}}}',
}

/** The durable stream: every event that you may see, in order, from after the cursor (omitted: from now on). At least once on the wire: drop an event whose id you have seen. */
export const appEvents: Operation<'subscription', AppEventsSubscription['events'], AppEventsSubscriptionVariables> = {
  kind: 'subscription',
  name: 'appEvents',
  root: 'events',
  id: 'cdf8777adf9c657b397985634ec39c3a93f159438c60fee072ec5b6665a93a65',
  text: 'subscription appEvents($after:String$filter:EventFilter){events(after:$after filter:$filter){__typename ...on EventDelivered{cursor event{__typename id actorId ...on MessageSent{conversationId message{...AppMessageFields}}...on MessageUpdated{conversationId message{...AppMessageFields}}...on MessageDeleted{conversationId messageId message{...AppMessageFields}}...on ConversationStarted{conversationId conversation{...AppConversationFields}}...on ConversationUpdated{conversationId conversation{...AppConversationFields}}...on ConversationAssigned{conversationId conversation{...AppConversationFields}}...on ConversationRead{conversationId seq reader{...AppActorFields}}...on ConversationDelivered{conversationId seq recipient{...AppActorFields}}...on PostCreated{topicId post{...AppPostFields}topic{...AppTopicFields}}...on PostUpdated{topicId post{...AppPostFields}}...on PostDeleted{topicId postId post{...AppPostFields}}...on PostRestored{topicId post{...AppPostFields}}...on ReactionChanged{topicId post{id reactions{emoji count}}}...on AnswerAccepted{topicId postId topic{...AppTopicFields}}...on AnswerUnaccepted{topicId postId topic{...AppTopicFields}}...on TopicCreated{topicId topic{...AppTopicFields}}...on TopicUpdated{topicId topic{...AppTopicFields}}...on TopicMoved{topicId}...on TopicDeleted{topicId}...on TopicRestored{topicId}...on TopicRead{topicId lastReadNumber}...on NotificationCreated{unreadCount notification{...AppNotificationFields}}...on NotificationsRead{unreadCount}}}...on FeedCaughtUp{cursor}...on FeedReset{cursor reason}}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}fragment AppAttachmentFields on Attachment{id filename contentType byteSize width height url thumbnailUrl}fragment AppBodyFields on RichText{text blocks{type text url level language width height quoteDepth listDepth isItemStart number isFolded spans{text marks url mention}}}fragment AppConversationFields on Conversation{id subject status lastActivityAt lastSeq version contact{id displayName}assignee{...AppActorFields}lastMessage{...AppMessageFields}}fragment AppMessageFields on Message{id seq createdAt editedAt deletedAt version author{...AppActorFields}body{...AppBodyFields}attachments{...AppAttachmentFields}}fragment AppNotificationFields on Notification{id kind createdAt readAt actorCount excerpt url actor{...AppActorFields}topic{id title}post{id number}conversation{id subject}}fragment AppPostFields on Post{id number createdAt editedAt deletedAt version isAcceptedAnswer author{...AppActorFields}body{...AppBodyFields}attachments{...AppAttachmentFields}reactions{emoji count}}fragment AppTopicFields on Topic{id title slug kind url excerpt version deletedAt isClosed isPinned isSolved postCount likeCount lastPostNumber lastPostedAt author{...AppActorFields}category{id name color}}',
}

/** Says something in a conversation. The message’s id is the clientId with `msg_`: sending again changes nothing. A contact’s message brings a snoozed or resolved conversation back. */
export const appSendMessage: Operation<'mutation', Exclude<AppSendMessageMutation['sendMessage'], { errorCode: unknown }>, AppSendMessageMutationVariables> = {
  kind: 'mutation',
  name: 'appSendMessage',
  root: 'sendMessage',
  once: ['clientId'],
  id: '2d9b078b0f0feeb032ba1f744ea247511f64860d5dc28576ee1ebc20b4ac7cd7',
  text: 'mutation appSendMessage($input:SendMessageInput!){sendMessage(input:$input){...on SendMessagePayload{message{...AppMessageFields}}...Failure}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}fragment AppAttachmentFields on Attachment{id filename contentType byteSize width height url thumbnailUrl}fragment AppBodyFields on RichText{text blocks{type text url level language width height quoteDepth listDepth isItemStart number isFolded spans{text marks url mention}}}fragment AppMessageFields on Message{id seq createdAt editedAt deletedAt version author{...AppActorFields}body{...AppBodyFields}attachments{...AppAttachmentFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Begins a conversation with its first message. Staff may begin one with a contact; everybody else their own. */
export const appStartConversation: Operation<'mutation', Exclude<AppStartConversationMutation['startConversation'], { errorCode: unknown }>, AppStartConversationMutationVariables> = {
  kind: 'mutation',
  name: 'appStartConversation',
  root: 'startConversation',
  once: ['clientId', 'messageClientId'],
  id: '67beef3b632581dbdd46b2f6a5eea5073921efd0204e49f4aede2dd4e3829dfd',
  text: 'mutation appStartConversation($input:StartConversationInput!){startConversation(input:$input){...on StartConversationPayload{conversation{...AppConversationFields}message{...AppMessageFields}}...Failure}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}fragment AppAttachmentFields on Attachment{id filename contentType byteSize width height url thumbnailUrl}fragment AppBodyFields on RichText{text blocks{type text url level language width height quoteDepth listDepth isItemStart number isFolded spans{text marks url mention}}}fragment AppConversationFields on Conversation{id subject status lastActivityAt lastSeq version contact{id displayName}assignee{...AppActorFields}lastMessage{...AppMessageFields}}fragment AppMessageFields on Message{id seq createdAt editedAt deletedAt version author{...AppActorFields}body{...AppBodyFields}attachments{...AppAttachmentFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Replies to a topic. Quotes are Markdown: lines that begin with `> `. */
export const appCreatePost: Operation<'mutation', Exclude<AppCreatePostMutation['createPost'], { errorCode: unknown }>, AppCreatePostMutationVariables> = {
  kind: 'mutation',
  name: 'appCreatePost',
  root: 'createPost',
  once: ['clientId'],
  id: '35c073e4b3adcc4662dcf11d46347783e736a1fb6c0f5df112931cb773206aa9',
  text: 'mutation appCreatePost($input:CreatePostInput!){createPost(input:$input){...on CreatePostPayload{post{...AppPostFields}}...Failure}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}fragment AppAttachmentFields on Attachment{id filename contentType byteSize width height url thumbnailUrl}fragment AppBodyFields on RichText{text blocks{type text url level language width height quoteDepth listDepth isItemStart number isFolded spans{text marks url mention}}}fragment AppPostFields on Post{id number createdAt editedAt deletedAt version isAcceptedAnswer author{...AppActorFields}body{...AppBodyFields}attachments{...AppAttachmentFields}reactions{emoji count}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Opens a topic. Its id and that of its opening come from the UUID of the `clientId`. */
export const appCreateTopic: Operation<'mutation', Exclude<AppCreateTopicMutation['createTopic'], { errorCode: unknown }>, AppCreateTopicMutationVariables> = {
  kind: 'mutation',
  name: 'appCreateTopic',
  root: 'createTopic',
  once: ['clientId'],
  id: 'f43e8f913d8a3bdbf65f4adc9aecf81e50f74f148146ed7f66d1b3e266f1f8bb',
  text: 'mutation appCreateTopic($input:CreateTopicInput!){createTopic(input:$input){...on CreateTopicPayload{topic{...AppTopicFields}}...Failure}}fragment AppActorFields on Actor{__typename id displayName avatarUrl}fragment AppTopicFields on Topic{id title slug kind url excerpt version deletedAt isClosed isPinned isSolved postCount likeCount lastPostNumber lastPostedAt author{...AppActorFields}category{id name color}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Gives an emoji of `reactionEmoji`. Giving it twice is giving it once. */
export const appAddReaction: Operation<'mutation', Exclude<AppAddReactionMutation['addReaction'], { errorCode: unknown }>, AppAddReactionMutationVariables> = {
  kind: 'mutation',
  name: 'appAddReaction',
  root: 'addReaction',
  id: '0693bdb1965a50209dfe437cfd7225b067b7eea65b50e278b8ec8a32ab06390a',
  text: 'mutation appAddReaction($input:AddReactionInput!){addReaction(input:$input){...on AddReactionPayload{post{id reactions{emoji count viewerHasReacted}}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Takes an emoji back. Taking back what was not given changes nothing. */
export const appRemoveReaction: Operation<'mutation', Exclude<AppRemoveReactionMutation['removeReaction'], { errorCode: unknown }>, AppRemoveReactionMutationVariables> = {
  kind: 'mutation',
  name: 'appRemoveReaction',
  root: 'removeReaction',
  id: '11ec3a90ba059d7aac563f7e723a3f4be59e7fc308c8f76a187490e936a1aefb',
  text: 'mutation appRemoveReaction($input:RemoveReactionInput!){removeReaction(input:$input){...on RemoveReactionPayload{post{id reactions{emoji count viewerHasReacted}}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** You have read up to this message. Never goes back. */
export const appMarkConversationRead: Operation<'mutation', Exclude<AppMarkConversationReadMutation['markConversationRead'], { errorCode: unknown }>, AppMarkConversationReadMutationVariables> = {
  kind: 'mutation',
  name: 'appMarkConversationRead',
  root: 'markConversationRead',
  id: 'b46ed3435a692681369f9d8092aa2399d47814fb65354ebd7452c5df76e1cf2a',
  text: 'mutation appMarkConversationRead($input:MarkConversationReadInput!){markConversationRead(input:$input){...on MarkConversationReadPayload{conversation{id viewerLastReadSeq viewerUnreadCount}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** You have read up to this number. A lower number than before changes nothing. Counts your visit. */
export const appMarkTopicRead: Operation<'mutation', Exclude<AppMarkTopicReadMutation['markTopicRead'], { errorCode: unknown }>, AppMarkTopicReadMutationVariables> = {
  kind: 'mutation',
  name: 'appMarkTopicRead',
  root: 'markTopicRead',
  id: '9e69944e8d54eb85ddb1ff024331d510f55ef38d919ae9f74ceb65f276283dcc',
  text: 'mutation appMarkTopicRead($input:MarkTopicReadInput!){markTopicRead(input:$input){...on MarkTopicReadPayload{topic{id viewerLastReadNumber viewerUnreadCount}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}
