// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../client/operation.ts'

export type AddNoteInput = {
  /** Your own completed uploads, at most 10, in the order to be shown. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  /** Markdown; may be empty with a file. */
  readonly body: string;
  /** UUIDv7 of the note, made by the sender. */
  readonly clientId: string;
  readonly conversationId: string;
};

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

export type DeleteMessageInput = {
  readonly id: string;
};

export type DeleteNoteInput = {
  readonly id: string;
};

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

export type MarkConversationDeliveredInput = {
  readonly id: string;
  readonly seq: number;
};

export type MarkConversationReadInput = {
  readonly id: string;
  readonly seq: number;
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

export type UpdateMessageInput = {
  /** All that it is to have, in order: those that stay and your own completed uploads. Omitted = unchanged. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  /** Markdown; may be empty with a file. */
  readonly body: string;
  readonly id: string;
  /** The version that you have seen. */
  readonly ifVersion: number;
};

export type UpdateNoteInput = {
  /** All that it is to have, in order: those that stay and your own completed uploads. Omitted = unchanged. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  /** Markdown; may be empty with a file. */
  readonly body: string;
  readonly id: string;
  /** The version that you have seen. */
  readonly ifVersion: number;
};

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

export type ConversationFieldsFragment = { readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null };

export type ConversationViewerFieldsFragment = { readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number };

export type MessageFieldsFragment = { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
  , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } };

export type NoteFieldsFragment = { readonly id: string, readonly afterSeq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly version: number, readonly author:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
  , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null }, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } };

export type ViewerConversationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ViewerConversationsQuery = { readonly viewerConversations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type ConversationPageQueryVariables = Exact<{
  id: string;
  around?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ConversationPageQuery = { readonly syncCursor: string, readonly conversation: { readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number, readonly reads: ReadonlyArray<{ readonly at: string, readonly seq: number, readonly deliveredSeq: number, readonly actor:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       }>, readonly messages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } }, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } | null };

export type ConversationNotesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ConversationNotesQuery = { readonly conversation: { readonly notes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly afterSeq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null }, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } | null } | null };

export type ConversationEventsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ConversationEventsQuery = { readonly conversation: { readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: ConversationEventType, readonly afterSeq: number, readonly createdAt: string, readonly priority: ConversationPriority | null, readonly snoozedUntil: string | null, readonly subject: string | null, readonly actor:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly inbox: { readonly id: string, readonly name: string } | null, readonly tag: { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } } | null };

export type StartConversationMutationVariables = Exact<{
  input: StartConversationInput;
}>;


export type StartConversationMutation = { readonly startConversation:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly conversation: { readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null }, readonly message: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } }
   };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { readonly sendMessage:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly message: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } }
   };

export type UpdateMessageMutationVariables = Exact<{
  input: UpdateMessageInput;
}>;


export type UpdateMessageMutation = { readonly updateMessage:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly message: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } }
   };

export type DeleteMessageMutationVariables = Exact<{
  input: DeleteMessageInput;
}>;


export type DeleteMessageMutation = { readonly deleteMessage:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly message: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type AddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;


export type AddNoteMutation = { readonly addNote:
    | { readonly note: { readonly id: string, readonly afterSeq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null }, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } }
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type UpdateNoteMutationVariables = Exact<{
  input: UpdateNoteInput;
}>;


export type UpdateNoteMutation = { readonly updateNote:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly note: { readonly id: string, readonly afterSeq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null }, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } }
   };

export type DeleteNoteMutationVariables = Exact<{
  input: DeleteNoteInput;
}>;


export type DeleteNoteMutation = { readonly deleteNote:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly deletedId: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type MarkConversationReadMutationVariables = Exact<{
  input: MarkConversationReadInput;
}>;


export type MarkConversationReadMutation = { readonly markConversationRead:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly conversation: { readonly id: string, readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number } }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type MarkConversationDeliveredMutationVariables = Exact<{
  input: MarkConversationDeliveredInput;
}>;


export type MarkConversationDeliveredMutation = { readonly markConversationDelivered:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly conversation: { readonly id: string, readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number } }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };


/** Your own conversations with support, latest activity first. */
export const viewerConversations: Operation<'query', ViewerConversationsQuery['viewerConversations'], ViewerConversationsQueryVariables, NonNullable<ViewerConversationsQuery['viewerConversations']>['nodes'][number]> = {
  kind: 'query',
  name: 'viewerConversations',
  root: 'viewerConversations',
  page: 'viewerConversations',
  id: 'eef9c43b7fae72df',
  text: 'query viewerConversations($first:Int$after:String$last:Int$before:String){viewerConversations(first:$first after:$after last:$last before:$before){nodes{...ConversationFields ...ConversationViewerFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment ConversationViewerFields on Conversation{viewerLastReadSeq viewerUnreadCount}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

export const conversationPage: Operation<'query', ConversationPageQuery, ConversationPageQueryVariables, NonNullable<NonNullable<ConversationPageQuery['conversation']>['messages']>['nodes'][number]> = {
  kind: 'query',
  name: 'conversationPage',
  page: 'conversation.messages',
  id: 'c395a42242374dde',
  text: 'query conversationPage($id:ID!$around:Int$first:Int$after:String$last:Int$before:String){syncCursor conversation(id:$id){...ConversationFields ...ConversationViewerFields reads{at seq deliveredSeq actor{...ActorFields}}messages(around:$around first:$first after:$after last:$last before:$before){nodes{...MessageFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment ConversationViewerFields on Conversation{viewerLastReadSeq viewerUnreadCount}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** A conversation, for staff and for its contact. Null when there is none or it is not visible to you. */
export const conversationNotes: Operation<'query', ConversationNotesQuery['conversation'], ConversationNotesQueryVariables, NonNullable<NonNullable<ConversationNotesQuery['conversation']>['notes']>['nodes'][number]> = {
  kind: 'query',
  name: 'conversationNotes',
  root: 'conversation',
  page: 'conversation.notes',
  id: 'e23f24e837f4ae3c',
  text: 'query conversationNotes($id:ID!$first:Int$after:String$last:Int$before:String){conversation(id:$id){notes(first:$first after:$after last:$last before:$before){nodes{...NoteFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment NoteFields on Note{id afterSeq url createdAt editedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}',
}

/** A conversation, for staff and for its contact. Null when there is none or it is not visible to you. */
export const conversationEvents: Operation<'query', ConversationEventsQuery['conversation'], ConversationEventsQueryVariables, NonNullable<NonNullable<ConversationEventsQuery['conversation']>['events']>['nodes'][number]> = {
  kind: 'query',
  name: 'conversationEvents',
  root: 'conversation',
  page: 'conversation.events',
  id: '6166226cf9625a5c',
  text: 'query conversationEvents($id:ID!$first:Int$after:String$last:Int$before:String){conversation(id:$id){events(first:$first after:$after last:$last before:$before){nodes{id type afterSeq createdAt priority snoozedUntil subject actor{...ActorFields}assignee{...ActorFields}inbox{id name}tag{...TagFields}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Begins a conversation with its first message. Staff may begin one with a contact; everybody else their own. */
export const startConversation: Operation<'mutation', Exclude<StartConversationMutation['startConversation'], { errorCode: unknown }>, StartConversationMutationVariables> = {
  kind: 'mutation',
  name: 'startConversation',
  root: 'startConversation',
  once: ['clientId', 'messageClientId'],
  id: 'a10d126b2e8541f1',
  text: 'mutation startConversation($input:StartConversationInput!){startConversation(input:$input){...on StartConversationPayload{conversation{...ConversationFields}message{...MessageFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Says something in a conversation. The message’s id is the clientId with `msg_`: sending again changes nothing. A contact’s message brings a snoozed or resolved conversation back. */
export const sendMessage: Operation<'mutation', Exclude<SendMessageMutation['sendMessage'], { errorCode: unknown }>, SendMessageMutationVariables> = {
  kind: 'mutation',
  name: 'sendMessage',
  root: 'sendMessage',
  once: ['clientId'],
  id: 'b89b39feb2e6ef57',
  text: 'mutation sendMessage($input:SendMessageInput!){sendMessage(input:$input){...on SendMessagePayload{message{...MessageFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}',
}

/** Changes the words and files of your own message. */
export const updateMessage: Operation<'mutation', Exclude<UpdateMessageMutation['updateMessage'], { errorCode: unknown }>, UpdateMessageMutationVariables> = {
  kind: 'mutation',
  name: 'updateMessage',
  root: 'updateMessage',
  id: '3e4ddc28902eafbf',
  text: 'mutation updateMessage($input:UpdateMessageInput!){updateMessage(input:$input){...on UpdateMessagePayload{message{...MessageFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}',
}

/** Takes back your own message, or as staff any. Its words are gone for good, its `seq` stays. */
export const deleteMessage: Operation<'mutation', Exclude<DeleteMessageMutation['deleteMessage'], { errorCode: unknown }>, DeleteMessageMutationVariables> = {
  kind: 'mutation',
  name: 'deleteMessage',
  root: 'deleteMessage',
  id: '945f219479a89cca',
  text: 'mutation deleteMessage($input:DeleteMessageInput!){deleteMessage(input:$input){...on DeleteMessagePayload{message{...MessageFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}',
}

/** Writes down something about a conversation that only staff can read. */
export const addNote: Operation<'mutation', Exclude<AddNoteMutation['addNote'], { errorCode: unknown }>, AddNoteMutationVariables> = {
  kind: 'mutation',
  name: 'addNote',
  root: 'addNote',
  once: ['clientId'],
  id: 'a0cbbb934670d737',
  text: 'mutation addNote($input:AddNoteInput!){addNote(input:$input){...on AddNotePayload{note{...NoteFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment NoteFields on Note{id afterSeq url createdAt editedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}',
}

/** Changes your own note. */
export const updateNote: Operation<'mutation', Exclude<UpdateNoteMutation['updateNote'], { errorCode: unknown }>, UpdateNoteMutationVariables> = {
  kind: 'mutation',
  name: 'updateNote',
  root: 'updateNote',
  id: 'dcfd479479b3dab4',
  text: 'mutation updateNote($input:UpdateNoteInput!){updateNote(input:$input){...on UpdateNotePayload{note{...NoteFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment NoteFields on Note{id afterSeq url createdAt editedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}',
}

/** Removes your own note, or any if you manage the inboxes. */
export const deleteNote: Operation<'mutation', Exclude<DeleteNoteMutation['deleteNote'], { errorCode: unknown }>, DeleteNoteMutationVariables> = {
  kind: 'mutation',
  name: 'deleteNote',
  root: 'deleteNote',
  id: 'ef2786b62e5a484c',
  text: 'mutation deleteNote($input:DeleteNoteInput!){deleteNote(input:$input){...on DeleteNotePayload{deletedId}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** You have read up to this message. Never goes back. */
export const markConversationRead: Operation<'mutation', Exclude<MarkConversationReadMutation['markConversationRead'], { errorCode: unknown }>, MarkConversationReadMutationVariables> = {
  kind: 'mutation',
  name: 'markConversationRead',
  root: 'markConversationRead',
  id: '5fa95686e02b11e2',
  text: 'mutation markConversationRead($input:MarkConversationReadInput!){markConversationRead(input:$input){...on MarkConversationReadPayload{conversation{id ...ConversationViewerFields}}...Failure}}fragment ConversationViewerFields on Conversation{viewerLastReadSeq viewerUnreadCount}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Messages up to this one have reached your device. Never goes back; what you have read has reached you. */
export const markConversationDelivered: Operation<'mutation', Exclude<MarkConversationDeliveredMutation['markConversationDelivered'], { errorCode: unknown }>, MarkConversationDeliveredMutationVariables> = {
  kind: 'mutation',
  name: 'markConversationDelivered',
  root: 'markConversationDelivered',
  id: '7f1b0b8032a787f5',
  text: 'mutation markConversationDelivered($input:MarkConversationDeliveredInput!){markConversationDelivered(input:$input){...on MarkConversationDeliveredPayload{conversation{id ...ConversationViewerFields}}...Failure}}fragment ConversationViewerFields on Conversation{viewerLastReadSeq viewerUnreadCount}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}
