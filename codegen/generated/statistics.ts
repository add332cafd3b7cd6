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

export type SendTestMailInput = {
  /** Not looked at: each call sends. */
  readonly clientId?: string | null | undefined;
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

export type TotalsFieldsFragment = { readonly activePeople: number, readonly newPeople: number, readonly topics: number, readonly posts: number, readonly conversations: number, readonly messages: number };

export type StatisticsQueryVariables = Exact<{
  from: string;
  to: string;
  timeZone?: string | null | undefined;
}>;


export type StatisticsQuery = { readonly statistics: { readonly questionsAsked: number, readonly questionsSolved: number, readonly medianFirstAnswerMs: number | null, readonly medianFirstReplyMs: number | null, readonly resolvedConversations: number, readonly days: ReadonlyArray<{ readonly date: string, readonly activePeople: number, readonly newPeople: number, readonly topics: number, readonly posts: number, readonly conversations: number, readonly messages: number }>, readonly totals: { readonly activePeople: number, readonly newPeople: number, readonly topics: number, readonly posts: number, readonly conversations: number, readonly messages: number }, readonly previousTotals: { readonly activePeople: number, readonly newPeople: number, readonly topics: number, readonly posts: number, readonly conversations: number, readonly messages: number } } };

export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { readonly health: { readonly version: string, readonly startedAt: string, readonly memoryBytes: number, readonly databaseEngine: string, readonly databaseBytes: number | null, readonly diskFreeBytes: number | null, readonly sockets: number, readonly jobsQueued: number, readonly jobsFailed: number, readonly oldestJobAt: string | null, readonly eventsKept: number, readonly mailConfigured: boolean, readonly lastMailError: string | null, readonly storage: string, readonly redisConnected: boolean | null, readonly replication: { readonly to: string, readonly running: boolean, readonly deaths: number, readonly errors: number | null, readonly lastError: string | null } | null } };

export type SendTestMailMutationVariables = Exact<{
  input: SendTestMailInput;
}>;


export type SendTestMailMutation = { readonly sendTestMail:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly ok: boolean, readonly error: string | null }
   };


/** A period of at most 400 days in numbers, over all categories and inboxes. For staff. */
export const statistics: Operation<'query', StatisticsQuery['statistics'], StatisticsQueryVariables> = {
  kind: 'query',
  name: 'statistics',
  root: 'statistics',
  id: 'ce3ad7a3956ec02f',
  text: 'query statistics($from:DateTime!$to:DateTime!$timeZone:String){statistics(from:$from to:$to timeZone:$timeZone){days{date activePeople newPeople topics posts conversations messages}totals{...TotalsFields}previousTotals{...TotalsFields}questionsAsked questionsSolved medianFirstAnswerMs medianFirstReplyMs resolvedConversations}}fragment TotalsFields on StatisticsTotals{activePeople newPeople topics posts conversations messages}',
}

/** How the server is doing. For admins. */
export const health: Operation<'query', HealthQuery['health'], HealthQueryVariables> = {
  kind: 'query',
  name: 'health',
  root: 'health',
  id: '2e3e87a0a4979cdd',
  text: 'query health{health{version startedAt memoryBytes databaseEngine databaseBytes diskFreeBytes sockets jobsQueued jobsFailed oldestJobAt eventsKept mailConfigured lastMailError storage redisConnected replication{to running deaths errors lastError}}}',
}

/** Sends a mail to your own confirmed address at once and says what came of it; 5 an hour. For admins. */
export const sendTestMail: Operation<'mutation', Exclude<SendTestMailMutation['sendTestMail'], { errorCode: unknown }>, SendTestMailMutationVariables> = {
  kind: 'mutation',
  name: 'sendTestMail',
  root: 'sendTestMail',
  once: ['clientId'],
  id: 'b07fbe5075f813cb',
  text: 'mutation sendTestMail($input:SendTestMailInput!){sendTestMail(input:$input){...on SendTestMailPayload{ok error}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}
