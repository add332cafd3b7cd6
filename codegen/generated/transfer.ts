// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../client/operation.ts'

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

/** A set of things that a person may do; a person holds several. */
export type Role =
  | 'ADMIN'
  | 'AGENT'
  | 'MEMBER'
  | 'MODERATOR'
  | 'OWNER';

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

export type ImportJobFieldsFragment = { readonly id: string, readonly source: string, readonly status: ImportStatus, readonly done: number, readonly total: number, readonly startedAt: string, readonly finishedAt: string | null };

export type ImportJobQueryVariables = Exact<{
  id: string;
}>;


export type ImportJobQuery = { readonly importJob: { readonly id: string, readonly source: string, readonly status: ImportStatus, readonly done: number, readonly total: number, readonly startedAt: string, readonly finishedAt: string | null, readonly report: { readonly changed: boolean, readonly text: string } | null } | null };

export type ImportJobsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ImportJobsQuery = { readonly importJobs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly source: string, readonly status: ImportStatus, readonly done: number, readonly total: number, readonly startedAt: string, readonly finishedAt: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type ResolveLinkQueryVariables = Exact<{
  path: string;
}>;


export type ResolveLinkQuery = { readonly resolveLink:
    | { readonly __typename: 'ApiKey', readonly id: string }
    | { readonly __typename: 'Bot', readonly id: string }
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
    | { readonly __typename: 'Session', readonly id: string }
    | { readonly __typename: 'Tag', readonly id: string }
    | { readonly __typename: 'Topic', readonly url: string, readonly id: string }
    | { readonly __typename: 'User', readonly url: string, readonly id: string }
    | { readonly __typename: 'Visitor', readonly id: string }
   | null };


/** An import with its progress and report. Null when there is none or you may not import. */
export const importJob: Operation<'query', ImportJobQuery['importJob'], ImportJobQueryVariables> = {
  kind: 'query',
  name: 'importJob',
  root: 'importJob',
  id: '3d2d6e68038c5c206c8476b4675ce296dd8689d940b9843c395246826a62c393',
  text: 'query importJob($id:ID!){importJob(id:$id){...ImportJobFields report{changed text}}}fragment ImportJobFields on ImportJob{id source status done total startedAt finishedAt}',
}

/** Imports, the newest first. Empty for those who may not import. */
export const importJobs: Operation<'query', ImportJobsQuery['importJobs'], ImportJobsQueryVariables, NonNullable<ImportJobsQuery['importJobs']>['nodes'][number]> = {
  kind: 'query',
  name: 'importJobs',
  root: 'importJobs',
  page: 'importJobs',
  id: '3ed6dcaf99df8e6df047b6cf6192b9a2b60cc594933ddde79758e14015ebe724',
  text: 'query importJobs($first:Int$after:String$last:Int$before:String){importJobs(first:$first after:$after last:$last before:$before){nodes{...ImportJobFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment ImportJobFields on ImportJob{id source status done total startedAt finishedAt}',
}

/** What a path of this forum, or of one that was imported into it, leads to: `/t/<slug>/<id>/<n>`, `/u/<name>`, `/questions/<id>`, `/a/<id>`, … Null when it leads to nothing that you may see. */
export const resolveLink: Operation<'query', ResolveLinkQuery['resolveLink'], ResolveLinkQueryVariables> = {
  kind: 'query',
  name: 'resolveLink',
  root: 'resolveLink',
  id: '4c104c93f784b07a9fc04e3a3b267ee38d35369f449b239c31931123e69955b0',
  text: 'query resolveLink($path:String!){resolveLink(path:$path){__typename id ...on Topic{url}...on Post{url}...on User{url}...on Category{url}}}',
}
