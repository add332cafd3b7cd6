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

export type CreateTagInput = {
  readonly clientId: string;
  readonly description?: string | null | undefined;
  readonly name: string;
  readonly visibility?: TagVisibility | null | undefined;
};

export type DeleteTagInput = {
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

export type MergeTagInput = {
  readonly id: string;
  readonly intoId: string;
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

export type UpdateTagInput = {
  readonly description?: string | null | undefined;
  readonly id: string;
  /** Refuse when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  readonly name?: string | null | undefined;
  readonly visibility?: TagVisibility | null | undefined;
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

export type TagFieldsFragment = { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string };

export type TagsQueryVariables = Exact<{
  query?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TagsQuery = { readonly tags: { readonly nodes: ReadonlyArray<{ readonly version: number, readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type TagQueryVariables = Exact<{
  slug: string;
}>;


export type TagQuery = { readonly tag: { readonly viewerFollowLevel: FollowLevel | null, readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string } | null };

export type TagByIdQueryVariables = Exact<{
  id: string;
}>;


export type TagByIdQuery = { readonly node:
    | { readonly version: number, readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }
    | Record<PropertyKey, never>
   | null };

export type CreateTagMutationVariables = Exact<{
  input: CreateTagInput;
}>;


export type CreateTagMutation = { readonly createTag:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly tag: { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type UpdateTagMutationVariables = Exact<{
  input: UpdateTagInput;
}>;


export type UpdateTagMutation = { readonly updateTag:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly tag: { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string } }
   };

export type MergeTagMutationVariables = Exact<{
  input: MergeTagInput;
}>;


export type MergeTagMutation = { readonly mergeTag:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly tag: { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string } }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type DeleteTagMutationVariables = Exact<{
  input: DeleteTagInput;
}>;


export type DeleteTagMutation = { readonly deleteTag:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly deletedId: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };


/** All tags that you may see, by name. */
export const tags: Operation<'query', TagsQuery['tags'], TagsQueryVariables, NonNullable<TagsQuery['tags']>['nodes'][number]> = {
  kind: 'query',
  name: 'tags',
  root: 'tags',
  page: 'tags',
  id: 'e1aecd0290f0fba3',
  text: 'query tags($query:String$first:Int$after:String$last:Int$before:String){tags(query:$query first:$first after:$after last:$last before:$before){nodes{...TagFields version}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** A tag by its slug. */
export const tag: Operation<'query', TagQuery['tag'], TagQueryVariables> = {
  kind: 'query',
  name: 'tag',
  root: 'tag',
  id: 'd7466197115dbaa9',
  text: 'query tag($slug:String!){tag(slug:$slug){...TagFields viewerFollowLevel}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Any object by its id. Null when there is none or it is not visible to you. */
export const tagById: Operation<'query', TagByIdQuery['node'], TagByIdQueryVariables> = {
  kind: 'query',
  name: 'tagById',
  root: 'node',
  id: '1b1885539a2da0ed',
  text: 'query tagById($id:ID!){node(id:$id){...on Tag{...TagFields version}}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Adds a tag. */
export const createTag: Operation<'mutation', Exclude<CreateTagMutation['createTag'], { errorCode: unknown }>, CreateTagMutationVariables> = {
  kind: 'mutation',
  name: 'createTag',
  root: 'createTag',
  once: ['clientId'],
  id: '9445b841bafaca6e',
  text: 'mutation createTag($input:CreateTagInput!){createTag(input:$input){...on CreateTagPayload{tag{...TagFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Renames a tag or shows it to others. Omitted = unchanged. */
export const updateTag: Operation<'mutation', Exclude<UpdateTagMutation['updateTag'], { errorCode: unknown }>, UpdateTagMutationVariables> = {
  kind: 'mutation',
  name: 'updateTag',
  root: 'updateTag',
  id: 'f8b3221e753b9b7e',
  text: 'mutation updateTag($input:UpdateTagInput!){updateTag(input:$input){...on UpdateTagPayload{tag{...TagFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Gives everything that has the one tag the other instead; the first tag is gone. */
export const mergeTag: Operation<'mutation', Exclude<MergeTagMutation['mergeTag'], { errorCode: unknown }>, MergeTagMutationVariables> = {
  kind: 'mutation',
  name: 'mergeTag',
  root: 'mergeTag',
  id: 'acf7c156c8760110',
  text: 'mutation mergeTag($input:MergeTagInput!){mergeTag(input:$input){...on MergeTagPayload{tag{...TagFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment TagFields on Tag{id name slug description visibility url}',
}

/** Removes a tag from everything that has it. */
export const deleteTag: Operation<'mutation', Exclude<DeleteTagMutation['deleteTag'], { errorCode: unknown }>, DeleteTagMutationVariables> = {
  kind: 'mutation',
  name: 'deleteTag',
  root: 'deleteTag',
  id: '2bdc4195958f315a',
  text: 'mutation deleteTag($input:DeleteTagInput!){deleteTag(input:$input){...on DeleteTagPayload{deletedId}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}
