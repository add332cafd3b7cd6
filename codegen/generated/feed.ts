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

export type SyncCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type SyncCursorQuery = { readonly syncCursor: string };

export type EventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: EventFilter | null | undefined;
}>;


export type EventsSubscription = { readonly events:
    | { readonly __typename: 'EventDelivered', readonly cursor: string, readonly event:
        | { readonly __typename: 'AnswerAccepted', readonly postId: string, readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
               | null } | null, readonly topic: { readonly id: string } } | null, readonly topic: { readonly id: string, readonly title: string, readonly lastPostNumber: number, readonly postCount: number } | null }
        | { readonly __typename: 'AnswerUnaccepted', readonly postId: string, readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
               | null } | null, readonly topic: { readonly id: string } } | null, readonly topic: { readonly id: string, readonly title: string, readonly lastPostNumber: number, readonly postCount: number } | null }
        | { readonly __typename: 'ApiKeyCreated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly apiKey: { readonly id: string, readonly name: string, readonly hint: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly bot: { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly createdBy: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null } | null }
        | { readonly __typename: 'ApiKeyRevoked', readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly apiKey: { readonly id: string, readonly name: string, readonly hint: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly bot: { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly createdBy: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null } | null }
        | { readonly __typename: 'CannedResponsesChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'CategoriesChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'CategoryAccessChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'CommunityUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly community: { readonly id: string, readonly name: string, readonly locale: string, readonly description: string | null, readonly setUpFinishedAt: string | null, readonly url: string, readonly version: number, readonly updatedAt: string, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly radius: number, readonly senderName: string | null } } }
        | { readonly __typename: 'ConversationAssigned', readonly conversationId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly conversation: { readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } | null, readonly previousAssignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null }
        | { readonly __typename: 'ConversationDelivered', readonly conversationId: string, readonly seq: number, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly recipient:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null }
        | { readonly __typename: 'ConversationRead', readonly conversationId: string, readonly seq: number, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } | null, readonly reader:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null }
        | { readonly __typename: 'ConversationStarted', readonly conversationId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } | null }
        | { readonly __typename: 'ConversationUpdated', readonly conversationId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } | null }
        | { readonly __typename: 'GroupCreated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly group: { readonly id: string, readonly name: string, readonly slug: string, readonly createdAt: string, readonly updatedAt: string } | null }
        | { readonly __typename: 'ImportFinished', readonly posts: number, readonly topics: number, readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ImportProgress', readonly done: number, readonly total: number, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly job: { readonly id: string, readonly source: string, readonly status: ImportStatus, readonly done: number, readonly total: number, readonly startedAt: string, readonly finishedAt: string | null, readonly failure: string | null, readonly startedBy:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null } | null }
        | { readonly __typename: 'MessageDeleted', readonly conversationId: string, readonly messageId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly lastSeq: number } | null, readonly message: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null }
        | { readonly __typename: 'MessageSent', readonly conversationId: string, readonly messageId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly lastSeq: number } | null, readonly message: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null }
        | { readonly __typename: 'MessageUpdated', readonly conversationId: string, readonly messageId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly lastSeq: number } | null, readonly message: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null }
        | { readonly __typename: 'NoteAdded', readonly conversationId: string, readonly noteId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly lastSeq: number } | null, readonly note: { readonly id: string, readonly afterSeq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly version: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null }, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null }
        | { readonly __typename: 'NoteDeleted', readonly conversationId: string, readonly noteId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly lastSeq: number } | null, readonly note: { readonly id: string, readonly afterSeq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly version: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null }, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null }
        | { readonly __typename: 'NoteUpdated', readonly conversationId: string, readonly noteId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly conversation: { readonly id: string, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly lastSeq: number } | null, readonly note: { readonly id: string, readonly afterSeq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly version: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null }, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null }
        | { readonly __typename: 'NotificationCreated', readonly notificationId: string, readonly unreadCount: number, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly notification: { readonly id: string, readonly kind: NotificationKind, readonly createdAt: string, readonly updatedAt: string, readonly readAt: string | null, readonly actorCount: number, readonly excerpt: string | null, readonly url: string, readonly actor:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly url: string } | null, readonly post: { readonly id: string, readonly number: number, readonly url: string } | null, readonly conversation: { readonly id: string, readonly subject: string | null, readonly url: string } | null } | null }
        | { readonly __typename: 'NotificationsRead', readonly unreadCount: number, readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'PersonAccessChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly user: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null }
        | { readonly __typename: 'PostCreated', readonly postId: string, readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
               | null } | null, readonly topic: { readonly id: string } } | null, readonly topic: { readonly id: string, readonly title: string, readonly lastPostNumber: number, readonly postCount: number } | null }
        | { readonly __typename: 'PostDeleted', readonly postId: string, readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
               | null } | null, readonly topic: { readonly id: string } } | null, readonly topic: { readonly id: string, readonly title: string, readonly lastPostNumber: number, readonly postCount: number } | null }
        | { readonly __typename: 'PostRestored', readonly postId: string, readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
               | null } | null, readonly topic: { readonly id: string } } | null, readonly topic: { readonly id: string, readonly title: string, readonly lastPostNumber: number, readonly postCount: number } | null }
        | { readonly __typename: 'PostUpdated', readonly postId: string, readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
               | null } | null, readonly topic: { readonly id: string } } | null, readonly topic: { readonly id: string, readonly title: string, readonly lastPostNumber: number, readonly postCount: number } | null }
        | { readonly __typename: 'ReactionChanged', readonly emoji: string, readonly postId: string, readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
               | null } | null, readonly topic: { readonly id: string } } | null, readonly topic: { readonly id: string, readonly title: string, readonly lastPostNumber: number, readonly postCount: number } | null }
        | { readonly __typename: 'ReportDecided', readonly decision: ReviewDecision, readonly reportId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly report: { readonly id: string, readonly reason: ReportReason, readonly comment: string | null, readonly createdAt: string } | null, readonly subject:
            | { readonly __typename: 'ApiKey', readonly id: string }
            | { readonly __typename: 'Bot', readonly id: string }
            | { readonly __typename: 'CannedResponse', readonly id: string }
            | { readonly __typename: 'Category', readonly id: string }
            | { readonly __typename: 'Community', readonly id: string }
            | { readonly __typename: 'Contact', readonly id: string }
            | { readonly __typename: 'Conversation', readonly id: string }
            | { readonly __typename: 'Group', readonly id: string }
            | { readonly __typename: 'ImportJob', readonly id: string }
            | { readonly __typename: 'Inbox', readonly id: string }
            | { readonly __typename: 'Invitation', readonly id: string }
            | { readonly __typename: 'Message', readonly id: string }
            | { readonly __typename: 'Note', readonly id: string }
            | { readonly __typename: 'Notification', readonly id: string }
            | { readonly __typename: 'Post', readonly number: number, readonly url: string, readonly isHidden: boolean, readonly deletedAt: string | null, readonly createdAt: string, readonly version: number, readonly id: string, readonly author:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
               | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null }
            | { readonly __typename: 'ReviewItem', readonly id: string }
            | { readonly __typename: 'Session', readonly id: string }
            | { readonly __typename: 'Tag', readonly id: string }
            | { readonly __typename: 'Topic', readonly id: string }
            | { readonly __typename: 'User', readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly url: string, readonly isSuspended: boolean, readonly id: string }
            | { readonly __typename: 'Visitor', readonly id: string }
           | null }
        | { readonly __typename: 'ReviewItemOpened', readonly reviewItemId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly reviewItem: { readonly id: string, readonly status: ReviewStatus, readonly reportCount: number, readonly decision: ReviewDecision | null, readonly comment: string | null, readonly decidedAt: string | null, readonly version: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly decidedBy:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly subject:
              | { readonly __typename: 'ApiKey', readonly id: string }
              | { readonly __typename: 'Bot', readonly id: string }
              | { readonly __typename: 'CannedResponse', readonly id: string }
              | { readonly __typename: 'Category', readonly id: string }
              | { readonly __typename: 'Community', readonly id: string }
              | { readonly __typename: 'Contact', readonly id: string }
              | { readonly __typename: 'Conversation', readonly id: string }
              | { readonly __typename: 'Group', readonly id: string }
              | { readonly __typename: 'ImportJob', readonly id: string }
              | { readonly __typename: 'Inbox', readonly id: string }
              | { readonly __typename: 'Invitation', readonly id: string }
              | { readonly __typename: 'Message', readonly id: string }
              | { readonly __typename: 'Note', readonly id: string }
              | { readonly __typename: 'Notification', readonly id: string }
              | { readonly __typename: 'Post', readonly number: number, readonly url: string, readonly isHidden: boolean, readonly deletedAt: string | null, readonly createdAt: string, readonly version: number, readonly id: string, readonly author:
                  | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                  | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                  | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                 | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null }
              | { readonly __typename: 'ReviewItem', readonly id: string }
              | { readonly __typename: 'Session', readonly id: string }
              | { readonly __typename: 'Tag', readonly id: string }
              | { readonly __typename: 'Topic', readonly id: string }
              | { readonly __typename: 'User', readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly url: string, readonly isSuspended: boolean, readonly id: string }
              | { readonly __typename: 'Visitor', readonly id: string }
             | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly url: string } | null, readonly reports: ReadonlyArray<{ readonly id: string, readonly reason: ReportReason, readonly comment: string | null, readonly createdAt: string, readonly reporter:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
               | null }> } | null }
        | { readonly __typename: 'ReviewItemUpdated', readonly reviewItemId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly reviewItem: { readonly id: string, readonly status: ReviewStatus, readonly reportCount: number, readonly decision: ReviewDecision | null, readonly comment: string | null, readonly decidedAt: string | null, readonly version: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly decidedBy:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly subject:
              | { readonly __typename: 'ApiKey', readonly id: string }
              | { readonly __typename: 'Bot', readonly id: string }
              | { readonly __typename: 'CannedResponse', readonly id: string }
              | { readonly __typename: 'Category', readonly id: string }
              | { readonly __typename: 'Community', readonly id: string }
              | { readonly __typename: 'Contact', readonly id: string }
              | { readonly __typename: 'Conversation', readonly id: string }
              | { readonly __typename: 'Group', readonly id: string }
              | { readonly __typename: 'ImportJob', readonly id: string }
              | { readonly __typename: 'Inbox', readonly id: string }
              | { readonly __typename: 'Invitation', readonly id: string }
              | { readonly __typename: 'Message', readonly id: string }
              | { readonly __typename: 'Note', readonly id: string }
              | { readonly __typename: 'Notification', readonly id: string }
              | { readonly __typename: 'Post', readonly number: number, readonly url: string, readonly isHidden: boolean, readonly deletedAt: string | null, readonly createdAt: string, readonly version: number, readonly id: string, readonly author:
                  | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                  | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                  | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                 | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null }
              | { readonly __typename: 'ReviewItem', readonly id: string }
              | { readonly __typename: 'Session', readonly id: string }
              | { readonly __typename: 'Tag', readonly id: string }
              | { readonly __typename: 'Topic', readonly id: string }
              | { readonly __typename: 'User', readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly url: string, readonly isSuspended: boolean, readonly id: string }
              | { readonly __typename: 'Visitor', readonly id: string }
             | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly url: string } | null, readonly reports: ReadonlyArray<{ readonly id: string, readonly reason: ReportReason, readonly comment: string | null, readonly createdAt: string, readonly reporter:
                | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
                | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
               | null }> } | null }
        | { readonly __typename: 'SessionRevoked', readonly sessionId: string | null, readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'StaffInvited', readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly invitation: { readonly id: string, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly createdAt: string, readonly expiresAt: string, readonly invitedBy:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null } | null }
        | { readonly __typename: 'TagsChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicCreated', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'TopicDeleted', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'TopicMoved', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'TopicRead', readonly lastReadNumber: number, readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'TopicRestored', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'TopicUpdated', readonly change: string, readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'UserJoined', readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly user: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null }
        | { readonly __typename: 'UserUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly user: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null }
       }
    | { readonly __typename: 'FeedCaughtUp', readonly cursor: string }
    | { readonly __typename: 'FeedReset', readonly cursor: string, readonly reason: FeedResetReason }
   };


/** The log’s position before any sibling field was read: subscribe after it and nothing is missed. */
export const syncCursor: Operation<'query', SyncCursorQuery['syncCursor'], SyncCursorQueryVariables> = {
  kind: 'query',
  name: 'syncCursor',
  root: 'syncCursor',
  id: 'f058773beba389e7',
  text: 'query syncCursor{syncCursor}',
}

/** The durable stream: every event that you may see, in order, from after the cursor (omitted: from now on). At least once on the wire: drop an event whose id you have seen. */
export const events: Operation<'subscription', EventsSubscription['events'], EventsSubscriptionVariables> = {
  kind: 'subscription',
  name: 'events',
  root: 'events',
  id: 'd77d879b347e330f',
  text: 'subscription events($after:String$filter:EventFilter){events(after:$after filter:$filter){__typename ...on EventDelivered{cursor event{__typename id occurredAt actorId ...on AnswerAccepted{post{...PostFields}postId topic{id title lastPostNumber postCount}topicId}...on AnswerUnaccepted{post{...PostFields}postId topic{id title lastPostNumber postCount}topicId}...on ApiKeyCreated{apiKey{...ApiKeyFields}}...on ApiKeyRevoked{apiKey{...ApiKeyFields}}...on CommunityUpdated{community{...CommunityFields}}...on ConversationAssigned{assignee{...ActorFields}conversation{...ConversationFields}conversationId previousAssignee{...ActorFields}}...on ConversationDelivered{conversationId recipient{...ActorFields}seq}...on ConversationRead{conversation{...ConversationFields}conversationId reader{...ActorFields}seq}...on ConversationStarted{conversation{...ConversationFields}conversationId}...on ConversationUpdated{conversation{...ConversationFields}conversationId}...on GroupCreated{group{...GroupFields}}...on ImportFinished{posts topics}...on ImportProgress{done job{...ImportJobFields}total}...on MessageDeleted{conversation{id status waitingOn lastSeq}conversationId message{...MessageFields}messageId}...on MessageSent{conversation{id status waitingOn lastSeq}conversationId message{...MessageFields}messageId}...on MessageUpdated{conversation{id status waitingOn lastSeq}conversationId message{...MessageFields}messageId}...on NoteAdded{conversation{id status waitingOn lastSeq}conversationId note{...NoteFields}noteId}...on NoteDeleted{conversation{id status waitingOn lastSeq}conversationId note{...NoteFields}noteId}...on NoteUpdated{conversation{id status waitingOn lastSeq}conversationId note{...NoteFields}noteId}...on NotificationCreated{notification{...NotificationFields}notificationId unreadCount}...on NotificationsRead{unreadCount}...on PersonAccessChanged{user{...ActorFields}}...on PostCreated{post{...PostFields}postId topic{id title lastPostNumber postCount}topicId}...on PostDeleted{post{...PostFields}postId topic{id title lastPostNumber postCount}topicId}...on PostRestored{post{...PostFields}postId topic{id title lastPostNumber postCount}topicId}...on PostUpdated{post{...PostFields}postId topic{id title lastPostNumber postCount}topicId}...on ReactionChanged{emoji post{...PostFields}postId topic{id title lastPostNumber postCount}topicId}...on ReportDecided{decision report{id reason comment createdAt}reportId subject{...ReviewSubjectFields}}...on ReviewItemOpened{reviewItem{...ReviewItemFields}reviewItemId}...on ReviewItemUpdated{reviewItem{...ReviewItemFields}reviewItemId}...on SessionRevoked{sessionId}...on StaffInvited{invitation{...InvitationFields}}...on TopicCreated{topic{...TopicFields}topicId}...on TopicDeleted{topic{...TopicFields}topicId}...on TopicMoved{topic{...TopicFields}topicId}...on TopicRead{lastReadNumber topic{...TopicFields}topicId}...on TopicRestored{topic{...TopicFields}topicId}...on TopicUpdated{change topic{...TopicFields}topicId}...on UserJoined{user{...ActorFields}}...on UserUpdated{user{...ActorFields}}}}...on FeedCaughtUp{cursor}...on FeedReset{cursor reason}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment ApiKeyFields on ApiKey{id name hint scopes createdAt expiresAt lastUsedAt revokedAt bot{...ActorFields}createdBy{...ActorFields}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment BrandFields on Brand{logoUrl faviconUrl accentColor backgroundColor textColor fontFamily radius senderName}fragment CommunityFields on Community{id name locale description setUpFinishedAt url version updatedAt brand{...BrandFields}}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment GroupFields on Group{id name slug createdAt updatedAt}fragment ImportJobFields on ImportJob{id source status done total startedAt finishedAt failure startedBy{...ActorFields}}fragment InvitationFields on Invitation{id email roles createdAt expiresAt invitedBy{...ActorFields}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment NoteFields on Note{id afterSeq url createdAt editedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment NotificationFields on Notification{id kind createdAt updatedAt readAt actorCount excerpt url actor{...ActorFields}topic{id title slug url}post{id number url}conversation{id subject url}}fragment PostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{...BodyFields}attachments{...AttachmentFields}reactions{emoji count}replyTo{id number author{...ActorFields}}topic{id}}fragment ReportFields on Report{id reason comment createdAt reporter{...ActorFields}}fragment ReviewItemFields on ReviewItem{id status reportCount decision comment decidedAt decidedBy{...ActorFields}subject{...ReviewSubjectFields}topic{id title slug url}reports{...ReportFields}version url createdAt updatedAt}fragment ReviewSubjectFields on Node{__typename id ...on Post{number url isHidden deletedAt createdAt version author{...ActorFields}body{...BodyFields}}...on User{handle displayName avatarUrl url isSuspended}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}
