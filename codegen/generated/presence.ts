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

/** Whether somebody is at it. */
export type PresenceState =
  | 'AWAY'
  | 'ONLINE';

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

export type SignalPresenceInput = {
  /** The conversation that you look at; only staff hear of it. */
  readonly conversationId?: string | null | undefined;
  readonly state: PresenceState;
  /** The topic that you look at: nothing of it is pushed to you. Nobody hears of it, nor, without a conversation, that you are there. */
  readonly topicId?: string | null | undefined;
};

export type SignalTypingInput = {
  readonly conversationId?: string | null | undefined;
  /** It is a note: the contact hears nothing. */
  readonly note?: boolean | null | undefined;
  readonly topicId?: string | null | undefined;
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

export type SignalsSubscriptionVariables = Exact<{
  conversationIds?: ReadonlyArray<string> | null | undefined;
  topicIds?: ReadonlyArray<string> | null | undefined;
}>;


export type SignalsSubscription = { readonly signals:
    | { readonly __typename: 'PresenceSignal', readonly state: PresenceState, readonly conversationId: string | null, readonly expiresAt: string, readonly actor:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null }
    | { readonly __typename: 'TypingSignal', readonly conversationId: string | null, readonly topicId: string | null, readonly note: boolean, readonly expiresAt: string, readonly actor:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null }
   };

export type SignalTypingMutationVariables = Exact<{
  input: SignalTypingInput;
}>;


export type SignalTypingMutation = { readonly signalTyping:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly expiresAt: string }
   };

export type SignalPresenceMutationVariables = Exact<{
  input: SignalPresenceInput;
}>;


export type SignalPresenceMutation = { readonly signalPresence:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly expiresAt: string }
   };

export type PresentStaffQueryVariables = Exact<{ [key: string]: never; }>;


export type PresentStaffQuery = { readonly presentStaff: ReadonlyArray<{ readonly state: PresenceState, readonly conversationId: string | null, readonly expiresAt: string, readonly actor:
      | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
      | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
     }> };

export type StaffIsPresentQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffIsPresentQuery = { readonly staffIsPresent: boolean };


/** The lossy stream: who is writing in these places, and for staff who is there. Never stored, never repeated; it ends when one of the places can be seen no longer. */
export const signals: Operation<'subscription', SignalsSubscription['signals'], SignalsSubscriptionVariables> = {
  kind: 'subscription',
  name: 'signals',
  root: 'signals',
  id: 'fc531b02a298bbb2',
  text: 'subscription signals($conversationIds:[ID!]$topicIds:[ID!]){signals(conversationIds:$conversationIds topicIds:$topicIds){__typename ...on TypingSignal{conversationId topicId note expiresAt actor{...ActorFields}}...on PresenceSignal{state conversationId expiresAt actor{...ActorFields}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}',
}

/** Says that you are writing in a conversation or topic. Call it while you write; more than one in 3 s is dropped. */
export const signalTyping: Operation<'mutation', Exclude<SignalTypingMutation['signalTyping'], { errorCode: unknown }>, SignalTypingMutationVariables> = {
  kind: 'mutation',
  name: 'signalTyping',
  root: 'signalTyping',
  id: '7e81c4ec70654390',
  text: 'mutation signalTyping($input:SignalTypingInput!){signalTyping(input:$input){...on SignalTypingPayload{expiresAt}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Says that you are there. Repeat it while you are: at the latest before it fades. */
export const signalPresence: Operation<'mutation', Exclude<SignalPresenceMutation['signalPresence'], { errorCode: unknown }>, SignalPresenceMutationVariables> = {
  kind: 'mutation',
  name: 'signalPresence',
  root: 'signalPresence',
  id: '3173944f7fc4a93e',
  text: 'mutation signalPresence($input:SignalPresenceInput!){signalPresence(input:$input){...on SignalPresencePayload{expiresAt}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Who of those that answer is there, as far as they said so in the last minute. For staff. */
export const presentStaff: Operation<'query', PresentStaffQuery['presentStaff'], PresentStaffQueryVariables> = {
  kind: 'query',
  name: 'presentStaff',
  root: 'presentStaff',
  id: 'c73d330e17ded55e',
  text: 'query presentStaff{presentStaff{state conversationId expiresAt actor{...ActorFields}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}',
}

/** Whether somebody is at the desk to answer: online, not away. Up to a minute old. */
export const staffIsPresent: Operation<'query', StaffIsPresentQuery['staffIsPresent'], StaffIsPresentQueryVariables> = {
  kind: 'query',
  name: 'staffIsPresent',
  root: 'staffIsPresent',
  id: '255f5542911b8ffc',
  text: 'query staffIsPresent{staffIsPresent}',
}
