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

/** Which image of the brand. */
export type BrandImageKind =
  | 'FAVICON'
  | 'LOGO';

export type BrandInput = {
  readonly accentColor?: string | null | undefined;
  readonly backgroundColor?: string | null | undefined;
  readonly faviconUrl?: string | null | undefined;
  readonly fontFamily?: string | null | undefined;
  readonly logoUrl?: string | null | undefined;
  /** 0 to 24. */
  readonly radius?: number | null | undefined;
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

/** How often a mail sums up what you follow and have not read; of nothing there is no mail. */
export type DigestFrequency =
  | 'DAILY'
  | 'OFF'
  | 'WEEKLY';

/** Which documents are answered: `OPEN` any, `TRUSTED` only those of the apps that came with the server. */
export type DocumentPolicy =
  | 'OPEN'
  | 'TRUSTED';

export type FinishSetUpInput = {
  /** Not needed: saying it twice changes nothing. */
  readonly clientId?: string | null | undefined;
};

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

export type SetBrandImageInput = {
  /** The bytes. */
  readonly base64?: string | null | undefined;
  /** Such as `image/png`; the bytes must be of that type. */
  readonly contentType: string;
  readonly kind: BrandImageKind;
};

export type SetStringsInput = {
  readonly locale: string;
  readonly strings: ReadonlyArray<StringOverrideInput>;
};

export type StringOverrideInput = {
  readonly key: string;
  /** Null or empty: as the apps come with it. */
  readonly text?: string | null | undefined;
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

export type UpdateCommunityInput = {
  readonly brand?: BrandInput | null | undefined;
  /** A sentence for search engines and previews, 300 characters at most. */
  readonly description?: string | null | undefined;
  /** Null is OPEN. */
  readonly documentPolicy?: DocumentPolicy | null | undefined;
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  /** A BCP 47 tag: `en`, `de`, `ar`. */
  readonly locale?: string | null | undefined;
  readonly name?: string | null | undefined;
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

export type BrandFieldsFragment = { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly radius: number, readonly senderName: string | null };

export type CommunityFieldsFragment = { readonly id: string, readonly name: string, readonly locale: string, readonly description: string | null, readonly setUpFinishedAt: string | null, readonly url: string, readonly version: number, readonly updatedAt: string, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly radius: number, readonly senderName: string | null } };

export type StringFieldsFragment = { readonly locale: string, readonly key: string, readonly text: string };

export type CommunityQueryVariables = Exact<{ [key: string]: never; }>;


export type CommunityQuery = { readonly community: { readonly id: string, readonly name: string, readonly locale: string, readonly description: string | null, readonly setUpFinishedAt: string | null, readonly url: string, readonly version: number, readonly updatedAt: string, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly radius: number, readonly senderName: string | null } } };

export type StartQueryVariables = Exact<{ [key: string]: never; }>;


export type StartQuery = { readonly syncCursor: string, readonly viewerUnreadNotificationCount: number, readonly community: { readonly id: string, readonly name: string, readonly locale: string, readonly description: string | null, readonly setUpFinishedAt: string | null, readonly url: string, readonly version: number, readonly updatedAt: string, readonly strings: ReadonlyArray<{ readonly locale: string, readonly key: string, readonly text: string }>, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly radius: number, readonly senderName: string | null } }, readonly viewer:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly roles: ReadonlyArray<Role>, readonly locale: string | null, readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null };

export type UpdateCommunityMutationVariables = Exact<{
  input: UpdateCommunityInput;
}>;


export type UpdateCommunityMutation = { readonly updateCommunity:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly community: { readonly id: string, readonly name: string, readonly locale: string, readonly description: string | null, readonly setUpFinishedAt: string | null, readonly url: string, readonly version: number, readonly updatedAt: string, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly radius: number, readonly senderName: string | null } } }
   };

export type CommunityStringsQueryVariables = Exact<{
  locale?: string | null | undefined;
}>;


export type CommunityStringsQuery = { readonly community: { readonly id: string, readonly version: number, readonly strings: ReadonlyArray<{ readonly locale: string, readonly key: string, readonly text: string }> } };

export type SetStringsMutationVariables = Exact<{
  input: SetStringsInput;
}>;


export type SetStringsMutation = { readonly setStrings:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly community: { readonly id: string, readonly name: string, readonly locale: string, readonly description: string | null, readonly setUpFinishedAt: string | null, readonly url: string, readonly version: number, readonly updatedAt: string, readonly strings: ReadonlyArray<{ readonly locale: string, readonly key: string, readonly text: string }>, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly radius: number, readonly senderName: string | null } } }
   };

export type SetBrandImageMutationVariables = Exact<{
  input: SetBrandImageInput;
}>;


export type SetBrandImageMutation = { readonly setBrandImage:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly community: { readonly id: string, readonly name: string, readonly locale: string, readonly description: string | null, readonly setUpFinishedAt: string | null, readonly url: string, readonly version: number, readonly updatedAt: string, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly radius: number, readonly senderName: string | null } } }
   };

export type FinishSetUpMutationVariables = Exact<{
  input: FinishSetUpInput;
}>;


export type FinishSetUpMutation = { readonly finishSetUp:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly community: { readonly id: string, readonly name: string, readonly locale: string, readonly description: string | null, readonly setUpFinishedAt: string | null, readonly url: string, readonly version: number, readonly updatedAt: string, readonly brand: { readonly logoUrl: string | null, readonly faviconUrl: string | null, readonly accentColor: string, readonly backgroundColor: string, readonly textColor: string, readonly fontFamily: string, readonly radius: number, readonly senderName: string | null } } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type ServerQueryVariables = Exact<{ [key: string]: never; }>;


export type ServerQuery = { readonly server: { readonly version: string, readonly apiLevel: number, readonly capabilities: ReadonlyArray<string> } };


/** The community of the host name you ask. */
export const community: Operation<'query', CommunityQuery['community'], CommunityQueryVariables> = {
  kind: 'query',
  name: 'community',
  root: 'community',
  id: 'bf06b35725a7b7ff',
  text: 'query community{community{...CommunityFields}}fragment BrandFields on Brand{logoUrl faviconUrl accentColor backgroundColor textColor fontFamily radius senderName}fragment CommunityFields on Community{id name locale description setUpFinishedAt url version updatedAt brand{...BrandFields}}',
}

export const start: Operation<'query', StartQuery, StartQueryVariables> = {
  kind: 'query',
  name: 'start',
  id: 'd2cd08e511a2eaee',
  text: 'query start{syncCursor viewerUnreadNotificationCount community{...CommunityFields strings{...StringFields}}viewer{...ActorFields ...on User{roles locale}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment BrandFields on Brand{logoUrl faviconUrl accentColor backgroundColor textColor fontFamily radius senderName}fragment CommunityFields on Community{id name locale description setUpFinishedAt url version updatedAt brand{...BrandFields}}fragment StringFields on StringOverride{locale key text}',
}

/** Changes name, language, description, brand and which documents are answered. Omitted = unchanged, null = back to plain. Text that cannot be read on the background (a contrast below 4.5) is refused with the code LOW_CONTRAST. */
export const updateCommunity: Operation<'mutation', Exclude<UpdateCommunityMutation['updateCommunity'], { errorCode: unknown }>, UpdateCommunityMutationVariables> = {
  kind: 'mutation',
  name: 'updateCommunity',
  root: 'updateCommunity',
  id: '487c897d72704fb8',
  text: 'mutation updateCommunity($input:UpdateCommunityInput!){updateCommunity(input:$input){...on UpdateCommunityPayload{community{...CommunityFields}}...Failure}}fragment BrandFields on Brand{logoUrl faviconUrl accentColor backgroundColor textColor fontFamily radius senderName}fragment CommunityFields on Community{id name locale description setUpFinishedAt url version updatedAt brand{...BrandFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** The community of the host name you ask. */
export const communityStrings: Operation<'query', CommunityStringsQuery['community'], CommunityStringsQueryVariables> = {
  kind: 'query',
  name: 'communityStrings',
  root: 'community',
  id: 'b5a8b3fcadf34fc6',
  text: 'query communityStrings($locale:String){community{id version strings(locale:$locale){...StringFields}}}fragment StringFields on StringOverride{locale key text}',
}

/** Says these words of the apps in another way, or as they come again. What is not named stays. */
export const setStrings: Operation<'mutation', Exclude<SetStringsMutation['setStrings'], { errorCode: unknown }>, SetStringsMutationVariables> = {
  kind: 'mutation',
  name: 'setStrings',
  root: 'setStrings',
  id: '91324403f4590acb',
  text: 'mutation setStrings($input:SetStringsInput!){setStrings(input:$input){...on SetStringsPayload{community{...CommunityFields strings{...StringFields}}}...Failure}}fragment BrandFields on Brand{logoUrl faviconUrl accentColor backgroundColor textColor fontFamily radius senderName}fragment CommunityFields on Community{id name locale description setUpFinishedAt url version updatedAt brand{...BrandFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment StringFields on StringOverride{locale key text}',
}

/** Stores an image of the brand: PNG, JPEG, WebP, GIF, or SVG of plain shapes; at most 150 KB. `logoUrl` or `faviconUrl` is a path of this server afterwards, a new one with each image. Null takes it away. */
export const setBrandImage: Operation<'mutation', Exclude<SetBrandImageMutation['setBrandImage'], { errorCode: unknown }>, SetBrandImageMutationVariables> = {
  kind: 'mutation',
  name: 'setBrandImage',
  root: 'setBrandImage',
  id: '84f889a2fbbdadc8',
  text: 'mutation setBrandImage($input:SetBrandImageInput!){setBrandImage(input:$input){...on SetBrandImagePayload{community{...CommunityFields}}...Failure}}fragment BrandFields on Brand{logoUrl faviconUrl accentColor backgroundColor textColor fontFamily radius senderName}fragment CommunityFields on Community{id name locale description setUpFinishedAt url version updatedAt brand{...BrandFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Says that the first steps are done: the apps show them no more. */
export const finishSetUp: Operation<'mutation', Exclude<FinishSetUpMutation['finishSetUp'], { errorCode: unknown }>, FinishSetUpMutationVariables> = {
  kind: 'mutation',
  name: 'finishSetUp',
  root: 'finishSetUp',
  once: ['clientId'],
  id: '72995099b8d13611',
  text: 'mutation finishSetUp($input:FinishSetUpInput!){finishSetUp(input:$input){...on FinishSetUpPayload{community{...CommunityFields}}...Failure}}fragment BrandFields on Brand{logoUrl faviconUrl accentColor backgroundColor textColor fontFamily radius senderName}fragment CommunityFields on Community{id name locale description setUpFinishedAt url version updatedAt brand{...BrandFields}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Version and abilities of the server. */
export const server: Operation<'query', ServerQuery['server'], ServerQueryVariables> = {
  kind: 'query',
  name: 'server',
  root: 'server',
  id: 'bae19dc1d75b1e5d',
  text: 'query server{server{version apiLevel capabilities}}',
}
