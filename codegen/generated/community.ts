// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../client/operation.ts'

export type BrandInput = {
  readonly accentColor?: string | null | undefined;
  readonly backgroundColor?: string | null | undefined;
  readonly faviconUrl?: string | null | undefined;
  readonly fontFamily?: string | null | undefined;
  readonly logoUrl?: string | null | undefined;
  readonly senderName?: string | null | undefined;
  readonly textColor?: string | null | undefined;
};

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

export type UpdateCommunityInput = {
  readonly brand?: BrandInput | null | undefined;
  /** Refuse when somebody changed it since. */
  readonly expectedVersion?: number | null | undefined;
  /** A BCP 47 tag: `en`, `de`, `ar`. */
  readonly locale?: string | null | undefined;
  readonly name?: string | null | undefined;
};

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

export type BrandFieldsFragment = { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly senderName: string | null };

export type CommunityFieldsFragment = { readonly id: string, readonly name: string, readonly locale: string, readonly url: string, readonly version: number, readonly updatedAt: string, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly senderName: string | null } };

export type CommunityQueryVariables = Exact<{ [key: string]: never; }>;


export type CommunityQuery = { readonly community: { readonly id: string, readonly name: string, readonly locale: string, readonly url: string, readonly version: number, readonly updatedAt: string, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly senderName: string | null } } };

export type StartQueryVariables = Exact<{ [key: string]: never; }>;


export type StartQuery = { readonly syncCursor: string, readonly viewerUnreadNotificationCount: number, readonly community: { readonly id: string, readonly name: string, readonly locale: string, readonly url: string, readonly version: number, readonly updatedAt: string, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly senderName: string | null } }, readonly viewer:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly locale: string | null, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null };

export type UpdateCommunityMutationVariables = Exact<{
  input: UpdateCommunityInput;
}>;


export type UpdateCommunityMutation = { readonly updateCommunity:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly community: { readonly id: string, readonly name: string, readonly locale: string, readonly url: string, readonly version: number, readonly updatedAt: string, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly senderName: string | null } } }
   };

export type ServerQueryVariables = Exact<{ [key: string]: never; }>;


export type ServerQuery = { readonly server: { readonly version: string, readonly apiLevel: number, readonly capabilities: ReadonlyArray<string> } };


/** The community of the host name you ask. */
export const community: Operation<'query', CommunityQuery['community'], CommunityQueryVariables> = {
  kind: 'query',
  name: 'community',
  root: 'community',
  id: 'fba7ab4cfae374a09a37037e9434d2be91446c8f2a9a47813775d64570426a3b',
  text: 'query community{community{...CommunityFields}}fragment BrandFields on Brand{logoUrl faviconUrl accentColor backgroundColor textColor fontFamily senderName}fragment CommunityFields on Community{id name locale url version updatedAt brand{...BrandFields}}',
}

export const start: Operation<'query', StartQuery, StartQueryVariables> = {
  kind: 'query',
  name: 'start',
  id: '3f000c5b75f87e03c77e74892408d8b15b9cc5b09629ec87d41b836eec97e010',
  text: 'query start{syncCursor viewerUnreadNotificationCount community{...CommunityFields}viewer{...ActorFields ...on User{roles locale}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment BrandFields on Brand{logoUrl faviconUrl accentColor backgroundColor textColor fontFamily senderName}fragment CommunityFields on Community{id name locale url version updatedAt brand{...BrandFields}}',
}

/** Changes name, language and brand. Omitted = unchanged, null = back to plain. */
export const updateCommunity: Operation<'mutation', Exclude<UpdateCommunityMutation['updateCommunity'], { errorCode: unknown }>, UpdateCommunityMutationVariables> = {
  kind: 'mutation',
  name: 'updateCommunity',
  root: 'updateCommunity',
  id: '4b7a4252b06b3ae8c89aaa7b548cc8eb0bbd9862277fd9412f78784f34e9f28f',
  text: 'mutation updateCommunity($input:UpdateCommunityInput!){updateCommunity(input:$input){...on UpdateCommunityPayload{community{...CommunityFields}}...Failure}}fragment BrandFields on Brand{logoUrl faviconUrl accentColor backgroundColor textColor fontFamily senderName}fragment CommunityFields on Community{id name locale url version updatedAt brand{...BrandFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Version and abilities of the server. */
export const server: Operation<'query', ServerQuery['server'], ServerQueryVariables> = {
  kind: 'query',
  name: 'server',
  root: 'server',
  id: 'bae19dc1d75b1e5dd5560fc535b27dcc4d2a91d71d0b743e5d1890f6dc8d6a60',
  text: 'query server{server{version apiLevel capabilities}}',
}
