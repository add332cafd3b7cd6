// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../client/operation.ts'

export type AddGroupMemberInput = {
  readonly groupId: string;
  readonly userId: string;
};

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

export type CreateGroupInput = {
  readonly clientId: string;
  readonly name: string;
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

export type InviteStaffInput = {
  readonly clientId: string;
  readonly email: string;
  readonly roles: ReadonlyArray<Role>;
};

export type LiftSuspensionInput = {
  readonly userId: string;
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

export type RemoveGroupMemberInput = {
  readonly groupId: string;
  readonly userId: string;
};

export type RemoveProfilePictureInput = {
  readonly userId: string;
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

export type SetRolesInput = {
  /**
   * The same.
   * @deprecated Say `ifVersion`.
   */
  readonly expectedVersion?: number | null | undefined;
  /** The `version` that you have seen: refused when somebody changed it since. */
  readonly ifVersion?: number | null | undefined;
  readonly roles: ReadonlyArray<Role>;
  readonly userId: string;
};

/** EXTRACTIVE: sentences that were said. GENERATED: written by the endpoint that the operator has set. */
export type SummarySource =
  | 'EXTRACTIVE'
  | 'GENERATED';

export type SuspendUserInput = {
  /** The person can read it. */
  readonly reason: string;
  /** Omitted: until somebody lifts it. */
  readonly until?: string | null | undefined;
  readonly userId: string;
};

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

export type WithdrawInvitationInput = {
  readonly id: string;
};

export type InvitationFieldsFragment = { readonly id: string, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly createdAt: string, readonly expiresAt: string, readonly invitedBy:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null };

export type GroupFieldsFragment = { readonly id: string, readonly name: string, readonly slug: string, readonly createdAt: string, readonly updatedAt: string };

export type InvitationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type InvitationsQuery = { readonly invitations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly createdAt: string, readonly expiresAt: string, readonly invitedBy:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } | null };

export type InviteStaffMutationVariables = Exact<{
  input: InviteStaffInput;
}>;


export type InviteStaffMutation = { readonly inviteStaff:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly invitation: { readonly id: string, readonly email: string, readonly roles: ReadonlyArray<Role>, readonly createdAt: string, readonly expiresAt: string, readonly invitedBy:
          | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
          | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
         | null } }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type WithdrawInvitationMutationVariables = Exact<{
  input: WithdrawInvitationInput;
}>;


export type WithdrawInvitationMutation = { readonly withdrawInvitation:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly id: string }
   };

export type SetRolesMutationVariables = Exact<{
  input: SetRolesInput;
}>;


export type SetRolesMutation = { readonly setRoles:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly user: { readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
   };

export type SuspendUserMutationVariables = Exact<{
  input: SuspendUserInput;
}>;


export type SuspendUserMutation = { readonly suspendUser:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly user: { readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
   };

export type LiftSuspensionMutationVariables = Exact<{
  input: LiftSuspensionInput;
}>;


export type LiftSuspensionMutation = { readonly liftSuspension:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly user: { readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type GroupsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type GroupsQuery = { readonly groups: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly slug: string, readonly createdAt: string, readonly updatedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } | null };

export type GroupQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GroupQuery = { readonly node:
    | { readonly id: string, readonly name: string, readonly slug: string, readonly createdAt: string, readonly updatedAt: string, readonly members: { readonly nodes: ReadonlyArray<{ readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | Record<PropertyKey, never>
   | null };

export type CreateGroupMutationVariables = Exact<{
  input: CreateGroupInput;
}>;


export type CreateGroupMutation = { readonly createGroup:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly group: { readonly id: string, readonly name: string, readonly slug: string, readonly createdAt: string, readonly updatedAt: string } }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type AddGroupMemberMutationVariables = Exact<{
  input: AddGroupMemberInput;
}>;


export type AddGroupMemberMutation = { readonly addGroupMember:
    | { readonly group: { readonly id: string, readonly name: string, readonly slug: string, readonly createdAt: string, readonly updatedAt: string }, readonly user: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } }
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type RemoveGroupMemberMutationVariables = Exact<{
  input: RemoveGroupMemberInput;
}>;


export type RemoveGroupMemberMutation = { readonly removeGroupMember:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly group: { readonly id: string, readonly name: string, readonly slug: string, readonly createdAt: string, readonly updatedAt: string }, readonly user: { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null } }
   };

export type RemoveProfilePictureMutationVariables = Exact<{
  input: RemoveProfilePictureInput;
}>;


export type RemoveProfilePictureMutation = { readonly removeProfilePicture:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly user: { readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
   };


/** Those not accepted yet, newest first; null for whoever may not invite. */
export const invitations: Operation<'query', InvitationsQuery['invitations'], InvitationsQueryVariables, NonNullable<InvitationsQuery['invitations']>['nodes'][number]> = {
  kind: 'query',
  name: 'invitations',
  root: 'invitations',
  page: 'invitations',
  id: '642dbcacbe613844934ef18e67e16b5e375eb1f34178b22e7c1a67aa6eefa84f',
  text: 'query invitations($first:Int$after:String$last:Int$before:String){invitations(first:$first after:$after last:$last before:$before){nodes{...InvitationFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment InvitationFields on Invitation{id email roles createdAt expiresAt invitedBy{...ActorFields}}',
}

/** Mails a link that gives the receiver these roles. Admins and owners are invited by an owner alone. */
export const inviteStaff: Operation<'mutation', Exclude<InviteStaffMutation['inviteStaff'], { errorCode: unknown }>, InviteStaffMutationVariables> = {
  kind: 'mutation',
  name: 'inviteStaff',
  root: 'inviteStaff',
  once: ['clientId'],
  id: '17374b3d98948556bca359ad14bdf1e388c2394614a12ee3b5079d190fe2c543',
  text: 'mutation inviteStaff($input:InviteStaffInput!){inviteStaff(input:$input){...on InviteStaffPayload{invitation{...InvitationFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment InvitationFields on Invitation{id email roles createdAt expiresAt invitedBy{...ActorFields}}',
}

/** The link that was mailed does nothing any more. */
export const withdrawInvitation: Operation<'mutation', Exclude<WithdrawInvitationMutation['withdrawInvitation'], { errorCode: unknown }>, WithdrawInvitationMutationVariables> = {
  kind: 'mutation',
  name: 'withdrawInvitation',
  root: 'withdrawInvitation',
  id: '945d196911aaad06efc6b24e3dcacff1af73737eba579a169f83ff9b14b6b318',
  text: 'mutation withdrawInvitation($input:WithdrawInvitationInput!){withdrawInvitation(input:$input){...on WithdrawInvitationPayload{id}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Sets all roles of a person. Only an owner makes or unmakes admins and owners; the last owner stays. */
export const setRoles: Operation<'mutation', Exclude<SetRolesMutation['setRoles'], { errorCode: unknown }>, SetRolesMutationVariables> = {
  kind: 'mutation',
  name: 'setRoles',
  root: 'setRoles',
  id: 'c5f3ea541af78c15881c0835446735b44adc5c2bc9f3c075ad775deb6e8d79ce',
  text: 'mutation setRoles($input:SetRolesInput!){setRoles(input:$input){...on SetRolesPayload{user{...UserFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** The person may still sign in and read what guests read, but do nothing, until the end. */
export const suspendUser: Operation<'mutation', Exclude<SuspendUserMutation['suspendUser'], { errorCode: unknown }>, SuspendUserMutationVariables> = {
  kind: 'mutation',
  name: 'suspendUser',
  root: 'suspendUser',
  id: '69f724c0b2daf783a58f1b387d632338d1d86cd1b8aa9ab1b82fab9115fb9b93',
  text: 'mutation suspendUser($input:SuspendUserInput!){suspendUser(input:$input){...on SuspendUserPayload{user{...UserFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** The person may do again what their roles allow. */
export const liftSuspension: Operation<'mutation', Exclude<LiftSuspensionMutation['liftSuspension'], { errorCode: unknown }>, LiftSuspensionMutationVariables> = {
  kind: 'mutation',
  name: 'liftSuspension',
  root: 'liftSuspension',
  id: 'd870aeed6dd52dc0af6d1ef72dbab695d062eab0ae579b3d4c249001a133c847',
  text: 'mutation liftSuspension($input:LiftSuspensionInput!){liftSuspension(input:$input){...on LiftSuspensionPayload{user{...UserFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** By name; null for whoever may not manage groups. */
export const groups: Operation<'query', GroupsQuery['groups'], GroupsQueryVariables, NonNullable<GroupsQuery['groups']>['nodes'][number]> = {
  kind: 'query',
  name: 'groups',
  root: 'groups',
  page: 'groups',
  id: 'e89726e9fc3f961aedbbfab7798e79e5989ad523b59e6afdc75f8cdc05e49687',
  text: 'query groups($first:Int$after:String$last:Int$before:String){groups(first:$first after:$after last:$last before:$before){nodes{...GroupFields}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment GroupFields on Group{id name slug createdAt updatedAt}',
}

/** Any object by its id. Null when there is none or it is not visible to you. */
export const group: Operation<'query', GroupQuery['node'], GroupQueryVariables> = {
  kind: 'query',
  name: 'group',
  root: 'node',
  id: 'c8f366003cb49f8e33fefde2dee6e272acfc20aa1fd8d4e91d8ce309d6fc7984',
  text: 'query group($id:ID!$first:Int$after:String){node(id:$id){...on Group{...GroupFields members(first:$first after:$after){nodes{...ActorFields}pageInfo{hasNextPage endCursor}}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment GroupFields on Group{id name slug createdAt updatedAt}',
}

/** Makes an empty group. */
export const createGroup: Operation<'mutation', Exclude<CreateGroupMutation['createGroup'], { errorCode: unknown }>, CreateGroupMutationVariables> = {
  kind: 'mutation',
  name: 'createGroup',
  root: 'createGroup',
  once: ['clientId'],
  id: '938331023e8fa25924514e0834a4d60113f78dbac1e34efab469d7b39e3ca425',
  text: 'mutation createGroup($input:CreateGroupInput!){createGroup(input:$input){...on CreateGroupPayload{group{...GroupFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment GroupFields on Group{id name slug createdAt updatedAt}',
}

/** Doing it twice does nothing. */
export const addGroupMember: Operation<'mutation', Exclude<AddGroupMemberMutation['addGroupMember'], { errorCode: unknown }>, AddGroupMemberMutationVariables> = {
  kind: 'mutation',
  name: 'addGroupMember',
  root: 'addGroupMember',
  id: '9931155d737c147d08c770d7c695bb92d52c58fd80346da8a887c2977c70ec60',
  text: 'mutation addGroupMember($input:AddGroupMemberInput!){addGroupMember(input:$input){...on AddGroupMemberPayload{group{...GroupFields}user{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment GroupFields on Group{id name slug createdAt updatedAt}',
}

/** Doing it twice does nothing. What the person has open ends within seconds. */
export const removeGroupMember: Operation<'mutation', Exclude<RemoveGroupMemberMutation['removeGroupMember'], { errorCode: unknown }>, RemoveGroupMemberMutationVariables> = {
  kind: 'mutation',
  name: 'removeGroupMember',
  root: 'removeGroupMember',
  id: 'f7addc4fb42228b2ca7c1aa836153981b94097f97075b030c8f974de37408b17',
  text: 'mutation removeGroupMember($input:RemoveGroupMemberInput!){removeGroupMember(input:$input){...on RemoveGroupMemberPayload{group{...GroupFields}user{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment GroupFields on Group{id name slug createdAt updatedAt}',
}

/** Takes a person’s picture away, for moderators; of staff, for admins; of admins, for owners. */
export const removeProfilePicture: Operation<'mutation', Exclude<RemoveProfilePictureMutation['removeProfilePicture'], { errorCode: unknown }>, RemoveProfilePictureMutationVariables> = {
  kind: 'mutation',
  name: 'removeProfilePicture',
  root: 'removeProfilePicture',
  id: 'e445238b6cdfc2e8dfe441eae0b6e5534e7e8a271bba16fc630f62863783f17f',
  text: 'mutation removeProfilePicture($input:RemoveProfilePictureInput!){removeProfilePicture(input:$input){...on RemoveProfilePicturePayload{user{...UserFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}
