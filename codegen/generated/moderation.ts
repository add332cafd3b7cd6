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

export type CreateReportInput = {
  readonly clientId: string;
  /** At most 1000 characters. */
  readonly comment?: string | null | undefined;
  readonly reason: ReportReason;
  /** A post, a user, or a topic: then its opening is meant. */
  readonly subjectId: string;
};

export type DecideReviewItemInput = {
  /** For moderators. Required with SUSPENDED: the person reads it as the reason. */
  readonly comment?: string | null | undefined;
  readonly decision: ReviewDecision;
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  /** With SUSPENDED. Omitted: until somebody lifts it. */
  readonly suspendUntil?: string | null | undefined;
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

export type ReportFieldsFragment = { readonly id: string, readonly reason: ReportReason, readonly comment: string | null, readonly createdAt: string, readonly reporter:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null };

type ReviewSubjectFields_ApiKey_Fragment = { readonly __typename: 'ApiKey', readonly id: string };

type ReviewSubjectFields_Bot_Fragment = { readonly __typename: 'Bot', readonly id: string };

type ReviewSubjectFields_CannedResponse_Fragment = { readonly __typename: 'CannedResponse', readonly id: string };

type ReviewSubjectFields_Category_Fragment = { readonly __typename: 'Category', readonly id: string };

type ReviewSubjectFields_Community_Fragment = { readonly __typename: 'Community', readonly id: string };

type ReviewSubjectFields_Contact_Fragment = { readonly __typename: 'Contact', readonly id: string };

type ReviewSubjectFields_Conversation_Fragment = { readonly __typename: 'Conversation', readonly id: string };

type ReviewSubjectFields_Group_Fragment = { readonly __typename: 'Group', readonly id: string };

type ReviewSubjectFields_ImportJob_Fragment = { readonly __typename: 'ImportJob', readonly id: string };

type ReviewSubjectFields_Inbox_Fragment = { readonly __typename: 'Inbox', readonly id: string };

type ReviewSubjectFields_Invitation_Fragment = { readonly __typename: 'Invitation', readonly id: string };

type ReviewSubjectFields_Message_Fragment = { readonly __typename: 'Message', readonly id: string };

type ReviewSubjectFields_Note_Fragment = { readonly __typename: 'Note', readonly id: string };

type ReviewSubjectFields_Notification_Fragment = { readonly __typename: 'Notification', readonly id: string };

type ReviewSubjectFields_Post_Fragment = { readonly __typename: 'Post', readonly number: number, readonly url: string, readonly isHidden: boolean, readonly deletedAt: string | null, readonly createdAt: string, readonly version: number, readonly id: string, readonly author:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null, readonly body: { readonly html: string, readonly text: string, readonly markdown: string | null } | null };

type ReviewSubjectFields_ReviewItem_Fragment = { readonly __typename: 'ReviewItem', readonly id: string };

type ReviewSubjectFields_Session_Fragment = { readonly __typename: 'Session', readonly id: string };

type ReviewSubjectFields_Tag_Fragment = { readonly __typename: 'Tag', readonly id: string };

type ReviewSubjectFields_Topic_Fragment = { readonly __typename: 'Topic', readonly id: string };

type ReviewSubjectFields_User_Fragment = { readonly __typename: 'User', readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly url: string, readonly isSuspended: boolean, readonly id: string };

type ReviewSubjectFields_Visitor_Fragment = { readonly __typename: 'Visitor', readonly id: string };

export type ReviewSubjectFieldsFragment =
  | ReviewSubjectFields_ApiKey_Fragment
  | ReviewSubjectFields_Bot_Fragment
  | ReviewSubjectFields_CannedResponse_Fragment
  | ReviewSubjectFields_Category_Fragment
  | ReviewSubjectFields_Community_Fragment
  | ReviewSubjectFields_Contact_Fragment
  | ReviewSubjectFields_Conversation_Fragment
  | ReviewSubjectFields_Group_Fragment
  | ReviewSubjectFields_ImportJob_Fragment
  | ReviewSubjectFields_Inbox_Fragment
  | ReviewSubjectFields_Invitation_Fragment
  | ReviewSubjectFields_Message_Fragment
  | ReviewSubjectFields_Note_Fragment
  | ReviewSubjectFields_Notification_Fragment
  | ReviewSubjectFields_Post_Fragment
  | ReviewSubjectFields_ReviewItem_Fragment
  | ReviewSubjectFields_Session_Fragment
  | ReviewSubjectFields_Tag_Fragment
  | ReviewSubjectFields_Topic_Fragment
  | ReviewSubjectFields_User_Fragment
  | ReviewSubjectFields_Visitor_Fragment
;

export type ReviewItemFieldsFragment = { readonly id: string, readonly status: ReviewStatus, readonly reportCount: number, readonly decision: ReviewDecision | null, readonly comment: string | null, readonly decidedAt: string | null, readonly version: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly decidedBy:
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
     | null }> };

export type ReviewItemsQueryVariables = Exact<{
  status?: ReviewStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ReviewItemsQuery = { readonly reviewItems: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: ReviewStatus, readonly reportCount: number, readonly decision: ReviewDecision | null, readonly comment: string | null, readonly decidedAt: string | null, readonly version: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly decidedBy:
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
         | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type ReviewItemQueryVariables = Exact<{
  id: string;
}>;


export type ReviewItemQuery = { readonly reviewItem: { readonly id: string, readonly status: ReviewStatus, readonly reportCount: number, readonly decision: ReviewDecision | null, readonly comment: string | null, readonly decidedAt: string | null, readonly version: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly decidedBy:
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
       | null }> } | null };

export type ReviewItemCountQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewItemCountQuery = { readonly reviewItemCount: number };

export type CreateReportMutationVariables = Exact<{
  input: CreateReportInput;
}>;


export type CreateReportMutation = { readonly createReport:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly report: { readonly id: string, readonly reason: ReportReason, readonly comment: string | null, readonly createdAt: string, readonly reporter:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type DecideReviewItemMutationVariables = Exact<{
  input: DecideReviewItemInput;
}>;


export type DecideReviewItemMutation = { readonly decideReviewItem:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly reviewItem: { readonly id: string, readonly status: ReviewStatus, readonly reportCount: number, readonly decision: ReviewDecision | null, readonly comment: string | null, readonly decidedAt: string | null, readonly version: number, readonly url: string, readonly createdAt: string, readonly updatedAt: string, readonly decidedBy:
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
           | null }> } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };


/** What was reported, for moderators, latest change first. Without what is about yourself. */
export const reviewItems: Operation<'query', ReviewItemsQuery['reviewItems'], ReviewItemsQueryVariables, NonNullable<ReviewItemsQuery['reviewItems']>['nodes'][number]> = {
  kind: 'query',
  name: 'reviewItems',
  root: 'reviewItems',
  page: 'reviewItems',
  id: '7e596490c094d183a5f5c1650ae8258d7e709b1ba3cf974b53f1437eeb5d7428',
  text: 'query reviewItems($status:ReviewStatus$first:Int$after:String$last:Int$before:String){reviewItems(status:$status first:$first after:$after last:$last before:$before){nodes{...ReviewItemFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment BodyFields on RichText{html text markdown}fragment ReportFields on Report{id reason comment createdAt reporter{...ActorFields}}fragment ReviewItemFields on ReviewItem{id status reportCount decision comment decidedAt decidedBy{...ActorFields}subject{...ReviewSubjectFields}topic{id title slug url}reports{...ReportFields}version url createdAt updatedAt}fragment ReviewSubjectFields on Node{__typename id ...on Post{number url isHidden deletedAt createdAt version author{...ActorFields}body{...BodyFields}}...on User{handle displayName avatarUrl url isSuspended}}',
}

/** Null when there is none or it is not visible to you. */
export const reviewItem: Operation<'query', ReviewItemQuery['reviewItem'], ReviewItemQueryVariables> = {
  kind: 'query',
  name: 'reviewItem',
  root: 'reviewItem',
  id: '64a397a4721161b1c71cf4faf7902f69e062b81d5988254877bdba468c5e44fa',
  text: 'query reviewItem($id:ID!){reviewItem(id:$id){...ReviewItemFields}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment BodyFields on RichText{html text markdown}fragment ReportFields on Report{id reason comment createdAt reporter{...ActorFields}}fragment ReviewItemFields on ReviewItem{id status reportCount decision comment decidedAt decidedBy{...ActorFields}subject{...ReviewSubjectFields}topic{id title slug url}reports{...ReportFields}version url createdAt updatedAt}fragment ReviewSubjectFields on Node{__typename id ...on Post{number url isHidden deletedAt createdAt version author{...ActorFields}body{...BodyFields}}...on User{handle displayName avatarUrl url isSuspended}}',
}

/** How many open ones there are, for moderators. */
export const reviewItemCount: Operation<'query', ReviewItemCountQuery['reviewItemCount'], ReviewItemCountQueryVariables> = {
  kind: 'query',
  name: 'reviewItemCount',
  root: 'reviewItemCount',
  id: 'd8daae57e1addced192cd7270e8f601a47a5779d24561b8954177c6491b5165a',
  text: 'query reviewItemCount{reviewItemCount}',
}

/** Tells the moderators that something is wrong. A second report of the same by the same person answers the first as long as it is open. Whom it is about never learns who reported. */
export const createReport: Operation<'mutation', Exclude<CreateReportMutation['createReport'], { errorCode: unknown }>, CreateReportMutationVariables> = {
  kind: 'mutation',
  name: 'createReport',
  root: 'createReport',
  once: ['clientId'],
  id: 'eab179f8ff55782730d1b71ab6122ce0f5b5f1b8aa56e18f0af7af18e431dbc5',
  text: 'mutation createReport($input:CreateReportInput!){createReport(input:$input){...on CreateReportPayload{report{...ReportFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment ReportFields on Report{id reason comment createdAt reporter{...ActorFields}}',
}

/** Closes a review and tells each who reported. Of two at once the second gets a ConflictError. `ifVersion` is required. */
export const decideReviewItem: Operation<'mutation', Exclude<DecideReviewItemMutation['decideReviewItem'], { errorCode: unknown }>, DecideReviewItemMutationVariables> = {
  kind: 'mutation',
  name: 'decideReviewItem',
  root: 'decideReviewItem',
  id: '7bf87a10e53a7c008844e41d6d3e4bc635d8e2549b83c33fb7902af5e0257dd3',
  text: 'mutation decideReviewItem($input:DecideReviewItemInput!){decideReviewItem(input:$input){...on DecideReviewItemPayload{reviewItem{...ReviewItemFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment BodyFields on RichText{html text markdown}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment ReportFields on Report{id reason comment createdAt reporter{...ActorFields}}fragment ReviewItemFields on ReviewItem{id status reportCount decision comment decidedAt decidedBy{...ActorFields}subject{...ReviewSubjectFields}topic{id title slug url}reports{...ReportFields}version url createdAt updatedAt}fragment ReviewSubjectFields on Node{__typename id ...on Post{number url isHidden deletedAt createdAt version author{...ActorFields}body{...BodyFields}}...on User{handle displayName avatarUrl url isSuspended}}',
}
