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

export type CompleteUploadInput = {
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

export type CreateUploadInput = {
  /** Exactly as many bytes as will be sent. */
  readonly byteSize: number;
  readonly clientId: string;
  /** One of `viewerUploadAllowance.contentTypes`. */
  readonly contentType: string;
  readonly filename: string;
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

/** How the bytes are sent. */
export type UploadMethod =
  /** As `multipart/form-data`: all `fields` in their order, then the bytes as `file`. */
  | 'POST'
  /** The bytes are the body of the request. */
  | 'PUT';

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

export type AttachmentFieldsFragment = { readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string };

export type ViewerUploadAllowanceQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerUploadAllowanceQuery = { readonly viewerUploadAllowance: { readonly maxByteSize: number, readonly remainingByteSize: number, readonly contentTypes: ReadonlyArray<string>, readonly maxAttachments: number } | null };

export type AttachmentsQueryVariables = Exact<{
  id: string;
}>;


export type AttachmentsQuery = { readonly node:
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }> }
    | { readonly id: string, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }> }
    | { readonly id: string }
    | { readonly id: string, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }> }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { readonly createUpload:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly upload: { readonly id: string, readonly target: { readonly method: UploadMethod, readonly url: string, readonly expiresAt: string, readonly fields: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly headers: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type CompleteUploadMutationVariables = Exact<{
  input: CompleteUploadInput;
}>;


export type CompleteUploadMutation = { readonly completeUpload:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly upload: { readonly id: string, readonly attachment: { readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string } | null } }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };


/** Null when you may upload nothing. */
export const viewerUploadAllowance: Operation<'query', ViewerUploadAllowanceQuery['viewerUploadAllowance'], ViewerUploadAllowanceQueryVariables> = {
  kind: 'query',
  name: 'viewerUploadAllowance',
  root: 'viewerUploadAllowance',
  id: '2c69593d42252496',
  text: 'query viewerUploadAllowance{viewerUploadAllowance{maxByteSize remainingByteSize contentTypes maxAttachments}}',
}

/** Any object by its id. Null when there is none or it is not visible to you. */
export const attachments: Operation<'query', AttachmentsQuery['node'], AttachmentsQueryVariables> = {
  kind: 'query',
  name: 'attachments',
  root: 'node',
  id: 'eaaa0c42243f5150',
  text: 'query attachments($id:ID!){node(id:$id){id ...on Post{attachments{...AttachmentFields}}...on Message{attachments{...AttachmentFields}}...on Note{attachments{...AttachmentFields}}}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}',
}

/** Announces a file and gives the address it is to be sent to. Type, size and the day’s quota are checked here; then come the bytes, `completeUpload`, and `attachmentIds` of what it belongs to. */
export const createUpload: Operation<'mutation', Exclude<CreateUploadMutation['createUpload'], { errorCode: unknown }>, CreateUploadMutationVariables> = {
  kind: 'mutation',
  name: 'createUpload',
  root: 'createUpload',
  once: ['clientId'],
  id: '2fa4655155805fae',
  text: 'mutation createUpload($input:CreateUploadInput!){createUpload(input:$input){...on CreateUploadPayload{upload{id target{method url fields{name value}headers{name value}expiresAt}}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Looks at what arrived. Images are written anew, without what a camera notes. Asked again, it answers the same. */
export const completeUpload: Operation<'mutation', Exclude<CompleteUploadMutation['completeUpload'], { errorCode: unknown }>, CompleteUploadMutationVariables> = {
  kind: 'mutation',
  name: 'completeUpload',
  root: 'completeUpload',
  id: '7f1be5da8fb6f3bc',
  text: 'mutation completeUpload($input:CompleteUploadInput!){completeUpload(input:$input){...on CompleteUploadPayload{upload{id attachment{...AttachmentFields}}}...Failure}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}
