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

export type RegisterPushDeviceInput = {
  /** Bundle id or package. With APNs it is the topic; without one the server’s own is taken. */
  readonly app?: string | null | undefined;
  /** Its key of this name, base64url. */
  readonly auth?: string | null | undefined;
  /** Of a `PushSubscription`. */
  readonly endpoint?: string | null | undefined;
  /** Of APNs; PRODUCTION unless given. */
  readonly environment?: ApnsEnvironment | null | undefined;
  readonly kind: PushKind;
  /** Its key of this name, base64url. */
  readonly p256dh?: string | null | undefined;
  /** What FCM or APNs gave to the app. */
  readonly token?: string | null | undefined;
};

export type RemovePushDeviceInput = {
  readonly id: string;
};

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

export type PushDeviceFieldsFragment = { readonly id: string, readonly kind: PushKind, readonly app: string | null, readonly environment: ApnsEnvironment | null, readonly isCurrent: boolean, readonly createdAt: string };

export type PushDevicesQueryVariables = Exact<{ [key: string]: never; }>;


export type PushDevicesQuery = { readonly server: { readonly vapidPublicKey: string, readonly capabilities: ReadonlyArray<string> }, readonly viewerPushDevices: ReadonlyArray<{ readonly id: string, readonly kind: PushKind, readonly app: string | null, readonly environment: ApnsEnvironment | null, readonly isCurrent: boolean, readonly createdAt: string }> };

export type RegisterPushDeviceMutationVariables = Exact<{
  input: RegisterPushDeviceInput;
}>;


export type RegisterPushDeviceMutation = { readonly registerPushDevice:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly device: { readonly id: string, readonly kind: PushKind, readonly app: string | null, readonly environment: ApnsEnvironment | null, readonly isCurrent: boolean, readonly createdAt: string } }
   };

export type RemovePushDeviceMutationVariables = Exact<{
  input: RemovePushDeviceInput;
}>;


export type RemovePushDeviceMutation = { readonly removePushDevice:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly id: string, readonly devices: ReadonlyArray<{ readonly id: string, readonly kind: PushKind, readonly app: string | null, readonly environment: ApnsEnvironment | null, readonly isCurrent: boolean, readonly createdAt: string }> }
   };


export const pushDevices: Operation<'query', PushDevicesQuery, PushDevicesQueryVariables> = {
  kind: 'query',
  name: 'pushDevices',
  id: 'b0b75af34300cd73',
  text: 'query pushDevices{server{vapidPublicKey capabilities}viewerPushDevices{...PushDeviceFields}}fragment PushDeviceFields on PushDevice{id kind app environment isCurrent createdAt}',
}

/** Tells you on this device from now on. Idempotent by endpoint or token, which moves to whoever registers it last. It ends with the session. `WEB_PUSH` needs endpoint, p256dh and auth, the others a token. */
export const registerPushDevice: Operation<'mutation', Exclude<RegisterPushDeviceMutation['registerPushDevice'], { errorCode: unknown }>, RegisterPushDeviceMutationVariables> = {
  kind: 'mutation',
  name: 'registerPushDevice',
  root: 'registerPushDevice',
  id: '62e87634efdc0597',
  text: 'mutation registerPushDevice($input:RegisterPushDeviceInput!){registerPushDevice(input:$input){...on RegisterPushDevicePayload{device{...PushDeviceFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment PushDeviceFields on PushDevice{id kind app environment isCurrent createdAt}',
}

/** Tells you on this device no more. */
export const removePushDevice: Operation<'mutation', Exclude<RemovePushDeviceMutation['removePushDevice'], { errorCode: unknown }>, RemovePushDeviceMutationVariables> = {
  kind: 'mutation',
  name: 'removePushDevice',
  root: 'removePushDevice',
  id: 'ea4c5788b7e7e0bb',
  text: 'mutation removePushDevice($input:RemovePushDeviceInput!){removePushDevice(input:$input){...on RemovePushDevicePayload{id devices{...PushDeviceFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment PushDeviceFields on PushDevice{id kind app environment isCurrent createdAt}',
}
