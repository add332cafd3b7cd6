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

export type AssignConversationInput = {
  /** Null: nobody. */
  readonly assigneeId?: string | null | undefined;
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
};

/** A RESTRICTED category hides itself and all below it from whoever holds none of its principals. */
export type CategoryAccess =
  | 'PUBLIC'
  | 'RESTRICTED';

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

export type CreateInboxInput = {
  readonly clientId: string;
  readonly name: string;
  readonly slug: string;
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

/** Whose conversations: your own, nobody’s, everybody’s. */
export type InboxView =
  | 'ALL'
  | 'MINE'
  | 'UNASSIGNED';

export type MoveConversationInput = {
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  readonly inboxId: string;
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

export type ReopenConversationInput = {
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
};

/** What is wrong with it. */
export type ReportReason =
  | 'ABUSE'
  | 'ILLEGAL'
  | 'OFF_TOPIC'
  | 'OTHER'
  | 'SPAM';

export type ResolveConversationInput = {
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
};

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

export type SetConversationPriorityInput = {
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  readonly priority: ConversationPriority;
};

export type SetConversationSubjectInput = {
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  readonly subject?: string | null | undefined;
};

export type SnoozeConversationInput = {
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  readonly until: string;
};

/** EXTRACTIVE: sentences that were said. GENERATED: written by the endpoint that the operator has set. */
export type SummarySource =
  | 'EXTRACTIVE'
  | 'GENERATED';

export type TagConversationInput = {
  readonly id: string;
  readonly tagId: string;
};

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

export type UntagConversationInput = {
  readonly id: string;
  readonly tagId: string;
};

export type UpdateInboxInput = {
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  readonly name?: string | null | undefined;
  readonly slug?: string | null | undefined;
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

export type InboxFieldsFragment = { readonly id: string, readonly name: string, readonly slug: string, readonly url: string, readonly version: number };

export type InboxesQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxesQuery = { readonly inboxes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly url: string, readonly version: number }> };

export type InboxCountsQueryVariables = Exact<{
  inboxId?: string | null | undefined;
}>;


export type InboxCountsQuery = { readonly inboxCounts: { readonly all: number, readonly mine: number, readonly unassigned: number, readonly waiting: number, readonly snoozed: number, readonly resolved: number } };

export type ConversationsQueryVariables = Exact<{
  view?: InboxView | null | undefined;
  inboxId?: string | null | undefined;
  status?: ConversationStatus | null | undefined;
  waitingOn?: WaitingOn | null | undefined;
  tag?: string | null | undefined;
  contactId?: string | null | undefined;
  query?: string | null | undefined;
  order?: ConversationOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ConversationsQuery = { readonly conversations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly viewerLastReadSeq: number, readonly viewerUnreadCount: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type CreateInboxMutationVariables = Exact<{
  input: CreateInboxInput;
}>;


export type CreateInboxMutation = { readonly createInbox:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly inbox: { readonly id: string, readonly name: string, readonly slug: string, readonly url: string, readonly version: number } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type UpdateInboxMutationVariables = Exact<{
  input: UpdateInboxInput;
}>;


export type UpdateInboxMutation = { readonly updateInbox:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly inbox: { readonly id: string, readonly name: string, readonly slug: string, readonly url: string, readonly version: number } }
   };

export type AssignConversationMutationVariables = Exact<{
  input: AssignConversationInput;
}>;


export type AssignConversationMutation = { readonly assignConversation:
    | { readonly conversation: { readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } }
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type ResolveConversationMutationVariables = Exact<{
  input: ResolveConversationInput;
}>;


export type ResolveConversationMutation = { readonly resolveConversation:
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
          , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } }
   };

export type SnoozeConversationMutationVariables = Exact<{
  input: SnoozeConversationInput;
}>;


export type SnoozeConversationMutation = { readonly snoozeConversation:
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
          , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } }
   };

export type ReopenConversationMutationVariables = Exact<{
  input: ReopenConversationInput;
}>;


export type ReopenConversationMutation = { readonly reopenConversation:
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
          , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } }
   };

export type MoveConversationMutationVariables = Exact<{
  input: MoveConversationInput;
}>;


export type MoveConversationMutation = { readonly moveConversation:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly conversation: { readonly id: string, readonly url: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: WaitingOn, readonly waitingSince: string | null, readonly priority: ConversationPriority | null, readonly createdAt: string, readonly updatedAt: string, readonly lastActivityAt: string, readonly lastSeq: number, readonly snoozedUntil: string | null, readonly resolvedAt: string | null, readonly version: number, readonly inbox: { readonly id: string, readonly name: string }, readonly contact: { readonly id: string, readonly displayName: string, readonly verified: boolean }, readonly assignee: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly lastMessage: { readonly id: string, readonly seq: number, readonly url: string, readonly createdAt: string, readonly editedAt: string | null, readonly deletedAt: string | null, readonly version: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type SetConversationPriorityMutationVariables = Exact<{
  input: SetConversationPriorityInput;
}>;


export type SetConversationPriorityMutation = { readonly setConversationPriority:
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
          , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } }
   };

export type SetConversationSubjectMutationVariables = Exact<{
  input: SetConversationSubjectInput;
}>;


export type SetConversationSubjectMutation = { readonly setConversationSubject:
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
          , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } }
   };

export type TagConversationMutationVariables = Exact<{
  input: TagConversationInput;
}>;


export type TagConversationMutation = { readonly tagConversation:
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
          , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } }
   };

export type UntagConversationMutationVariables = Exact<{
  input: UntagConversationInput;
}>;


export type UntagConversationMutation = { readonly untagConversation:
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
          , readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly conversation: { readonly id: string } } | null } }
   };


/** Where a conversation may be started, oldest first: the first is the default. */
export const inboxes: Operation<'query', InboxesQuery['inboxes'], InboxesQueryVariables> = {
  kind: 'query',
  name: 'inboxes',
  root: 'inboxes',
  id: '364f04daf421de90e85cdae29c0347eafb0fad3f3374ca5468682bee5c8e4fe8',
  text: 'query inboxes{inboxes{...InboxFields}}fragment InboxFields on Inbox{id name slug url version}',
}

/** For staff. */
export const inboxCounts: Operation<'query', InboxCountsQuery['inboxCounts'], InboxCountsQueryVariables> = {
  kind: 'query',
  name: 'inboxCounts',
  root: 'inboxCounts',
  id: '3d176a1918a1fce2a922715495d7c8e8a1769cb07ded4c5b02bd8277ffdd1bec',
  text: 'query inboxCounts($inboxId:ID){inboxCounts(inboxId:$inboxId){all mine unassigned waiting snoozed resolved}}',
}

/** What staff work through, latest activity first unless said otherwise. */
export const conversations: Operation<'query', ConversationsQuery['conversations'], ConversationsQueryVariables, NonNullable<ConversationsQuery['conversations']>['nodes'][number]> = {
  kind: 'query',
  name: 'conversations',
  root: 'conversations',
  page: 'conversations',
  id: '3fb564ed0f7043f2eb3fe483884f169906f627526aef629c4d33f0599ec9894b',
  text: 'query conversations($view:InboxView=ALL$inboxId:ID$status:ConversationStatus=OPEN$waitingOn:WaitingOn$tag:String$contactId:ID$query:String$order:ConversationOrder=LAST_ACTIVITY$first:Int$after:String$last:Int$before:String){conversations(view:$view inboxId:$inboxId status:$status waitingOn:$waitingOn tag:$tag contactId:$contactId query:$query order:$order first:$first after:$after last:$last before:$before){nodes{...ConversationFields ...ConversationViewerFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment ConversationViewerFields on Conversation{viewerLastReadSeq viewerUnreadCount}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Adds a place where conversations arrive. */
export const createInbox: Operation<'mutation', Exclude<CreateInboxMutation['createInbox'], { errorCode: unknown }>, CreateInboxMutationVariables> = {
  kind: 'mutation',
  name: 'createInbox',
  root: 'createInbox',
  once: ['clientId'],
  id: '54f2994699761c2f813366259097853ffe8e6407e745e9932bf5c319c24838aa',
  text: 'mutation createInbox($input:CreateInboxInput!){createInbox(input:$input){...on CreateInboxPayload{inbox{...InboxFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment InboxFields on Inbox{id name slug url version}',
}

/** Renames an inbox. Omitted = unchanged. */
export const updateInbox: Operation<'mutation', Exclude<UpdateInboxMutation['updateInbox'], { errorCode: unknown }>, UpdateInboxMutationVariables> = {
  kind: 'mutation',
  name: 'updateInbox',
  root: 'updateInbox',
  id: '99568a2802fd2558b5c28be8416cf68ca7db33c034e38b2e5504b29d63e7965b',
  text: 'mutation updateInbox($input:UpdateInboxInput!){updateInbox(input:$input){...on UpdateInboxPayload{inbox{...InboxFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment InboxFields on Inbox{id name slug url version}',
}

/** Gives a conversation to somebody who answers, or to nobody. When two try at once, the later one gets a conflict that names who has it. `ifVersion` is required. */
export const assignConversation: Operation<'mutation', Exclude<AssignConversationMutation['assignConversation'], { errorCode: unknown }>, AssignConversationMutationVariables> = {
  kind: 'mutation',
  name: 'assignConversation',
  root: 'assignConversation',
  id: '87fd3f1c35ee67fc53ce400beb45ab1176f3f8a94fd1b5fd9547e2ac21e04bf0',
  text: 'mutation assignConversation($input:AssignConversationInput!){assignConversation(input:$input){...on AssignConversationPayload{conversation{...ConversationFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Says that nothing is left to do. The contact’s next message opens it again. */
export const resolveConversation: Operation<'mutation', Exclude<ResolveConversationMutation['resolveConversation'], { errorCode: unknown }>, ResolveConversationMutationVariables> = {
  kind: 'mutation',
  name: 'resolveConversation',
  root: 'resolveConversation',
  id: 'f936dcdd54ef7bf83c66e101aaf534d148849939eb9eda5473533bd7e4a1ce25',
  text: 'mutation resolveConversation($input:ResolveConversationInput!){resolveConversation(input:$input){...on ResolveConversationPayload{conversation{...ConversationFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Puts a conversation off. It comes back by itself then, or as soon as its contact writes. */
export const snoozeConversation: Operation<'mutation', Exclude<SnoozeConversationMutation['snoozeConversation'], { errorCode: unknown }>, SnoozeConversationMutationVariables> = {
  kind: 'mutation',
  name: 'snoozeConversation',
  root: 'snoozeConversation',
  id: 'a8900f31ffcc23ef3ebd978a677c6b65688f577341d4f747b8629ee4978a8eec',
  text: 'mutation snoozeConversation($input:SnoozeConversationInput!){snoozeConversation(input:$input){...on SnoozeConversationPayload{conversation{...ConversationFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Brings a snoozed or resolved conversation back. */
export const reopenConversation: Operation<'mutation', Exclude<ReopenConversationMutation['reopenConversation'], { errorCode: unknown }>, ReopenConversationMutationVariables> = {
  kind: 'mutation',
  name: 'reopenConversation',
  root: 'reopenConversation',
  id: 'cd28d77ebb221bda61b37500264593e4a3cd96a7f8f992d5ee9e604052335138',
  text: 'mutation reopenConversation($input:ReopenConversationInput!){reopenConversation(input:$input){...on ReopenConversationPayload{conversation{...ConversationFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Moves it to another inbox. */
export const moveConversation: Operation<'mutation', Exclude<MoveConversationMutation['moveConversation'], { errorCode: unknown }>, MoveConversationMutationVariables> = {
  kind: 'mutation',
  name: 'moveConversation',
  root: 'moveConversation',
  id: 'b58924d2d48646361016d0c138f57e884963b7d32df5afd0eaeddf16c26840f9',
  text: 'mutation moveConversation($input:MoveConversationInput!){moveConversation(input:$input){...on MoveConversationPayload{conversation{...ConversationFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Says how urgent it is. */
export const setConversationPriority: Operation<'mutation', Exclude<SetConversationPriorityMutation['setConversationPriority'], { errorCode: unknown }>, SetConversationPriorityMutationVariables> = {
  kind: 'mutation',
  name: 'setConversationPriority',
  root: 'setConversationPriority',
  id: 'e2f0e0306383db31f6db2619b5045714f830b844460a85edff2d078ce7986b09',
  text: 'mutation setConversationPriority($input:SetConversationPriorityInput!){setConversationPriority(input:$input){...on SetConversationPriorityPayload{conversation{...ConversationFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Says what it is about; null for nothing. */
export const setConversationSubject: Operation<'mutation', Exclude<SetConversationSubjectMutation['setConversationSubject'], { errorCode: unknown }>, SetConversationSubjectMutationVariables> = {
  kind: 'mutation',
  name: 'setConversationSubject',
  root: 'setConversationSubject',
  id: 'c742e36494977e2cd4488ec4526d2e53282df60fc30485e9c72fce965c47cd24',
  text: 'mutation setConversationSubject($input:SetConversationSubjectInput!){setConversationSubject(input:$input){...on SetConversationSubjectPayload{conversation{...ConversationFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Adds a tag. */
export const tagConversation: Operation<'mutation', Exclude<TagConversationMutation['tagConversation'], { errorCode: unknown }>, TagConversationMutationVariables> = {
  kind: 'mutation',
  name: 'tagConversation',
  root: 'tagConversation',
  id: 'b66b38b3751e2821f1d3717988e2f08a8f55e936d85078ce970e646900259b4f',
  text: 'mutation tagConversation($input:TagConversationInput!){tagConversation(input:$input){...on TagConversationPayload{conversation{...ConversationFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Takes a tag away. */
export const untagConversation: Operation<'mutation', Exclude<UntagConversationMutation['untagConversation'], { errorCode: unknown }>, UntagConversationMutationVariables> = {
  kind: 'mutation',
  name: 'untagConversation',
  root: 'untagConversation',
  id: '0656d1e319e9be6cc33195c16f946106d8ca0aeb68086437cc7c40f043b7c448',
  text: 'mutation untagConversation($input:UntagConversationInput!){untagConversation(input:$input){...on UntagConversationPayload{conversation{...ConversationFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment ConversationFields on Conversation{id url subject status waitingOn waitingSince priority createdAt updatedAt lastActivityAt lastSeq snoozedUntil resolvedAt version inbox{id name}contact{id displayName verified}assignee{...ActorFields}tags{...TagFields}lastMessage{...MessageFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment MessageFields on Message{id seq url createdAt editedAt deletedAt version author{...ActorFields}body{...BodyFields}attachments{...AttachmentFields}conversation{id}}fragment TagFields on Tag{id name slug description visibility url}',
}
