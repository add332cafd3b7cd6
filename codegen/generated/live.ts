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

export type ForumEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: EventFilter | null | undefined;
}>;


export type ForumEventsSubscription = { readonly events:
    | { readonly __typename: 'EventDelivered', readonly cursor: string, readonly event:
        | { readonly __typename: 'AnswerAccepted', readonly topicId: string, readonly postId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'AnswerUnaccepted', readonly topicId: string, readonly postId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'ApiKeyCreated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ApiKeyRevoked', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'CannedResponsesChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'CategoriesChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'CategoryAccessChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'CommunityUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ConversationAssigned', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ConversationDelivered', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ConversationRead', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ConversationStarted', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ConversationUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'GroupCreated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ImportFinished', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ImportProgress', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'MessageDeleted', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'MessageSent', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'MessageUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'NoteAdded', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'NoteDeleted', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'NoteUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'NotificationCreated', readonly unreadCount: number, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly notification: { readonly id: string, readonly kind: NotificationKind, readonly createdAt: string, readonly updatedAt: string, readonly readAt: string | null, readonly actorCount: number, readonly excerpt: string | null, readonly url: string, readonly actor:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly url: string } | null, readonly post: { readonly id: string, readonly number: number, readonly url: string } | null, readonly conversation: { readonly id: string, readonly subject: string | null, readonly url: string } | null } | null }
        | { readonly __typename: 'NotificationsRead', readonly unreadCount: number, readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'PersonAccessChanged', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'PostCreated', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
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
               | null } | null, readonly topic: { readonly id: string } } | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'PostDeleted', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
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
               | null } | null, readonly topic: { readonly id: string } } | null }
        | { readonly __typename: 'PostRestored', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
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
               | null } | null, readonly topic: { readonly id: string } } | null }
        | { readonly __typename: 'PostUpdated', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
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
               | null } | null, readonly topic: { readonly id: string } } | null }
        | { readonly __typename: 'ReactionChanged', readonly topicId: string, readonly postId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly post: { readonly id: string, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number }> } | null }
        | { readonly __typename: 'ReportDecided', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ReviewItemOpened', readonly reviewItemId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'ReviewItemUpdated', readonly reviewItemId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'SessionRevoked', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'StaffInvited', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
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
        | { readonly __typename: 'TopicDeleted', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicMoved', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'TopicRead', readonly topicId: string, readonly lastReadNumber: number, readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'TopicRestored', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'TopicUpdated', readonly topicId: string, readonly id: string, readonly occurredAt: string, readonly actorId: string | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly lastPoster:
              | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
              | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
             | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null }
        | { readonly __typename: 'UserJoined', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
        | { readonly __typename: 'UserUpdated', readonly id: string, readonly occurredAt: string, readonly actorId: string | null }
       }
    | { readonly __typename: 'FeedCaughtUp', readonly cursor: string }
    | { readonly __typename: 'FeedReset', readonly cursor: string, readonly reason: FeedResetReason }
   };


/** The durable stream: every event that you may see, in order, from after the cursor (omitted: from now on). At least once on the wire: drop an event whose id you have seen. */
export const forumEvents: Operation<'subscription', ForumEventsSubscription['events'], ForumEventsSubscriptionVariables> = {
  kind: 'subscription',
  name: 'forumEvents',
  root: 'events',
  id: '6c88545e7ab90db1',
  text: 'subscription forumEvents($after:String$filter:EventFilter){events(after:$after filter:$filter){__typename ...on EventDelivered{cursor event{__typename id occurredAt actorId ...on PostCreated{topicId post{...PostFields}topic{...TopicFields}}...on PostUpdated{topicId post{...PostFields}}...on PostDeleted{topicId post{...PostFields}}...on PostRestored{topicId post{...PostFields}}...on ReactionChanged{topicId postId post{id reactions{emoji count}}}...on AnswerAccepted{topicId postId topic{...TopicFields}}...on AnswerUnaccepted{topicId postId topic{...TopicFields}}...on TopicCreated{topicId topic{...TopicFields}}...on TopicUpdated{topicId topic{...TopicFields}}...on TopicMoved{topicId topic{...TopicFields}}...on TopicRestored{topicId topic{...TopicFields}}...on TopicDeleted{topicId}...on TopicRead{topicId lastReadNumber}...on NotificationCreated{unreadCount notification{...NotificationFields}}...on NotificationsRead{unreadCount}...on ReviewItemOpened{reviewItemId}...on ReviewItemUpdated{reviewItemId}}}...on FeedCaughtUp{cursor}...on FeedReset{cursor reason}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment NotificationFields on Notification{id kind createdAt updatedAt readAt actorCount excerpt url actor{...ActorFields}topic{id title slug url}post{id number url}conversation{id subject url}}fragment PostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{...BodyFields}attachments{...AttachmentFields}reactions{emoji count}replyTo{id number author{...ActorFields}}topic{id}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}
