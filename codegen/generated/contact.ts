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

export type ClaimVisitInput = {
  /** The session token that the visitor has used. */
  readonly visitorToken: string;
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

export type UpdateContactInput = {
  readonly displayName?: string | null | undefined;
  /** Only where there is no account. Never verifies the contact. */
  readonly email?: string | null | undefined;
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
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

export type ContactFieldsFragment = { readonly id: string, readonly displayName: string, readonly email: string | null, readonly verified: boolean, readonly url: string, readonly version: number };

export type ContactQueryVariables = Exact<{
  id: string;
}>;


export type ContactQuery = { readonly contact: { readonly createdAt: string, readonly id: string, readonly displayName: string, readonly email: string | null, readonly verified: boolean, readonly url: string, readonly version: number, readonly user: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } | null } | null };

export type ContactsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ContactsQuery = { readonly contacts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly email: string | null, readonly verified: boolean, readonly url: string, readonly version: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type ViewerContactQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerContactQuery = { readonly viewerContact: { readonly id: string, readonly displayName: string, readonly email: string | null, readonly verified: boolean, readonly url: string, readonly version: number } | null };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { readonly updateContact:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly contact: { readonly id: string, readonly displayName: string, readonly email: string | null, readonly verified: boolean, readonly url: string, readonly version: number } }
   };

export type ClaimVisitMutationVariables = Exact<{
  input: ClaimVisitInput;
}>;


export type ClaimVisitMutation = { readonly claimVisit:
    | { readonly contact: { readonly id: string, readonly displayName: string, readonly email: string | null, readonly verified: boolean, readonly url: string, readonly version: number } | null }
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };


/** A contact, for staff; your own for you. Null when there is none or it is not visible to you. */
export const contact: Operation<'query', ContactQuery['contact'], ContactQueryVariables> = {
  kind: 'query',
  name: 'contact',
  root: 'contact',
  id: '517f74054babead7',
  text: 'query contact($id:ID!){contact(id:$id){...ContactFields createdAt user{...ActorFields}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment ContactFields on Contact{id displayName email verified url version}',
}

/** All contacts for staff, latest change first. */
export const contacts: Operation<'query', ContactsQuery['contacts'], ContactsQueryVariables, NonNullable<ContactsQuery['contacts']>['nodes'][number]> = {
  kind: 'query',
  name: 'contacts',
  root: 'contacts',
  page: 'contacts',
  id: '1835dfbfb6b92551',
  text: 'query contacts($first:Int$after:String$last:Int$before:String){contacts(first:$first after:$after last:$last before:$before){nodes{...ContactFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment ContactFields on Contact{id displayName email verified url version}',
}

/** You as support knows you; null before your first conversation. */
export const viewerContact: Operation<'query', ViewerContactQuery['viewerContact'], ViewerContactQueryVariables> = {
  kind: 'query',
  name: 'viewerContact',
  root: 'viewerContact',
  id: 'a86e91a9023b56e1',
  text: 'query viewerContact{viewerContact{...ContactFields}}fragment ContactFields on Contact{id displayName email verified url version}',
}

/** Changes what is known of a contact, by staff or by the contact. Omitted = unchanged, null = forgotten. */
export const updateContact: Operation<'mutation', Exclude<UpdateContactMutation['updateContact'], { errorCode: unknown }>, UpdateContactMutationVariables> = {
  kind: 'mutation',
  name: 'updateContact',
  root: 'updateContact',
  id: 'f5ba643debb4a27a',
  text: 'mutation updateContact($input:UpdateContactInput!){updateContact(input:$input){...on UpdateContactPayload{contact{...ContactFields}}...Failure}}fragment ContactFields on Contact{id displayName email verified url version}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** After signing in: makes what this browser said as a visitor yours. The visitor’s session ends with it, so that whoever uses the browser next does not see your conversations. */
export const claimVisit: Operation<'mutation', Exclude<ClaimVisitMutation['claimVisit'], { errorCode: unknown }>, ClaimVisitMutationVariables> = {
  kind: 'mutation',
  name: 'claimVisit',
  root: 'claimVisit',
  id: 'f4d9bd3156cbdff7',
  text: 'mutation claimVisit($input:ClaimVisitInput!){claimVisit(input:$input){...on ClaimVisitPayload{contact{...ContactFields}}...Failure}}fragment ContactFields on Contact{id displayName email verified url version}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}
