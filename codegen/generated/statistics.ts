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

/** A failed or interrupted import goes on when it is run again. */
export type ImportStatus =
  | 'DONE'
  | 'FAILED'
  | 'RUNNING';

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

export type TotalsFieldsFragment = { readonly activePeople: number, readonly newPeople: number, readonly topics: number, readonly posts: number, readonly conversations: number, readonly messages: number };

export type StatisticsQueryVariables = Exact<{
  from: string;
  to: string;
  timeZone?: string | null | undefined;
}>;


export type StatisticsQuery = { readonly statistics: { readonly questionsAsked: number, readonly questionsSolved: number, readonly medianFirstAnswerMs: number | null, readonly medianFirstReplyMs: number | null, readonly resolvedConversations: number, readonly days: ReadonlyArray<{ readonly date: string, readonly activePeople: number, readonly newPeople: number, readonly topics: number, readonly posts: number, readonly conversations: number, readonly messages: number }>, readonly totals: { readonly activePeople: number, readonly newPeople: number, readonly topics: number, readonly posts: number, readonly conversations: number, readonly messages: number }, readonly previousTotals: { readonly activePeople: number, readonly newPeople: number, readonly topics: number, readonly posts: number, readonly conversations: number, readonly messages: number } } };


/** A period of at most 400 days in numbers, over all categories and inboxes. For staff. */
export const statistics: Operation<'query', StatisticsQuery['statistics'], StatisticsQueryVariables> = {
  kind: 'query',
  name: 'statistics',
  root: 'statistics',
  id: 'ce3ad7a3956ec02f8d2fc0380e51f8693e58e19291a1b81a85e0c0c26fca5b87',
  text: 'query statistics($from:DateTime!$to:DateTime!$timeZone:String){statistics(from:$from to:$to timeZone:$timeZone){days{date activePeople newPeople topics posts conversations messages}totals{...TotalsFields}previousTotals{...TotalsFields}questionsAsked questionsSolved medianFirstAnswerMs medianFirstReplyMs resolvedConversations}}fragment TotalsFields on StatisticsTotals{activePeople newPeople topics posts conversations messages}',
}
