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

export type SetProfilePictureInput = {
  /** Of `createUpload`; used for nothing else before or after. */
  readonly uploadId?: string | null | undefined;
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

export type UpdateProfileInput = {
  /** A link. For a picture of your own: `setProfilePicture`. */
  readonly avatarUrl?: string | null | undefined;
  readonly bio?: string | null | undefined;
  readonly displayName?: string | null | undefined;
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  /** 2 to 30 of a-z, 0-9, and - _ . inside. */
  readonly handle?: string | null | undefined;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  /** A BCP 47 tag: `en`, `de`. The language of your mail. */
  readonly locale?: string | null | undefined;
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

type ActorFields_Bot_Fragment = { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null };

type ActorFields_User_Fragment = { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null };

type ActorFields_Visitor_Fragment = { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null };

export type ActorFieldsFragment =
  | ActorFields_Bot_Fragment
  | ActorFields_User_Fragment
  | ActorFields_Visitor_Fragment
;

export type UserFieldsFragment = { readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null };

export type UserQueryVariables = Exact<{
  id?: string | null | undefined;
  handle?: string | null | undefined;
}>;


export type UserQuery = { readonly user: { readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly statistics: { readonly topicCount: number, readonly postCount: number, readonly acceptedAnswerCount: number, readonly likesReceivedCount: number } } | null };

export type ProfilePageQueryVariables = Exact<{
  handle: string;
  first: number;
  topicsAfter?: string | null | undefined;
  postsAfter?: string | null | undefined;
}>;


export type ProfilePageQuery = { readonly user: { readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly statistics: { readonly topicCount: number, readonly postCount: number, readonly acceptedAnswerCount: number, readonly likesReceivedCount: number }, readonly topics: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly slug: string, readonly kind: TopicKind, readonly url: string, readonly excerpt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly version: number, readonly isClosed: boolean, readonly isPinned: boolean, readonly isSolved: boolean, readonly postCount: number, readonly lastPostNumber: number, readonly lastPostedAt: string, readonly likeCount: number, readonly viewCount: number, readonly viewerFollowLevel: FollowLevel | null, readonly viewerLastReadNumber: number | null, readonly viewerUnreadCount: number | null, readonly author:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly lastPoster:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null, readonly category: { readonly id: string, readonly name: string, readonly slug: string, readonly color: string | null }, readonly tags: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly description: string | null, readonly visibility: TagVisibility, readonly url: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly posts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly url: string, readonly createdAt: string, readonly isAcceptedAnswer: boolean, readonly body: { readonly text: string } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly filename: string, readonly contentType: string, readonly byteSize: number, readonly width: number | null, readonly height: number | null, readonly thumbhash: string | null, readonly url: string, readonly thumbnailUrl: string | null, readonly urlExpiresAt: string }>, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly url: string, readonly isSolved: boolean } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type UsersQueryVariables = Exact<{
  query?: string | null | undefined;
  role?: Role | null | undefined;
  topicId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type UsersQuery = { readonly users: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type ActorsQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type ActorsQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | Record<PropertyKey, never>
   | null> };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { readonly updateProfile:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly user: { readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
   };

export type SetProfilePictureMutationVariables = Exact<{
  input: SetProfilePictureInput;
}>;


export type SetProfilePictureMutation = { readonly setProfilePicture:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly user: { readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
   };


/** Who you are; null for a guest. */
export const viewer: Operation<'query', ViewerQuery['viewer'], ViewerQueryVariables> = {
  kind: 'query',
  name: 'viewer',
  root: 'viewer',
  id: 'a0b939b86ae7aa9f6e66d02dccaa1191b5ddbd2c66f9c0a1c7a73c11b0f833c3',
  text: 'query viewer{viewer{...ActorFields ...on User{...UserFields}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** A person by id or by handle. */
export const user: Operation<'query', UserQuery['user'], UserQueryVariables> = {
  kind: 'query',
  name: 'user',
  root: 'user',
  id: 'fae135784197810c086d646321bd9670d73c3eb600d1e32b163aa2f772a8df82',
  text: 'query user($id:ID$handle:String){user(id:$id handle:$handle){...UserFields statistics{topicCount postCount acceptedAnswerCount likesReceivedCount}}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** A person by id or by handle. */
export const profilePage: Operation<'query', ProfilePageQuery['user'], ProfilePageQueryVariables> = {
  kind: 'query',
  name: 'profilePage',
  root: 'user',
  id: 'bd2bc9c5b06214ee6d19e7d09877b8cbd074daa9bcabe5f8d0aa2b72301b0899',
  text: 'query profilePage($handle:String!$first:Int!$topicsAfter:String$postsAfter:String){user(handle:$handle){...UserFields statistics{topicCount postCount acceptedAnswerCount likesReceivedCount}topics(first:$first after:$topicsAfter){nodes{...TopicFields ...TopicViewerFields}pageInfo{hasNextPage endCursor}}posts(first:$first after:$postsAfter){nodes{id number url createdAt isAcceptedAnswer body{text}attachments{...AttachmentFields}topic{id title slug url isSolved}}pageInfo{hasNextPage endCursor}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment AttachmentFields on Attachment{id filename contentType byteSize width height thumbhash url thumbnailUrl urlExpiresAt}fragment TagFields on Tag{id name slug description visibility url}fragment TopicFields on Topic{id title slug kind url excerpt createdAt updatedAt deletedAt version isClosed isPinned isSolved postCount lastPostNumber lastPostedAt likeCount viewCount author{...ActorFields}lastPoster{...ActorFields}category{id name slug color}tags{...TagFields}}fragment TopicViewerFields on Topic{viewerFollowLevel viewerLastReadNumber viewerUnreadCount}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** The people of the community, by handle. Looked for with `query` or `topicId`, the suspended come last. */
export const users: Operation<'query', UsersQuery['users'], UsersQueryVariables, NonNullable<UsersQuery['users']>['nodes'][number]> = {
  kind: 'query',
  name: 'users',
  root: 'users',
  page: 'users',
  id: '3e37bf3f2d37f9983de7866d23a1068ebfb0254561c57a6886a56847bfa181c9',
  text: 'query users($query:String$role:Role$topicId:ID$first:Int$after:String$last:Int$before:String){users(query:$query role:$role topicId:$topicId first:$first after:$after last:$last before:$before){nodes{...UserFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** Several objects by id, in the order asked for; at most 100. */
export const actors: Operation<'query', ActorsQuery['nodes'], ActorsQueryVariables> = {
  kind: 'query',
  name: 'actors',
  root: 'nodes',
  id: '5b1ad41b7cfcdb4cfda372e731ba3d1faff75cfda047f51ac7db1df094cc9aa6',
  text: 'query actors($ids:[ID!]!){nodes(ids:$ids){...ActorFields}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}',
}

/** Changes your own profile. Omitted = unchanged, null = cleared (name and handle cannot be). */
export const updateProfile: Operation<'mutation', Exclude<UpdateProfileMutation['updateProfile'], { errorCode: unknown }>, UpdateProfileMutationVariables> = {
  kind: 'mutation',
  name: 'updateProfile',
  root: 'updateProfile',
  id: 'fe06d2498a991a8119f38b371d2cdc0dc4f0258bc62e132ccba5441214b6a400',
  text: 'mutation updateProfile($input:UpdateProfileInput!){updateProfile(input:$input){...on UpdateProfilePayload{user{...UserFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** Makes a completed upload of yours your picture: an image, cut to its middle. `avatarUrl` is its address from then on, for everybody. Null takes your picture away, also one that is a link; omitted, nothing changes. */
export const setProfilePicture: Operation<'mutation', Exclude<SetProfilePictureMutation['setProfilePicture'], { errorCode: unknown }>, SetProfilePictureMutationVariables> = {
  kind: 'mutation',
  name: 'setProfilePicture',
  root: 'setProfilePicture',
  id: '1d981cf58b06d0c74c1aed14f912f0c44747676e1c4952e6f7c774a4acc902f0',
  text: 'mutation setProfilePicture($input:SetProfilePictureInput!){setProfilePicture(input:$input){...on SetProfilePicturePayload{user{...UserFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}
