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

export type DeletePostInput = {
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

export type HidePostInput = {
  readonly id: string;
};

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

export type RestorePostInput = {
  readonly id: string;
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

export type UnhidePostInput = {
  readonly id: string;
};

export type UpdatePostInput = {
  /** All that it is to have, in order: those that stay and your own completed uploads. Omitted = unchanged. */
  readonly attachmentIds?: ReadonlyArray<string> | null | undefined;
  /** Markdown. */
  readonly body: string;
  readonly id: string;
  /** Refuse when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  /** Shown with the revision. */
  readonly reason?: string | null | undefined;
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

export type BodyFieldsFragment = { readonly html: string, readonly text: string, readonly markdown: string | null };

export type PostFieldsFragment = { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly deletedBy:
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
     | null } | null, readonly topic: { readonly id: string } };

export type PostViewerFieldsFragment = { readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly viewerBody: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly reactions: ReadonlyArray<{ readonly viewerHasReacted: boolean }> };

export type PostQueryVariables = Exact<{
  topicId: string;
  number: number;
}>;


export type PostQuery = { readonly topic: { readonly id: string, readonly title: string, readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null, readonly author:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null } | null, readonly topic: { readonly id: string }, readonly viewerBody: { readonly html: string, readonly text: string, readonly markdown: string | null } | null } | null } | null };

export type PostRevisionsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PostRevisionsQuery = { readonly node:
    | { readonly id: string, readonly revisions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly createdAt: string, readonly reason: string | null, readonly editor:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type PreviewMarkdownQueryVariables = Exact<{
  text: string;
}>;


export type PreviewMarkdownQuery = { readonly previewMarkdown: { readonly html: string } };

export type ReactionEmojiQueryVariables = Exact<{ [key: string]: never; }>;


export type ReactionEmojiQuery = { readonly reactionEmoji: ReadonlyArray<string> };

export type CreatePostMutationVariables = Exact<{
  input: CreatePostInput;
}>;


export type CreatePostMutation = { readonly createPost:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null } | null, readonly topic: { readonly id: string }, readonly viewerBody: { readonly html: string, readonly text: string, readonly markdown: string | null } | null } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type UpdatePostMutationVariables = Exact<{
  input: UpdatePostInput;
}>;


export type UpdatePostMutation = { readonly updatePost:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null } | null, readonly topic: { readonly id: string }, readonly viewerBody: { readonly html: string, readonly text: string, readonly markdown: string | null } | null } }
   };

export type DeletePostMutationVariables = Exact<{
  input: DeletePostInput;
}>;


export type DeletePostMutation = { readonly deletePost:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null } | null, readonly topic: { readonly id: string }, readonly viewerBody: { readonly html: string, readonly text: string, readonly markdown: string | null } | null } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type RestorePostMutationVariables = Exact<{
  input: RestorePostInput;
}>;


export type RestorePostMutation = { readonly restorePost:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null } | null, readonly topic: { readonly id: string }, readonly viewerBody: { readonly html: string, readonly text: string, readonly markdown: string | null } | null } }
   };

export type HidePostMutationVariables = Exact<{
  input: HidePostInput;
}>;


export type HidePostMutation = { readonly hidePost:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null } | null, readonly topic: { readonly id: string }, readonly viewerBody: { readonly html: string, readonly text: string, readonly markdown: string | null } | null } }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type UnhidePostMutationVariables = Exact<{
  input: UnhidePostInput;
}>;


export type UnhidePostMutation = { readonly unhidePost:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null } | null, readonly topic: { readonly id: string }, readonly viewerBody: { readonly html: string, readonly text: string, readonly markdown: string | null } | null } }
   };

export type AddReactionMutationVariables = Exact<{
  input: AddReactionInput;
}>;


export type AddReactionMutation = { readonly addReaction:
    | { readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null } | null, readonly topic: { readonly id: string }, readonly viewerBody: { readonly html: string, readonly text: string, readonly markdown: string | null } | null } }
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type RemoveReactionMutationVariables = Exact<{
  input: RemoveReactionInput;
}>;


export type RemoveReactionMutation = { readonly removeReaction:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly post: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null } | null, readonly topic: { readonly id: string }, readonly viewerBody: { readonly html: string, readonly text: string, readonly markdown: string | null } | null } }
   };


/** One topic. The `slug` of its address is not needed and may be out of date. */
export const post: Operation<'query', PostQuery['topic'], PostQueryVariables> = {
  kind: 'query',
  name: 'post',
  root: 'topic',
  id: 'c142c8877d1e7a4c',
  text: 'query post($topicId:ID!$number:Int!){topic(id:$topicId){id title post(number:$number){...PostFields ...PostViewerFields}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment PostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{...BodyFields}attachments{...AttachmentFields}reactions{emoji count}replyTo{id number author{...ActorFields}}topic{id}}fragment PostViewerFields on Post{viewerCanEdit viewerHasReported viewerBody{...BodyFields}reactions{viewerHasReacted}}',
}

/** Any object by its id. Null when there is none or it is not visible to you. */
export const postRevisions: Operation<'query', PostRevisionsQuery['node'], PostRevisionsQueryVariables> = {
  kind: 'query',
  name: 'postRevisions',
  root: 'node',
  id: 'c8d3b40fad93e191',
  text: 'query postRevisions($id:ID!$first:Int$after:String){node(id:$id){...on Post{id revisions(first:$first after:$after){nodes{id version createdAt reason editor{...ActorFields}body{...BodyFields}}pageInfo{hasNextPage endCursor}}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment BodyFields on RichText{html text markdown}',
}

/** How a text will look once it is posted. For those who may write; nothing is kept. */
export const previewMarkdown: Operation<'query', PreviewMarkdownQuery['previewMarkdown'], PreviewMarkdownQueryVariables> = {
  kind: 'query',
  name: 'previewMarkdown',
  root: 'previewMarkdown',
  id: '0180ca1b2dfffb13',
  text: 'query previewMarkdown($text:String!){previewMarkdown(text:$text){html}}',
}

/** The emoji that posts take as reactions. */
export const reactionEmoji: Operation<'query', ReactionEmojiQuery['reactionEmoji'], ReactionEmojiQueryVariables> = {
  kind: 'query',
  name: 'reactionEmoji',
  root: 'reactionEmoji',
  id: '698c5f445fa175d0',
  text: 'query reactionEmoji{reactionEmoji}',
}

/** Replies to a topic. Quotes are Markdown: lines that begin with `> `. */
export const createPost: Operation<'mutation', Exclude<CreatePostMutation['createPost'], { errorCode: unknown }>, CreatePostMutationVariables> = {
  kind: 'mutation',
  name: 'createPost',
  root: 'createPost',
  once: ['clientId'],
  id: '10217094acadd079',
  text: 'mutation createPost($input:CreatePostInput!){createPost(input:$input){...on CreatePostPayload{post{...PostFields ...PostViewerFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment PostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{...BodyFields}attachments{...AttachmentFields}reactions{emoji count}replyTo{id number author{...ActorFields}}topic{id}}fragment PostViewerFields on Post{viewerCanEdit viewerHasReported viewerBody{...BodyFields}reactions{viewerHasReacted}}',
}

/** Changes the text. What stood there is kept as a revision. */
export const updatePost: Operation<'mutation', Exclude<UpdatePostMutation['updatePost'], { errorCode: unknown }>, UpdatePostMutationVariables> = {
  kind: 'mutation',
  name: 'updatePost',
  root: 'updatePost',
  id: '5f71d192d01010ca',
  text: 'mutation updatePost($input:UpdatePostInput!){updatePost(input:$input){...on UpdatePostPayload{post{...PostFields ...PostViewerFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment PostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{...BodyFields}attachments{...AttachmentFields}reactions{emoji count}replyTo{id number author{...ActorFields}}topic{id}}fragment PostViewerFields on Post{viewerCanEdit viewerHasReported viewerBody{...BodyFields}reactions{viewerHasReacted}}',
}

/** Takes the words away; number and place stay. `restorePost` undoes it. */
export const deletePost: Operation<'mutation', Exclude<DeletePostMutation['deletePost'], { errorCode: unknown }>, DeletePostMutationVariables> = {
  kind: 'mutation',
  name: 'deletePost',
  root: 'deletePost',
  id: '328e8ce96d179787',
  text: 'mutation deletePost($input:DeletePostInput!){deletePost(input:$input){...on DeletePostPayload{post{...PostFields ...PostViewerFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment PostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{...BodyFields}attachments{...AttachmentFields}reactions{emoji count}replyTo{id number author{...ActorFields}}topic{id}}fragment PostViewerFields on Post{viewerCanEdit viewerHasReported viewerBody{...BodyFields}reactions{viewerHasReacted}}',
}

/** Undoes `deletePost`: moderators always, whoever deleted their own within 30 days. */
export const restorePost: Operation<'mutation', Exclude<RestorePostMutation['restorePost'], { errorCode: unknown }>, RestorePostMutationVariables> = {
  kind: 'mutation',
  name: 'restorePost',
  root: 'restorePost',
  id: 'ed41b6cbed2b3874',
  text: 'mutation restorePost($input:RestorePostInput!){restorePost(input:$input){...on RestorePostPayload{post{...PostFields ...PostViewerFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment PostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{...BodyFields}attachments{...AttachmentFields}reactions{emoji count}replyTo{id number author{...ActorFields}}topic{id}}fragment PostViewerFields on Post{viewerCanEdit viewerHasReported viewerBody{...BodyFields}reactions{viewerHasReacted}}',
}

/** Takes the words out of sight of all but moderators and the author, until `unhidePost`. With its opening, a topic leaves lists and search. */
export const hidePost: Operation<'mutation', Exclude<HidePostMutation['hidePost'], { errorCode: unknown }>, HidePostMutationVariables> = {
  kind: 'mutation',
  name: 'hidePost',
  root: 'hidePost',
  id: 'd05c5c136e2972f3',
  text: 'mutation hidePost($input:HidePostInput!){hidePost(input:$input){...on HidePostPayload{post{...PostFields ...PostViewerFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment PostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{...BodyFields}attachments{...AttachmentFields}reactions{emoji count}replyTo{id number author{...ActorFields}}topic{id}}fragment PostViewerFields on Post{viewerCanEdit viewerHasReported viewerBody{...BodyFields}reactions{viewerHasReacted}}',
}

/** Shows what was hidden. */
export const unhidePost: Operation<'mutation', Exclude<UnhidePostMutation['unhidePost'], { errorCode: unknown }>, UnhidePostMutationVariables> = {
  kind: 'mutation',
  name: 'unhidePost',
  root: 'unhidePost',
  id: '65c75f24c293a88d',
  text: 'mutation unhidePost($input:UnhidePostInput!){unhidePost(input:$input){...on UnhidePostPayload{post{...PostFields ...PostViewerFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment PostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{...BodyFields}attachments{...AttachmentFields}reactions{emoji count}replyTo{id number author{...ActorFields}}topic{id}}fragment PostViewerFields on Post{viewerCanEdit viewerHasReported viewerBody{...BodyFields}reactions{viewerHasReacted}}',
}

/** Gives an emoji of `reactionEmoji`. Giving it twice is giving it once. */
export const addReaction: Operation<'mutation', Exclude<AddReactionMutation['addReaction'], { errorCode: unknown }>, AddReactionMutationVariables> = {
  kind: 'mutation',
  name: 'addReaction',
  root: 'addReaction',
  id: 'ac1ac26cb8d0c356',
  text: 'mutation addReaction($input:AddReactionInput!){addReaction(input:$input){...on AddReactionPayload{post{...PostFields ...PostViewerFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment PostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{...BodyFields}attachments{...AttachmentFields}reactions{emoji count}replyTo{id number author{...ActorFields}}topic{id}}fragment PostViewerFields on Post{viewerCanEdit viewerHasReported viewerBody{...BodyFields}reactions{viewerHasReacted}}',
}

/** Takes an emoji back. Taking back what was not given changes nothing. */
export const removeReaction: Operation<'mutation', Exclude<RemoveReactionMutation['removeReaction'], { errorCode: unknown }>, RemoveReactionMutationVariables> = {
  kind: 'mutation',
  name: 'removeReaction',
  root: 'removeReaction',
  id: '8039cd3f706eb47a',
  text: 'mutation removeReaction($input:RemoveReactionInput!){removeReaction(input:$input){...on RemoveReactionPayload{post{...PostFields ...PostViewerFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment PostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{...BodyFields}attachments{...AttachmentFields}reactions{emoji count}replyTo{id number author{...ActorFields}}topic{id}}fragment PostViewerFields on Post{viewerCanEdit viewerHasReported viewerBody{...BodyFields}reactions{viewerHasReacted}}',
}
