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

export type MarkNotificationsReadInput = {
  readonly all?: boolean | null | undefined;
  readonly ids?: ReadonlyArray<string> | null | undefined;
  readonly topicId?: string | null | undefined;
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

export type SetDigestInput = {
  readonly frequency?: DigestFrequency | null | undefined;
  readonly timeZone?: string | null | undefined;
};

export type SetFollowInput = {
  readonly id: string;
  readonly level: FollowLevel;
};

export type SetNotificationPreferenceInput = {
  readonly enabled: boolean;
  readonly kind: NotificationKind;
  readonly medium: NotificationMedium;
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

export type NotificationFieldsFragment = { readonly id: string, readonly kind: NotificationKind, readonly createdAt: string, readonly updatedAt: string, readonly readAt: string | null, readonly actorCount: number, readonly excerpt: string | null, readonly url: string, readonly actor:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly url: string } | null, readonly post: { readonly id: string, readonly number: number, readonly url: string } | null, readonly conversation: { readonly id: string, readonly subject: string | null, readonly url: string } | null };

export type ViewerNotificationsQueryVariables = Exact<{
  unreadOnly?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ViewerNotificationsQuery = { readonly viewerNotifications: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NotificationKind, readonly createdAt: string, readonly updatedAt: string, readonly readAt: string | null, readonly actorCount: number, readonly excerpt: string | null, readonly url: string, readonly actor:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null, readonly topic: { readonly id: string, readonly title: string, readonly slug: string, readonly url: string } | null, readonly post: { readonly id: string, readonly number: number, readonly url: string } | null, readonly conversation: { readonly id: string, readonly subject: string | null, readonly url: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type ViewerUnreadNotificationCountQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerUnreadNotificationCountQuery = { readonly viewerUnreadNotificationCount: number };

export type MarkNotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { readonly markNotificationsRead:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly unreadCount: number }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type FollowFieldsFragment = { readonly level: FollowLevel, readonly updatedAt: string, readonly subject:
    | { readonly __typename: 'ApiKey', readonly id: string }
    | { readonly __typename: 'Bot', readonly id: string }
    | { readonly __typename: 'CannedResponse', readonly id: string }
    | { readonly __typename: 'Category', readonly name: string, readonly url: string, readonly color: string | null, readonly id: string }
    | { readonly __typename: 'Community', readonly id: string }
    | { readonly __typename: 'Contact', readonly id: string }
    | { readonly __typename: 'Conversation', readonly id: string }
    | { readonly __typename: 'Group', readonly id: string }
    | { readonly __typename: 'ImportJob', readonly id: string }
    | { readonly __typename: 'Inbox', readonly id: string }
    | { readonly __typename: 'Invitation', readonly id: string }
    | { readonly __typename: 'Message', readonly id: string }
    | { readonly __typename: 'Note', readonly id: string }
    | { readonly __typename: 'Notification', readonly id: string }
    | { readonly __typename: 'Post', readonly id: string }
    | { readonly __typename: 'ReviewItem', readonly id: string }
    | { readonly __typename: 'Session', readonly id: string }
    | { readonly __typename: 'Tag', readonly name: string, readonly url: string, readonly id: string }
    | { readonly __typename: 'Topic', readonly title: string, readonly url: string, readonly id: string }
    | { readonly __typename: 'User', readonly id: string }
    | { readonly __typename: 'Visitor', readonly id: string }
   | null };

export type ViewerFollowsQueryVariables = Exact<{
  level?: FollowLevel | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ViewerFollowsQuery = { readonly viewerFollows: { readonly nodes: ReadonlyArray<{ readonly level: FollowLevel, readonly updatedAt: string, readonly subject:
        | { readonly __typename: 'ApiKey', readonly id: string }
        | { readonly __typename: 'Bot', readonly id: string }
        | { readonly __typename: 'CannedResponse', readonly id: string }
        | { readonly __typename: 'Category', readonly name: string, readonly url: string, readonly color: string | null, readonly id: string }
        | { readonly __typename: 'Community', readonly id: string }
        | { readonly __typename: 'Contact', readonly id: string }
        | { readonly __typename: 'Conversation', readonly id: string }
        | { readonly __typename: 'Group', readonly id: string }
        | { readonly __typename: 'ImportJob', readonly id: string }
        | { readonly __typename: 'Inbox', readonly id: string }
        | { readonly __typename: 'Invitation', readonly id: string }
        | { readonly __typename: 'Message', readonly id: string }
        | { readonly __typename: 'Note', readonly id: string }
        | { readonly __typename: 'Notification', readonly id: string }
        | { readonly __typename: 'Post', readonly id: string }
        | { readonly __typename: 'ReviewItem', readonly id: string }
        | { readonly __typename: 'Session', readonly id: string }
        | { readonly __typename: 'Tag', readonly name: string, readonly url: string, readonly id: string }
        | { readonly __typename: 'Topic', readonly title: string, readonly url: string, readonly id: string }
        | { readonly __typename: 'User', readonly id: string }
        | { readonly __typename: 'Visitor', readonly id: string }
       | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type SetFollowMutationVariables = Exact<{
  input: SetFollowInput;
}>;


export type SetFollowMutation = { readonly setFollow:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly level: FollowLevel, readonly node:
        | { readonly __typename: 'ApiKey', readonly id: string }
        | { readonly __typename: 'Bot', readonly id: string }
        | { readonly __typename: 'CannedResponse', readonly id: string }
        | { readonly __typename: 'Category', readonly viewerFollowLevel: FollowLevel | null, readonly id: string }
        | { readonly __typename: 'Community', readonly id: string }
        | { readonly __typename: 'Contact', readonly id: string }
        | { readonly __typename: 'Conversation', readonly id: string }
        | { readonly __typename: 'Group', readonly id: string }
        | { readonly __typename: 'ImportJob', readonly id: string }
        | { readonly __typename: 'Inbox', readonly id: string }
        | { readonly __typename: 'Invitation', readonly id: string }
        | { readonly __typename: 'Message', readonly id: string }
        | { readonly __typename: 'Note', readonly id: string }
        | { readonly __typename: 'Notification', readonly id: string }
        | { readonly __typename: 'Post', readonly id: string }
        | { readonly __typename: 'ReviewItem', readonly id: string }
        | { readonly __typename: 'Session', readonly id: string }
        | { readonly __typename: 'Tag', readonly viewerFollowLevel: FollowLevel | null, readonly id: string }
        | { readonly __typename: 'Topic', readonly viewerFollowLevel: FollowLevel | null, readonly id: string }
        | { readonly __typename: 'User', readonly id: string }
        | { readonly __typename: 'Visitor', readonly id: string }
       }
   };

export type NotificationPreferencesFieldsFragment = { readonly digest: DigestFrequency, readonly timeZone: string, readonly isMailStopped: boolean, readonly preferences: ReadonlyArray<{ readonly kind: NotificationKind, readonly medium: NotificationMedium, readonly enabled: boolean }> };

export type ViewerNotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerNotificationPreferencesQuery = { readonly viewerNotificationPreferences: { readonly digest: DigestFrequency, readonly timeZone: string, readonly isMailStopped: boolean, readonly preferences: ReadonlyArray<{ readonly kind: NotificationKind, readonly medium: NotificationMedium, readonly enabled: boolean }> } | null };

export type SetNotificationPreferenceMutationVariables = Exact<{
  input: SetNotificationPreferenceInput;
}>;


export type SetNotificationPreferenceMutation = { readonly setNotificationPreference:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly preferences: { readonly digest: DigestFrequency, readonly timeZone: string, readonly isMailStopped: boolean, readonly preferences: ReadonlyArray<{ readonly kind: NotificationKind, readonly medium: NotificationMedium, readonly enabled: boolean }> } }
   };

export type SetDigestMutationVariables = Exact<{
  input: SetDigestInput;
}>;


export type SetDigestMutation = { readonly setDigest:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly preferences: { readonly digest: DigestFrequency, readonly timeZone: string, readonly isMailStopped: boolean, readonly preferences: ReadonlyArray<{ readonly kind: NotificationKind, readonly medium: NotificationMedium, readonly enabled: boolean }> } }
   };


/** What you were told, the newest first. What you cannot see any more is not in it. */
export const viewerNotifications: Operation<'query', ViewerNotificationsQuery['viewerNotifications'], ViewerNotificationsQueryVariables, NonNullable<ViewerNotificationsQuery['viewerNotifications']>['nodes'][number]> = {
  kind: 'query',
  name: 'viewerNotifications',
  root: 'viewerNotifications',
  page: 'viewerNotifications',
  id: 'a75601ae9050bb43',
  text: 'query viewerNotifications($unreadOnly:Boolean$first:Int$after:String$last:Int$before:String){viewerNotifications(unreadOnly:$unreadOnly first:$first after:$after last:$last before:$before){nodes{...NotificationFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment NotificationFields on Notification{id kind createdAt updatedAt readAt actorCount excerpt url actor{...ActorFields}topic{id title slug url}post{id number url}conversation{id subject url}}',
}

/** The number on the bell; 0 for who has no account. */
export const viewerUnreadNotificationCount: Operation<'query', ViewerUnreadNotificationCountQuery['viewerUnreadNotificationCount'], ViewerUnreadNotificationCountQueryVariables> = {
  kind: 'query',
  name: 'viewerUnreadNotificationCount',
  root: 'viewerUnreadNotificationCount',
  id: '3a4a5d79d63be03f',
  text: 'query viewerUnreadNotificationCount{viewerUnreadNotificationCount}',
}

/** Marks these, all of a topic, or all as read. Marking a topic or a conversation read does it for what is in it. */
export const markNotificationsRead: Operation<'mutation', Exclude<MarkNotificationsReadMutation['markNotificationsRead'], { errorCode: unknown }>, MarkNotificationsReadMutationVariables> = {
  kind: 'mutation',
  name: 'markNotificationsRead',
  root: 'markNotificationsRead',
  id: '1461e38275bb6791',
  text: 'mutation markNotificationsRead($input:MarkNotificationsReadInput!){markNotificationsRead(input:$input){...on MarkNotificationsReadPayload{unreadCount}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** What you follow or muted, by choice or by writing there; the latest change first. */
export const viewerFollows: Operation<'query', ViewerFollowsQuery['viewerFollows'], ViewerFollowsQueryVariables, NonNullable<ViewerFollowsQuery['viewerFollows']>['nodes'][number]> = {
  kind: 'query',
  name: 'viewerFollows',
  root: 'viewerFollows',
  page: 'viewerFollows',
  id: '3f06449b2e0f07c8',
  text: 'query viewerFollows($level:FollowLevel$first:Int$after:String$last:Int$before:String){viewerFollows(level:$level first:$first after:$after last:$last before:$before){nodes{...FollowFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment FollowFields on Follow{level updatedAt subject{__typename id ...on Topic{title url}...on Category{name url color}...on Tag{name url}}}',
}

/** Chooses how closely you follow a topic, a category or a tag. */
export const setFollow: Operation<'mutation', Exclude<SetFollowMutation['setFollow'], { errorCode: unknown }>, SetFollowMutationVariables> = {
  kind: 'mutation',
  name: 'setFollow',
  root: 'setFollow',
  id: '996e3e9035a4d8ec',
  text: 'mutation setFollow($input:SetFollowInput!){setFollow(input:$input){...on SetFollowPayload{level node{__typename id ...on Topic{viewerFollowLevel}...on Category{viewerFollowLevel}...on Tag{viewerFollowLevel}}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Null unless you have an account. */
export const viewerNotificationPreferences: Operation<'query', ViewerNotificationPreferencesQuery['viewerNotificationPreferences'], ViewerNotificationPreferencesQueryVariables> = {
  kind: 'query',
  name: 'viewerNotificationPreferences',
  root: 'viewerNotificationPreferences',
  id: '9c229be20fe0f9df',
  text: 'query viewerNotificationPreferences{viewerNotificationPreferences{...NotificationPreferencesFields}}fragment NotificationPreferencesFields on NotificationPreferences{digest timeZone isMailStopped preferences{kind medium enabled}}',
}

/** Switches one kind on or off in one medium, from now on. */
export const setNotificationPreference: Operation<'mutation', Exclude<SetNotificationPreferenceMutation['setNotificationPreference'], { errorCode: unknown }>, SetNotificationPreferenceMutationVariables> = {
  kind: 'mutation',
  name: 'setNotificationPreference',
  root: 'setNotificationPreference',
  id: '8bea4b1f748910da',
  text: 'mutation setNotificationPreference($input:SetNotificationPreferenceInput!){setNotificationPreference(input:$input){...on SetNotificationPreferencePayload{preferences{...NotificationPreferencesFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment NotificationPreferencesFields on NotificationPreferences{digest timeZone isMailStopped preferences{kind medium enabled}}',
}

/** How often, and by which clock. Omitted = unchanged. */
export const setDigest: Operation<'mutation', Exclude<SetDigestMutation['setDigest'], { errorCode: unknown }>, SetDigestMutationVariables> = {
  kind: 'mutation',
  name: 'setDigest',
  root: 'setDigest',
  id: '01cf4e81b251510c',
  text: 'mutation setDigest($input:SetDigestInput!){setDigest(input:$input){...on SetDigestPayload{preferences{...NotificationPreferencesFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment NotificationPreferencesFields on NotificationPreferences{digest timeZone isMailStopped preferences{kind medium enabled}}',
}
