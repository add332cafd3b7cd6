// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../client/operation.ts'

export type AbortImportInput = {
  readonly id: string;
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

/** DISCOURSE: an archive of topics (.tar, .tar.gz, .tar.zst). STACK_EXCHANGE: the Posts.xml of a dump. */
export type ImportSource =
  | 'DISCOURSE'
  | 'STACK_EXCHANGE';

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

export type StartImportInput = {
  readonly clientId: string;
  /** A plain name, no path. */
  readonly file: string;
  /** Tells two forums of one kind apart, the same in every run. For STACK_EXCHANGE the host name. */
  readonly name?: string | null | undefined;
  readonly source: ImportSource;
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

export type ImportJobFieldsFragment = { readonly id: string, readonly source: string, readonly status: ImportStatus, readonly done: number, readonly total: number, readonly startedAt: string, readonly finishedAt: string | null, readonly failure: string | null, readonly startedBy:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null };

export type ImportJobQueryVariables = Exact<{
  id: string;
}>;


export type ImportJobQuery = { readonly importJob: { readonly id: string, readonly source: string, readonly status: ImportStatus, readonly done: number, readonly total: number, readonly startedAt: string, readonly finishedAt: string | null, readonly failure: string | null, readonly report: { readonly changed: boolean, readonly text: string } | null, readonly startedBy:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
     | null } | null };

export type ImportJobsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ImportJobsQuery = { readonly importJobs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly source: string, readonly status: ImportStatus, readonly done: number, readonly total: number, readonly startedAt: string, readonly finishedAt: string | null, readonly failure: string | null, readonly startedBy:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type ImportFilesQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportFilesQuery = { readonly importFiles: ReadonlyArray<{ readonly name: string, readonly byteSize: number, readonly modifiedAt: string }> | null };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { readonly startImport:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly job: { readonly id: string, readonly source: string, readonly status: ImportStatus, readonly done: number, readonly total: number, readonly startedAt: string, readonly finishedAt: string | null, readonly failure: string | null, readonly startedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null } }
   };

export type AbortImportMutationVariables = Exact<{
  input: AbortImportInput;
}>;


export type AbortImportMutation = { readonly abortImport:
    | { readonly job: { readonly id: string, readonly source: string, readonly status: ImportStatus, readonly done: number, readonly total: number, readonly startedAt: string, readonly finishedAt: string | null, readonly failure: string | null, readonly startedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null } }
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type ResolveLinkQueryVariables = Exact<{
  path: string;
}>;


export type ResolveLinkQuery = { readonly resolveLink:
    | { readonly __typename: 'ApiKey', readonly id: string }
    | { readonly __typename: 'Bot', readonly id: string }
    | { readonly __typename: 'CannedResponse', readonly id: string }
    | { readonly __typename: 'Category', readonly url: string, readonly id: string }
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
    | { readonly __typename: 'Post', readonly url: string, readonly id: string }
    | { readonly __typename: 'ReviewItem', readonly id: string }
    | { readonly __typename: 'Session', readonly id: string }
    | { readonly __typename: 'Tag', readonly id: string }
    | { readonly __typename: 'Topic', readonly url: string, readonly id: string }
    | { readonly __typename: 'User', readonly url: string, readonly id: string }
    | { readonly __typename: 'Visitor', readonly id: string }
   | null };

export type ImportReportQueryVariables = Exact<{
  id: string;
}>;


export type ImportReportQuery = { readonly importJob: { readonly id: string, readonly source: string, readonly status: ImportStatus, readonly done: number, readonly total: number, readonly startedAt: string, readonly finishedAt: string | null, readonly failure: string | null, readonly report: { readonly changed: boolean, readonly counts: ReadonlyArray<{ readonly type: string, readonly found: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly skipped: number, readonly stored: number }>, readonly skipped: ReadonlyArray<{ readonly type: string, readonly externalId: string, readonly reason: string }>, readonly remarks: ReadonlyArray<{ readonly code: string, readonly externalId: string, readonly text: string }> } | null, readonly startedBy:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
     | null } | null };

export type ImportReportFileQueryVariables = Exact<{
  id: string;
}>;


export type ImportReportFileQuery = { readonly importJob: { readonly id: string, readonly report: { readonly json: string } | null } | null };


/** An import with its progress and report. Null when there is none or you may not import. */
export const importJob: Operation<'query', ImportJobQuery['importJob'], ImportJobQueryVariables> = {
  kind: 'query',
  name: 'importJob',
  root: 'importJob',
  id: '71218ed404495830',
  text: 'query importJob($id:ID!){importJob(id:$id){...ImportJobFields report{changed text}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment ImportJobFields on ImportJob{id source status done total startedAt finishedAt failure startedBy{...ActorFields}}',
}

/** Imports, the newest first. Empty for those who may not import. */
export const importJobs: Operation<'query', ImportJobsQuery['importJobs'], ImportJobsQueryVariables, NonNullable<ImportJobsQuery['importJobs']>['nodes'][number]> = {
  kind: 'query',
  name: 'importJobs',
  root: 'importJobs',
  page: 'importJobs',
  id: '70a47b4a4c96b31a',
  text: 'query importJobs($first:Int$after:String$last:Int$before:String){importJobs(first:$first after:$after last:$last before:$before){nodes{...ImportJobFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment ImportJobFields on ImportJob{id source status done total startedAt finishedAt failure startedBy{...ActorFields}}',
}

/** What `startImport` takes, by name; null for whoever may not import. */
export const importFiles: Operation<'query', ImportFilesQuery['importFiles'], ImportFilesQueryVariables> = {
  kind: 'query',
  name: 'importFiles',
  root: 'importFiles',
  id: 'eabdf40fc364b159',
  text: 'query importFiles{importFiles{name byteSize modifiedAt}}',
}

/** Imports a file of `importFiles` beside the server, one at a time. How far it is: `importJob`, and events. The same file again leaves alone what is there, so that one that was cut off goes on. */
export const startImport: Operation<'mutation', Exclude<StartImportMutation['startImport'], { errorCode: unknown }>, StartImportMutationVariables> = {
  kind: 'mutation',
  name: 'startImport',
  root: 'startImport',
  once: ['clientId'],
  id: '6bf43d2d74063c51',
  text: 'mutation startImport($input:StartImportInput!){startImport(input:$input){...on StartImportPayload{job{...ImportJobFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment ImportJobFields on ImportJob{id source status done total startedAt finishedAt failure startedBy{...ActorFields}}',
}

/** Ends an import that was started with `startImport`. What it has written stays; started again, it goes on. */
export const abortImport: Operation<'mutation', Exclude<AbortImportMutation['abortImport'], { errorCode: unknown }>, AbortImportMutationVariables> = {
  kind: 'mutation',
  name: 'abortImport',
  root: 'abortImport',
  id: '4bd2b6e14d201616',
  text: 'mutation abortImport($input:AbortImportInput!){abortImport(input:$input){...on AbortImportPayload{job{...ImportJobFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment ImportJobFields on ImportJob{id source status done total startedAt finishedAt failure startedBy{...ActorFields}}',
}

/** What a path of this forum, or of one that was imported into it, leads to: `/t/<slug>/<id>/<n>`, `/u/<name>`, `/questions/<id>`, `/a/<id>`, … Null when it leads to nothing that you may see. */
export const resolveLink: Operation<'query', ResolveLinkQuery['resolveLink'], ResolveLinkQueryVariables> = {
  kind: 'query',
  name: 'resolveLink',
  root: 'resolveLink',
  id: '4c104c93f784b07a',
  text: 'query resolveLink($path:String!){resolveLink(path:$path){__typename id ...on Topic{url}...on Post{url}...on User{url}...on Category{url}}}',
}

/** An import with its progress and report. Null when there is none or you may not import. */
export const importReport: Operation<'query', ImportReportQuery['importJob'], ImportReportQueryVariables> = {
  kind: 'query',
  name: 'importReport',
  root: 'importJob',
  id: '55e6e968ec39ac5b',
  text: 'query importReport($id:ID!){importJob(id:$id){...ImportJobFields report{changed counts{type found created updated unchanged skipped stored}skipped{type externalId reason}remarks{code externalId text}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment ImportJobFields on ImportJob{id source status done total startedAt finishedAt failure startedBy{...ActorFields}}',
}

/** An import with its progress and report. Null when there is none or you may not import. */
export const importReportFile: Operation<'query', ImportReportFileQuery['importJob'], ImportReportFileQueryVariables> = {
  kind: 'query',
  name: 'importReportFile',
  root: 'importJob',
  id: '3d2be519a5fa9afe',
  text: 'query importReportFile($id:ID!){importJob(id:$id){id report{json}}}',
}
