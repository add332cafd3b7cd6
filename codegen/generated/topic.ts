// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../client/operation.ts'

export type AcceptAnswerInput = {
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

export type CloseTopicInput = {
  readonly id: string;
};

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

export type DeleteTopicInput = {
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

export type MarkTopicReadInput = {
  readonly number: number;
  readonly topicId: string;
};

export type MoveTopicInput = {
  readonly categoryId: string;
  readonly id: string;
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

export type PinTopicInput = {
  readonly id: string;
};

/** Who brings a push to the device: its browser’s service, Google’s, Apple’s. */
export type PushKind =
  | 'APNS'
  | 'FCM'
  | 'WEB_PUSH';

export type ReopenTopicInput = {
  readonly id: string;
};

/** What is wrong with it. */
export type ReportReason =
  | 'ABUSE'
  | 'ILLEGAL'
  | 'OFF_TOPIC'
  | 'OTHER'
  | 'SPAM';

export type RestoreTopicInput = {
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

/** Of which topics the most liked are asked for, by when they were made. */
export type TopPeriod =
  | 'ALL'
  | 'DAY'
  | 'MONTH'
  | 'WEEK'
  | 'YEAR';

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

export type UnacceptAnswerInput = {
  readonly topicId: string;
};

export type UnpinTopicInput = {
  readonly id: string;
};

export type UpdateTopicInput = {
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  readonly kind?: TopicKind | null | undefined;
  /** All tags that the topic is to have; internal ones you cannot see stay. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  readonly title?: string | null | undefined;
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

export type TopicFieldsFragment = { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null, readonly lastPoster:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> };

export type TopicViewerFieldsFragment = { readonly viewerFollowLevel: FollowLevel | null, readonly viewerLastReadNumber: number | null, readonly viewerUnreadCount: number | null };

export type TopicsQueryVariables = Exact<{
  list?: TopicList;
  categoryId?: string | null | undefined;
  tag?: string | null | undefined;
  authorId?: string | null | undefined;
  period?: TopPeriod | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TopicsQuery = { readonly topics: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly viewerFollowLevel: FollowLevel | null, readonly viewerLastReadNumber: number | null, readonly viewerUnreadCount: number | null, readonly participants: ReadonlyArray<
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      >, readonly author:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null, readonly lastPoster:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type PinnedTopicsQueryVariables = Exact<{
  categoryId?: string | null | undefined;
}>;


export type PinnedTopicsQuery = { readonly pinnedTopics: ReadonlyArray<{ readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly viewerFollowLevel: FollowLevel | null, readonly viewerLastReadNumber: number | null, readonly viewerUnreadCount: number | null, readonly author:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
     | null, readonly lastPoster:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
     | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> }> };

export type PagePostFieldsFragment = { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null, readonly author:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null, readonly body: { readonly html: string, readonly text: string } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
     | null } | null, readonly viewerBody: { readonly html: string, readonly text: string } | null };

export type PageEventFieldsFragment = { readonly id: string, readonly type: string, readonly text: string | null, readonly afterNumber: number, readonly createdAt: string, readonly actor:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null };

export type TopicPageQueryVariables = Exact<{
  id: string;
  around?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TopicPageQuery = { readonly syncCursor: string, readonly reactionEmoji: ReadonlyArray<string>, readonly topic: { readonly viewerCanReply: boolean, readonly viewerCanEdit: boolean, readonly viewerCanAcceptAnswer: boolean, readonly isUnlisted: boolean, readonly acceptedAt: string | null, readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly viewerFollowLevel: FollowLevel | null, readonly viewerLastReadNumber: number | null, readonly viewerUnreadCount: number | null, readonly deletedBy:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
     | null, readonly summary: { readonly text: string, readonly source: SummarySource, readonly upTo: number, readonly updatedAt: string } | null, readonly participants: ReadonlyArray<
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    >, readonly acceptedAnswer: { readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null, readonly author:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null, readonly body: { readonly html: string, readonly text: string } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null } | null, readonly viewerBody: { readonly html: string, readonly text: string } | null } | null, readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: string, readonly text: string | null, readonly afterNumber: number, readonly createdAt: string, readonly actor:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null }> }, readonly posts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly html: string, readonly text: string } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null } | null, readonly viewerBody: { readonly html: string, readonly text: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } }, readonly author:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
     | null, readonly lastPoster:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
     | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } | null };

export type TopicPostsQueryVariables = Exact<{
  id: string;
  around?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TopicPostsQuery = { readonly topic: { readonly lastPostNumber: number, readonly posts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly editedAt: string | null, readonly editCount: number, readonly deletedAt: string | null, readonly version: number, readonly isAcceptedAnswer: boolean, readonly isHidden: boolean, readonly license: string | null, readonly sourceUrl: string | null, readonly viewerCanEdit: boolean, readonly viewerHasReported: boolean, readonly deletedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly body: { readonly html: string, readonly text: string } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly reactions: ReadonlyArray<{ readonly emoji: string, readonly count: number, readonly viewerHasReacted: boolean }>, readonly replyTo: { readonly id: string, readonly number: number, readonly author:
            | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
            | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
           | null } | null, readonly viewerBody: { readonly html: string, readonly text: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } } | null };

export type TopicEventsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TopicEventsQuery = { readonly topic: { readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: string, readonly text: string | null, readonly afterNumber: number, readonly createdAt: string, readonly actor:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type SimilarTopicsQueryVariables = Exact<{
  text: string;
  categoryId?: string | null | undefined;
  first?: number;
}>;


export type SimilarTopicsQuery = { readonly similarTopics: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string, readonly isSolved: boolean, readonly postCount: number }> };

export type CreateTopicMutationVariables = Exact<{
  input: CreateTopicInput;
}>;


export type CreateTopicMutation = { readonly createTopic:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly lastPoster:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type UpdateTopicMutationVariables = Exact<{
  input: UpdateTopicInput;
}>;


export type UpdateTopicMutation = { readonly updateTopic:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly lastPoster:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } }
   };

export type MarkTopicReadMutationVariables = Exact<{
  input: MarkTopicReadInput;
}>;


export type MarkTopicReadMutation = { readonly markTopicRead:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly topic: { readonly id: string, readonly viewerFollowLevel: FollowLevel | null, readonly viewerLastReadNumber: number | null, readonly viewerUnreadCount: number | null } }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type CloseTopicMutationVariables = Exact<{
  input: CloseTopicInput;
}>;


export type CloseTopicMutation = { readonly closeTopic:
    | { readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly lastPoster:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } }
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type ReopenTopicMutationVariables = Exact<{
  input: ReopenTopicInput;
}>;


export type ReopenTopicMutation = { readonly reopenTopic:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly lastPoster:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } }
   };

export type PinTopicMutationVariables = Exact<{
  input: PinTopicInput;
}>;


export type PinTopicMutation = { readonly pinTopic:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly lastPoster:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type UnpinTopicMutationVariables = Exact<{
  input: UnpinTopicInput;
}>;


export type UnpinTopicMutation = { readonly unpinTopic:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly lastPoster:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } }
   };

export type MoveTopicMutationVariables = Exact<{
  input: MoveTopicInput;
}>;


export type MoveTopicMutation = { readonly moveTopic:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly lastPoster:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type RestoreTopicMutationVariables = Exact<{
  input: RestoreTopicInput;
}>;


export type RestoreTopicMutation = { readonly restoreTopic:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly lastPoster:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } }
   };

export type AcceptAnswerMutationVariables = Exact<{
  input: AcceptAnswerInput;
}>;


export type AcceptAnswerMutation = { readonly acceptAnswer:
    | { readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly lastPoster:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } }
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type UnacceptAnswerMutationVariables = Exact<{
  input: UnacceptAnswerInput;
}>;


export type UnacceptAnswerMutation = { readonly unacceptAnswer:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly lastPoster:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> } }
   };

export type DeleteTopicMutationVariables = Exact<{
  input: DeleteTopicInput;
}>;


export type DeleteTopicMutation = { readonly deleteTopic:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly deletedId: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type TopicUrlsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TopicUrlsQuery = { readonly topics: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly url: string, readonly updatedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TopicFeedQueryVariables = Exact<{
  categoryId?: string | null | undefined;
  first: number;
}>;


export type TopicFeedQuery = { readonly topics: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly author:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null, readonly category: { readonly id: string, readonly name: string }, readonly post: { readonly id: string, readonly body: { readonly html: string } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CommunityCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type CommunityCountsQuery = { readonly communityCounts: { readonly topics: number, readonly posts: number, readonly people: number, readonly solvedTopics: number } };


/** A list of topics that you may see. */
export const topics: Operation<'query', TopicsQuery['topics'], TopicsQueryVariables, NonNullable<TopicsQuery['topics']>['nodes'][number]> = {
  kind: 'query',
  name: 'topics',
  root: 'topics',
  page: 'topics',
  id: 'ea2dd9d92a4c9f2e',
  text: 'query topics($list:TopicList!=LATEST$categoryId:ID$tag:String$authorId:ID$period:TopPeriod$first:Int$after:String$last:Int$before:String){topics(list:$list categoryId:$categoryId tag:$tag authorId:$authorId period:$period first:$first after:$after last:$last before:$before){nodes{...TopicFields ...TopicViewerFields participants(first:3){...ActorFields}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}fragment TopicViewerFields on Topic{viewerFollowLevel viewerLastReadNumber viewerUnreadCount}',
}

/** To be shown above the lists: the newest pin first, at most 20. */
export const pinnedTopics: Operation<'query', PinnedTopicsQuery['pinnedTopics'], PinnedTopicsQueryVariables> = {
  kind: 'query',
  name: 'pinnedTopics',
  root: 'pinnedTopics',
  id: '4bc5aaa0ea73cb31',
  text: 'query pinnedTopics($categoryId:ID){pinnedTopics(categoryId:$categoryId){...TopicFields ...TopicViewerFields}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}fragment TopicViewerFields on Topic{viewerFollowLevel viewerLastReadNumber viewerUnreadCount}',
}

export const topicPage: Operation<'query', TopicPageQuery, TopicPageQueryVariables, NonNullable<NonNullable<TopicPageQuery['topic']>['posts']>['nodes'][number]> = {
  kind: 'query',
  name: 'topicPage',
  page: 'topic.posts',
  id: '85fd425979241317',
  text: 'query topicPage($id:ID!$around:Int$first:Int$after:String$last:Int$before:String){syncCursor reactionEmoji topic(id:$id){...TopicFields ...TopicViewerFields viewerCanReply viewerCanEdit viewerCanAcceptAnswer isUnlisted acceptedAt deletedBy{...ActorFields}summary{...SummaryFields}participants(first:8){...ActorFields}acceptedAnswer{...PagePostFields}events(first:100){nodes{...PageEventFields}}posts(around:$around first:$first after:$after last:$last before:$before){nodes{...PagePostFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment PageEventFields on TopicEvent{id type text afterNumber createdAt actor{...ActorFields}}fragment PagePostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{html text}attachments{...AttachmentFields}reactions{emoji count viewerHasReacted}replyTo{id number author{...ActorFields}}viewerCanEdit viewerHasReported viewerBody{html text}}fragment SummaryFields on Summary{text source upTo updatedAt}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}fragment TopicViewerFields on Topic{viewerFollowLevel viewerLastReadNumber viewerUnreadCount}',
}

/** One topic. The `slug` of its address is not needed and may be out of date. */
export const topicPosts: Operation<'query', TopicPostsQuery['topic'], TopicPostsQueryVariables, NonNullable<NonNullable<TopicPostsQuery['topic']>['posts']>['nodes'][number]> = {
  kind: 'query',
  name: 'topicPosts',
  root: 'topic',
  page: 'topic.posts',
  id: 'e9a66752f1b14f82',
  text: 'query topicPosts($id:ID!$around:Int$first:Int$after:String$last:Int$before:String){topic(id:$id){lastPostNumber posts(around:$around first:$first after:$after last:$last before:$before){nodes{...PagePostFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment PagePostFields on Post{id number url createdAt updatedAt editedAt editCount deletedAt deletedBy{...ActorFields}version isAcceptedAnswer isHidden license sourceUrl author{...ActorFields ...on User{roles}}body{html text}attachments{...AttachmentFields}reactions{emoji count viewerHasReacted}replyTo{id number author{...ActorFields}}viewerCanEdit viewerHasReported viewerBody{html text}}',
}

/** One topic. The `slug` of its address is not needed and may be out of date. */
export const topicEvents: Operation<'query', TopicEventsQuery['topic'], TopicEventsQueryVariables, NonNullable<NonNullable<TopicEventsQuery['topic']>['events']>['nodes'][number]> = {
  kind: 'query',
  name: 'topicEvents',
  root: 'topic',
  page: 'topic.events',
  id: '0b6556724491011e',
  text: 'query topicEvents($id:ID!$first:Int$after:String){topic(id:$id){events(first:$first after:$after){nodes{...PageEventFields}pageInfo{hasNextPage endCursor}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment PageEventFields on TopicEvent{id type text afterNumber createdAt actor{...ActorFields}}',
}

/** Topics like what is being written, for the writer to look at first: solved ones before others. Ask from the third word on. */
export const similarTopics: Operation<'query', SimilarTopicsQuery['similarTopics'], SimilarTopicsQueryVariables> = {
  kind: 'query',
  name: 'similarTopics',
  root: 'similarTopics',
  id: '271bbb566dcb3cca',
  text: 'query similarTopics($text:String!$categoryId:ID$first:Int!=5){similarTopics(text:$text categoryId:$categoryId first:$first){id title url isSolved postCount}}',
}

/** Opens a topic. Its id and that of its opening come from the UUID of the `clientId`. */
export const createTopic: Operation<'mutation', Exclude<CreateTopicMutation['createTopic'], { errorCode: unknown }>, CreateTopicMutationVariables> = {
  kind: 'mutation',
  name: 'createTopic',
  root: 'createTopic',
  once: ['clientId'],
  id: 'b9adf135c5e3a62c',
  text: 'mutation createTopic($input:CreateTopicInput!){createTopic(input:$input){...on CreateTopicPayload{topic{...TopicFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}

/** Changes title, kind and tags. Omitted = unchanged. The opening’s text is changed with `updatePost`. */
export const updateTopic: Operation<'mutation', Exclude<UpdateTopicMutation['updateTopic'], { errorCode: unknown }>, UpdateTopicMutationVariables> = {
  kind: 'mutation',
  name: 'updateTopic',
  root: 'updateTopic',
  id: '4bc0a7af70f0f8bf',
  text: 'mutation updateTopic($input:UpdateTopicInput!){updateTopic(input:$input){...on UpdateTopicPayload{topic{...TopicFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}

/** You have read up to this number. A lower number than before changes nothing. Counts your visit. */
export const markTopicRead: Operation<'mutation', Exclude<MarkTopicReadMutation['markTopicRead'], { errorCode: unknown }>, MarkTopicReadMutationVariables> = {
  kind: 'mutation',
  name: 'markTopicRead',
  root: 'markTopicRead',
  id: '0175d2351927b24e',
  text: 'mutation markTopicRead($input:MarkTopicReadInput!){markTopicRead(input:$input){...on MarkTopicReadPayload{topic{id ...TopicViewerFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TopicViewerFields on Topic{viewerFollowLevel viewerLastReadNumber viewerUnreadCount}',
}

/** No more replies but a moderator’s. */
export const closeTopic: Operation<'mutation', Exclude<CloseTopicMutation['closeTopic'], { errorCode: unknown }>, CloseTopicMutationVariables> = {
  kind: 'mutation',
  name: 'closeTopic',
  root: 'closeTopic',
  id: 'adb0a1834f791a29',
  text: 'mutation closeTopic($input:CloseTopicInput!){closeTopic(input:$input){...on CloseTopicPayload{topic{...TopicFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}

/** Takes replies again. */
export const reopenTopic: Operation<'mutation', Exclude<ReopenTopicMutation['reopenTopic'], { errorCode: unknown }>, ReopenTopicMutationVariables> = {
  kind: 'mutation',
  name: 'reopenTopic',
  root: 'reopenTopic',
  id: 'd5fad1fe770df693',
  text: 'mutation reopenTopic($input:ReopenTopicInput!){reopenTopic(input:$input){...on ReopenTopicPayload{topic{...TopicFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}

/** Puts a topic among the `pinnedTopics`. */
export const pinTopic: Operation<'mutation', Exclude<PinTopicMutation['pinTopic'], { errorCode: unknown }>, PinTopicMutationVariables> = {
  kind: 'mutation',
  name: 'pinTopic',
  root: 'pinTopic',
  id: '37566c21e4df7bbb',
  text: 'mutation pinTopic($input:PinTopicInput!){pinTopic(input:$input){...on PinTopicPayload{topic{...TopicFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}

/** Takes a topic from the `pinnedTopics`. */
export const unpinTopic: Operation<'mutation', Exclude<UnpinTopicMutation['unpinTopic'], { errorCode: unknown }>, UnpinTopicMutationVariables> = {
  kind: 'mutation',
  name: 'unpinTopic',
  root: 'unpinTopic',
  id: 'e8458c8e174bf38b',
  text: 'mutation unpinTopic($input:UnpinTopicInput!){unpinTopic(input:$input){...on UnpinTopicPayload{topic{...TopicFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}

/** Puts a topic into another category: who may enter that may read it from now on, nobody else. */
export const moveTopic: Operation<'mutation', Exclude<MoveTopicMutation['moveTopic'], { errorCode: unknown }>, MoveTopicMutationVariables> = {
  kind: 'mutation',
  name: 'moveTopic',
  root: 'moveTopic',
  id: 'b1f94d7b1a417257',
  text: 'mutation moveTopic($input:MoveTopicInput!){moveTopic(input:$input){...on MoveTopicPayload{topic{...TopicFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}

/** Undoes `deleteTopic`: moderators always, whoever deleted their own within 30 days. */
export const restoreTopic: Operation<'mutation', Exclude<RestoreTopicMutation['restoreTopic'], { errorCode: unknown }>, RestoreTopicMutationVariables> = {
  kind: 'mutation',
  name: 'restoreTopic',
  root: 'restoreTopic',
  id: '08dca4d5cfdd7b41',
  text: 'mutation restoreTopic($input:RestoreTopicInput!){restoreTopic(input:$input){...on RestoreTopicPayload{topic{...TopicFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}

/** Makes a post the answer of its question, in the place of an earlier choice. */
export const acceptAnswer: Operation<'mutation', Exclude<AcceptAnswerMutation['acceptAnswer'], { errorCode: unknown }>, AcceptAnswerMutationVariables> = {
  kind: 'mutation',
  name: 'acceptAnswer',
  root: 'acceptAnswer',
  id: '731eea4ebb902255',
  text: 'mutation acceptAnswer($input:AcceptAnswerInput!){acceptAnswer(input:$input){...on AcceptAnswerPayload{topic{...TopicFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}

/** The question has no answer any more. */
export const unacceptAnswer: Operation<'mutation', Exclude<UnacceptAnswerMutation['unacceptAnswer'], { errorCode: unknown }>, UnacceptAnswerMutationVariables> = {
  kind: 'mutation',
  name: 'unacceptAnswer',
  root: 'unacceptAnswer',
  id: '77166dc4a4c8bd1e',
  text: 'mutation unacceptAnswer($input:UnacceptAnswerInput!){unacceptAnswer(input:$input){...on UnacceptAnswerPayload{topic{...TopicFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}',
}

/** Takes a topic out of sight. Its author may as long as nobody replied; `restoreTopic` undoes it. */
export const deleteTopic: Operation<'mutation', Exclude<DeleteTopicMutation['deleteTopic'], { errorCode: unknown }>, DeleteTopicMutationVariables> = {
  kind: 'mutation',
  name: 'deleteTopic',
  root: 'deleteTopic',
  id: '6211a1c5773c52b8',
  text: 'mutation deleteTopic($input:DeleteTopicInput!){deleteTopic(input:$input){...on DeleteTopicPayload{deletedId}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** A list of topics that you may see. */
export const topicUrls: Operation<'query', TopicUrlsQuery['topics'], TopicUrlsQueryVariables, NonNullable<TopicUrlsQuery['topics']>['nodes'][number]> = {
  kind: 'query',
  name: 'topicUrls',
  root: 'topics',
  page: 'topics',
  id: '9446e006bcce21f9',
  text: 'query topicUrls($first:Int!$after:String){topics(first:$first after:$after){nodes{id url updatedAt}pageInfo{hasNextPage endCursor}}}',
}

/** A list of topics that you may see. */
export const topicFeed: Operation<'query', TopicFeedQuery['topics'], TopicFeedQueryVariables> = {
  kind: 'query',
  name: 'topicFeed',
  root: 'topics',
  id: '74becd095f7f9fd8',
  text: 'query topicFeed($categoryId:ID$first:Int!){topics(list:NEW categoryId:$categoryId first:$first){nodes{id title url createdAt updatedAt author{...ActorFields}category{id name}post(number:1){id body{html}}}pageInfo{hasNextPage endCursor}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}',
}

/** How large the community is, for the head of a page; up to a minute old. */
export const communityCounts: Operation<'query', CommunityCountsQuery['communityCounts'], CommunityCountsQueryVariables> = {
  kind: 'query',
  name: 'communityCounts',
  root: 'communityCounts',
  id: '90a47373f95d730b',
  text: 'query communityCounts{communityCounts{topics posts people solvedTopics}}',
}
