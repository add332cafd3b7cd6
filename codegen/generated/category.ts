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

export type CreateCategoryInput = {
  readonly access?: CategoryAccess | null | undefined;
  readonly clientId: string;
  readonly color?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly name: string;
  readonly parentId?: string | null | undefined;
  /** Roles (`AGENT`) and ids of groups that may enter a restricted one. */
  readonly principals?: ReadonlyArray<string> | null | undefined;
  /** Omitted: made from the name. */
  readonly slug?: string | null | undefined;
};

export type DeleteCategoryInput = {
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

export type MoveCategoryInput = {
  readonly id: string;
  readonly parentId?: string | null | undefined;
  readonly position?: number | null | undefined;
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

export type SetCategoryAccessInput = {
  readonly access: CategoryAccess;
  readonly id: string;
  /** Roles (`AGENT`) and ids of groups. Replaces those there were. */
  readonly principals?: ReadonlyArray<string> | null | undefined;
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

export type UpdateCategoryInput = {
  readonly color?: string | null | undefined;
  readonly description?: string | null | undefined;
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  readonly name?: string | null | undefined;
  readonly slug?: string | null | undefined;
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

export type CategoryFieldsFragment = { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly color: string | null, readonly access: CategoryAccess, readonly position: number, readonly url: string, readonly version: number, readonly updatedAt: string, readonly parent: { readonly id: string } | null };

export type CategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoriesQuery = { readonly categories: ReadonlyArray<{ readonly topicCount: number, readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly color: string | null, readonly access: CategoryAccess, readonly position: number, readonly url: string, readonly version: number, readonly updatedAt: string, readonly parent: { readonly id: string } | null }> };

export type CategoryQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
}>;


export type CategoryQuery = { readonly category: { readonly topicCount: number, readonly principals: ReadonlyArray<string> | null, readonly viewerFollowLevel: FollowLevel | null, readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly color: string | null, readonly access: CategoryAccess, readonly position: number, readonly url: string, readonly version: number, readonly updatedAt: string, readonly parent: { readonly id: string } | null } | null };

export type CreateCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
}>;


export type CreateCategoryMutation = { readonly createCategory:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly color: string | null, readonly access: CategoryAccess, readonly position: number, readonly url: string, readonly version: number, readonly updatedAt: string, readonly parent: { readonly id: string } | null } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type UpdateCategoryMutationVariables = Exact<{
  input: UpdateCategoryInput;
}>;


export type UpdateCategoryMutation = { readonly updateCategory:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly color: string | null, readonly access: CategoryAccess, readonly position: number, readonly url: string, readonly version: number, readonly updatedAt: string, readonly parent: { readonly id: string } | null } }
   };

export type MoveCategoryMutationVariables = Exact<{
  input: MoveCategoryInput;
}>;


export type MoveCategoryMutation = { readonly moveCategory:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly color: string | null, readonly access: CategoryAccess, readonly position: number, readonly url: string, readonly version: number, readonly updatedAt: string, readonly parent: { readonly id: string } | null } }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type SetCategoryAccessMutationVariables = Exact<{
  input: SetCategoryAccessInput;
}>;


export type SetCategoryAccessMutation = { readonly setCategoryAccess:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly color: string | null, readonly access: CategoryAccess, readonly position: number, readonly url: string, readonly version: number, readonly updatedAt: string, readonly parent: { readonly id: string } | null } }
   };

export type DeleteCategoryMutationVariables = Exact<{
  input: DeleteCategoryInput;
}>;


export type DeleteCategoryMutation = { readonly deleteCategory:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly deletedId: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };


/** All categories that you may see: parents before their children, siblings by position. */
export const categories: Operation<'query', CategoriesQuery['categories'], CategoriesQueryVariables> = {
  kind: 'query',
  name: 'categories',
  root: 'categories',
  id: '673ec77f6ccbebc6',
  text: 'query categories{categories{...CategoryFields topicCount}}fragment CategoryFields on Category{id name slug description color access position url version updatedAt parent{id}}',
}

/** One category by `id` or by `slug`. */
export const category: Operation<'query', CategoryQuery['category'], CategoryQueryVariables> = {
  kind: 'query',
  name: 'category',
  root: 'category',
  id: 'c5b0722c813c456e',
  text: 'query category($id:ID$slug:String){category(id:$id slug:$slug){...CategoryFields topicCount principals viewerFollowLevel}}fragment CategoryFields on Category{id name slug description color access position url version updatedAt parent{id}}',
}

/** Adds a category, last among its siblings. */
export const createCategory: Operation<'mutation', Exclude<CreateCategoryMutation['createCategory'], { errorCode: unknown }>, CreateCategoryMutationVariables> = {
  kind: 'mutation',
  name: 'createCategory',
  root: 'createCategory',
  once: ['clientId'],
  id: '4d49c05be013148b',
  text: 'mutation createCategory($input:CreateCategoryInput!){createCategory(input:$input){...on CreateCategoryPayload{category{...CategoryFields}}...Failure}}fragment CategoryFields on Category{id name slug description color access position url version updatedAt parent{id}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Changes name, address, description and colour. Omitted = unchanged, null = cleared. */
export const updateCategory: Operation<'mutation', Exclude<UpdateCategoryMutation['updateCategory'], { errorCode: unknown }>, UpdateCategoryMutationVariables> = {
  kind: 'mutation',
  name: 'updateCategory',
  root: 'updateCategory',
  id: '9c526287742dc73f',
  text: 'mutation updateCategory($input:UpdateCategoryInput!){updateCategory(input:$input){...on UpdateCategoryPayload{category{...CategoryFields}}...Failure}}fragment CategoryFields on Category{id name slug description color access position url version updatedAt parent{id}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Puts a category below another (null: to the top) and at a place among its siblings. */
export const moveCategory: Operation<'mutation', Exclude<MoveCategoryMutation['moveCategory'], { errorCode: unknown }>, MoveCategoryMutationVariables> = {
  kind: 'mutation',
  name: 'moveCategory',
  root: 'moveCategory',
  id: 'cfca497cfb23a0a7',
  text: 'mutation moveCategory($input:MoveCategoryInput!){moveCategory(input:$input){...on MoveCategoryPayload{category{...CategoryFields}}...Failure}}fragment CategoryFields on Category{id name slug description color access position url version updatedAt parent{id}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Says who may enter. A RESTRICTED category without principals is for those who manage categories. */
export const setCategoryAccess: Operation<'mutation', Exclude<SetCategoryAccessMutation['setCategoryAccess'], { errorCode: unknown }>, SetCategoryAccessMutationVariables> = {
  kind: 'mutation',
  name: 'setCategoryAccess',
  root: 'setCategoryAccess',
  id: 'c274d32dd1723d3d',
  text: 'mutation setCategoryAccess($input:SetCategoryAccessInput!){setCategoryAccess(input:$input){...on SetCategoryAccessPayload{category{...CategoryFields}}...Failure}}fragment CategoryFields on Category{id name slug description color access position url version updatedAt parent{id}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Removes a category that holds nothing. */
export const deleteCategory: Operation<'mutation', Exclude<DeleteCategoryMutation['deleteCategory'], { errorCode: unknown }>, DeleteCategoryMutationVariables> = {
  kind: 'mutation',
  name: 'deleteCategory',
  root: 'deleteCategory',
  id: '5dc40ed707a56d27',
  text: 'mutation deleteCategory($input:DeleteCategoryInput!){deleteCategory(input:$input){...on DeleteCategoryPayload{deletedId}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}
