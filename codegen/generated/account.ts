// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../client/operation.ts'

export type AcceptInvitationInput = {
  /** For the web app: the session goes into an HttpOnly cookie; `token` is null. */
  readonly cookie?: boolean | null | undefined;
  /** Shown in the list of sessions: `Ana’s phone`. */
  readonly device?: string | null | undefined;
  /** Needed when there is no account yet. */
  readonly displayName?: string | null | undefined;
  readonly handle?: string | null | undefined;
  /** Omitted: signing in goes by mailed links. */
  readonly password?: string | null | undefined;
  readonly token: string;
};

/** Which of Apple’s two services a token is of: SANDBOX for builds out of Xcode. */
export type ApnsEnvironment =
  | 'PRODUCTION'
  | 'SANDBOX';

/** A RESTRICTED category hides itself and all below it from whoever holds none of its principals. */
export type CategoryAccess =
  | 'PUBLIC'
  | 'RESTRICTED';

export type ChangePasswordInput = {
  readonly currentPassword: string;
  /** 10 to 200 characters. */
  readonly newPassword: string;
};

export type ConfirmEmailChangeInput = {
  readonly token: string;
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

export type RequestEmailChangeInput = {
  readonly newEmail: string;
  readonly password: string;
};

export type RequestPasswordResetInput = {
  readonly email: string;
};

export type RequestSignInLinkInput = {
  readonly email: string;
};

export type ResetPasswordInput = {
  /** For the web app: the session goes into an HttpOnly cookie; `token` is null. */
  readonly cookie?: boolean | null | undefined;
  /** Shown in the list of sessions: `Ana’s phone`. */
  readonly device?: string | null | undefined;
  /** 10 to 200 characters. */
  readonly newPassword: string;
  readonly token: string;
};

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

export type RevokeOtherSessionsInput = {
  /** Not needed: doing it twice does nothing. */
  readonly clientId?: string | null | undefined;
};

export type RevokeSessionInput = {
  readonly id: string;
};

/** A set of things that a person may do; a person holds several. */
export type Role =
  | 'ADMIN'
  | 'AGENT'
  | 'MEMBER'
  | 'MODERATOR'
  | 'OWNER';

export type SignInWithLinkInput = {
  /** For the web app: the session goes into an HttpOnly cookie; `token` is null. */
  readonly cookie?: boolean | null | undefined;
  /** Shown in the list of sessions: `Ana’s phone`. */
  readonly device?: string | null | undefined;
  readonly token: string;
};

export type SignInWithPasswordInput = {
  /** For the web app: the session goes into an HttpOnly cookie; `token` is null. */
  readonly cookie?: boolean | null | undefined;
  /** Shown in the list of sessions: `Ana’s phone`. */
  readonly device?: string | null | undefined;
  readonly email: string;
  readonly password: string;
};

export type SignOutInput = {
  /** Not needed: doing it twice does nothing. */
  readonly clientId?: string | null | undefined;
};

export type SignUpInput = {
  readonly clientId: string;
  readonly displayName: string;
  readonly email: string;
  /** Omitted: made from the name. */
  readonly handle?: string | null | undefined;
  /** 10 to 200 characters. */
  readonly password: string;
};

export type StartVisitInput = {
  readonly clientId: string;
  /** For the web app: the session goes into an HttpOnly cookie; `token` is null. */
  readonly cookie?: boolean | null | undefined;
  /** Shown in the list of sessions: `Ana’s phone`. */
  readonly device?: string | null | undefined;
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

export type VerifyEmailInput = {
  /** For the web app: the session goes into an HttpOnly cookie; `token` is null. */
  readonly cookie?: boolean | null | undefined;
  /** Shown in the list of sessions: `Ana’s phone`. */
  readonly device?: string | null | undefined;
  readonly token: string;
};

/** Whose turn it is. */
export type WaitingOn =
  | 'AGENT'
  | 'CONTACT'
  | 'NOBODY';

export type StartVisitMutationVariables = Exact<{
  input: StartVisitInput;
}>;


export type StartVisitMutation = { readonly startVisit:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly expiresAt: string, readonly token: string | null, readonly viewer:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       }
   };

export type SignInWithPasswordMutationVariables = Exact<{
  input: SignInWithPasswordInput;
}>;


export type SignInWithPasswordMutation = { readonly signInWithPassword:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly expiresAt: string, readonly token: string | null, readonly viewer:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       }
   };

export type SignInWithLinkMutationVariables = Exact<{
  input: SignInWithLinkInput;
}>;


export type SignInWithLinkMutation = { readonly signInWithLink:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly expiresAt: string, readonly token: string | null, readonly viewer:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       }
   };

export type VerifyEmailMutationVariables = Exact<{
  input: VerifyEmailInput;
}>;


export type VerifyEmailMutation = { readonly verifyEmail:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly expiresAt: string, readonly token: string | null, readonly viewer:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       }
   };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { readonly resetPassword:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly expiresAt: string, readonly token: string | null, readonly viewer:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       }
   };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { readonly acceptInvitation:
    | { readonly expiresAt: string, readonly token: string | null, readonly viewer:
        | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'User', readonly handle: string, readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
        | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
       }
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { readonly signUp:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly email: string }
   };

export type RequestSignInLinkMutationVariables = Exact<{
  input: RequestSignInLinkInput;
}>;


export type RequestSignInLinkMutation = { readonly requestSignInLink:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly email: string }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { readonly requestPasswordReset:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly email: string }
   };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { readonly requestEmailChange:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly email: string }
   };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: ConfirmEmailChangeInput;
}>;


export type ConfirmEmailChangeMutation = { readonly confirmEmailChange:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly email: string, readonly user: { readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly changePassword:
    | { readonly user: { readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number } }
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
   };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { readonly signOut:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly signedOut: boolean }
   };

export type SessionFieldsFragment = { readonly id: string, readonly device: string | null, readonly address: string | null, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string, readonly isCurrent: boolean };

export type ViewerSessionQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerSessionQuery = { readonly viewerSession: { readonly id: string, readonly device: string | null, readonly address: string | null, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string, readonly isCurrent: boolean } | null };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { readonly viewer:
    | { readonly __typename: 'Bot', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
    | { readonly __typename: 'User', readonly email: string | null, readonly hasVerifiedEmail: boolean | null, readonly locale: string | null, readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarUrl: string | null, readonly bio: string | null, readonly roles: ReadonlyArray<Role>, readonly url: string, readonly isSuspended: boolean, readonly createdAt: string, readonly updatedAt: string, readonly version: number, readonly sessions: ReadonlyArray<{ readonly id: string, readonly device: string | null, readonly address: string | null, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string, readonly isCurrent: boolean }> | null }
    | { readonly __typename: 'Visitor', readonly id: string, readonly displayName: string, readonly avatarUrl: string | null }
   | null };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { readonly revokeSession:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly id: string, readonly sessions: ReadonlyArray<{ readonly id: string, readonly device: string | null, readonly address: string | null, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string, readonly isCurrent: boolean }> }
   };

export type RevokeOtherSessionsMutationVariables = Exact<{
  input: RevokeOtherSessionsInput;
}>;


export type RevokeOtherSessionsMutation = { readonly revokeOtherSessions:
    | { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> }
    | { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string }
    | { readonly revokedCount: number, readonly sessions: ReadonlyArray<{ readonly id: string, readonly device: string | null, readonly address: string | null, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string, readonly isCurrent: boolean }> }
   };


/** Makes a visitor without an account, who can chat. The session is all they have: keep it. */
export const startVisit: Operation<'mutation', Exclude<StartVisitMutation['startVisit'], { errorCode: unknown }>, StartVisitMutationVariables> = {
  kind: 'mutation',
  name: 'startVisit',
  root: 'startVisit',
  once: ['clientId'],
  id: '157c91135bc6b9f9',
  text: 'mutation startVisit($input:StartVisitInput!){startVisit(input:$input){...on StartVisitPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Signs in. What was wrong, address or password, is not told. */
export const signInWithPassword: Operation<'mutation', Exclude<SignInWithPasswordMutation['signInWithPassword'], { errorCode: unknown }>, SignInWithPasswordMutationVariables> = {
  kind: 'mutation',
  name: 'signInWithPassword',
  root: 'signInWithPassword',
  id: 'cb25a05ba1bb14b0',
  text: 'mutation signInWithPassword($input:SignInWithPasswordInput!){signInWithPassword(input:$input){...on SignInWithPasswordPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Signs in with the token of a mailed link, which works once. */
export const signInWithLink: Operation<'mutation', Exclude<SignInWithLinkMutation['signInWithLink'], { errorCode: unknown }>, SignInWithLinkMutationVariables> = {
  kind: 'mutation',
  name: 'signInWithLink',
  root: 'signInWithLink',
  id: 'c5e7561752360348',
  text: 'mutation signInWithLink($input:SignInWithLinkInput!){signInWithLink(input:$input){...on SignInWithLinkPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Makes the account that waits behind a mailed link, and signs in. */
export const verifyEmail: Operation<'mutation', Exclude<VerifyEmailMutation['verifyEmail'], { errorCode: unknown }>, VerifyEmailMutationVariables> = {
  kind: 'mutation',
  name: 'verifyEmail',
  root: 'verifyEmail',
  id: '433273343ae3923b',
  text: 'mutation verifyEmail($input:VerifyEmailInput!){verifyEmail(input:$input){...on VerifyEmailPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Sets the password with the token of a mailed link, signs out all devices, and signs in. */
export const resetPassword: Operation<'mutation', Exclude<ResetPasswordMutation['resetPassword'], { errorCode: unknown }>, ResetPasswordMutationVariables> = {
  kind: 'mutation',
  name: 'resetPassword',
  root: 'resetPassword',
  id: 'e92148e777bbc891',
  text: 'mutation resetPassword($input:ResetPasswordInput!){resetPassword(input:$input){...on ResetPasswordPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Gives the roles to the account of the invited address, which is made when there is none, and signs in. */
export const acceptInvitation: Operation<'mutation', Exclude<AcceptInvitationMutation['acceptInvitation'], { errorCode: unknown }>, AcceptInvitationMutationVariables> = {
  kind: 'mutation',
  name: 'acceptInvitation',
  root: 'acceptInvitation',
  id: '49cc208d6462607d',
  text: 'mutation acceptInvitation($input:AcceptInvitationInput!){acceptInvitation(input:$input){...on AcceptInvitationPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Mails a link that makes the account when it is opened. The answer does not tell whether the address has one already. */
export const signUp: Operation<'mutation', Exclude<SignUpMutation['signUp'], { errorCode: unknown }>, SignUpMutationVariables> = {
  kind: 'mutation',
  name: 'signUp',
  root: 'signUp',
  once: ['clientId'],
  id: 'd95116d19d1e1111',
  text: 'mutation signUp($input:SignUpInput!){signUp(input:$input){...on SignUpPayload{email}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Mails a link that signs in. The answer does not tell whether the address has an account. */
export const requestSignInLink: Operation<'mutation', Exclude<RequestSignInLinkMutation['requestSignInLink'], { errorCode: unknown }>, RequestSignInLinkMutationVariables> = {
  kind: 'mutation',
  name: 'requestSignInLink',
  root: 'requestSignInLink',
  id: 'f0135aa550a412d4',
  text: 'mutation requestSignInLink($input:RequestSignInLinkInput!){requestSignInLink(input:$input){...on RequestSignInLinkPayload{email}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Mails a link to choose a new password. The answer does not tell whether the address has an account. */
export const requestPasswordReset: Operation<'mutation', Exclude<RequestPasswordResetMutation['requestPasswordReset'], { errorCode: unknown }>, RequestPasswordResetMutationVariables> = {
  kind: 'mutation',
  name: 'requestPasswordReset',
  root: 'requestPasswordReset',
  id: '6a80ca6148e2829a',
  text: 'mutation requestPasswordReset($input:RequestPasswordResetInput!){requestPasswordReset(input:$input){...on RequestPasswordResetPayload{email}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Mails a link to the new address and a warning to the old one. */
export const requestEmailChange: Operation<'mutation', Exclude<RequestEmailChangeMutation['requestEmailChange'], { errorCode: unknown }>, RequestEmailChangeMutationVariables> = {
  kind: 'mutation',
  name: 'requestEmailChange',
  root: 'requestEmailChange',
  id: '99962222ff42e6dd',
  text: 'mutation requestEmailChange($input:RequestEmailChangeInput!){requestEmailChange(input:$input){...on RequestEmailChangePayload{email}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Changes the address with the token of a mailed link; on any device. */
export const confirmEmailChange: Operation<'mutation', Exclude<ConfirmEmailChangeMutation['confirmEmailChange'], { errorCode: unknown }>, ConfirmEmailChangeMutationVariables> = {
  kind: 'mutation',
  name: 'confirmEmailChange',
  root: 'confirmEmailChange',
  id: 'bf0a3921f4939511',
  text: 'mutation confirmEmailChange($input:ConfirmEmailChangeInput!){confirmEmailChange(input:$input){...on ConfirmEmailChangePayload{email user{...UserFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** Signs out all your other devices. */
export const changePassword: Operation<'mutation', Exclude<ChangePasswordMutation['changePassword'], { errorCode: unknown }>, ChangePasswordMutationVariables> = {
  kind: 'mutation',
  name: 'changePassword',
  root: 'changePassword',
  id: '807d04c4bf029b0a',
  text: 'mutation changePassword($input:ChangePasswordInput!){changePassword(input:$input){...on ChangePasswordPayload{user{...UserFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** Ends the session that asks and clears its cookie. */
export const signOut: Operation<'mutation', Exclude<SignOutMutation['signOut'], { errorCode: unknown }>, SignOutMutationVariables> = {
  kind: 'mutation',
  name: 'signOut',
  root: 'signOut',
  once: ['clientId'],
  id: '098c64f13042f301',
  text: 'mutation signOut($input:SignOutInput!){signOut(input:$input){...on SignOutPayload{signedOut}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** The session that asks; null for guests and API keys. */
export const viewerSession: Operation<'query', ViewerSessionQuery['viewerSession'], ViewerSessionQueryVariables> = {
  kind: 'query',
  name: 'viewerSession',
  root: 'viewerSession',
  id: '78229e595bdd8988',
  text: 'query viewerSession{viewerSession{...SessionFields}}fragment SessionFields on Session{id device address createdAt lastUsedAt expiresAt isCurrent}',
}

/** Who you are; null for a guest. */
export const account: Operation<'query', AccountQuery['viewer'], AccountQueryVariables> = {
  kind: 'query',
  name: 'account',
  root: 'viewer',
  id: '870e51392bb748b5',
  text: 'query account{viewer{...ActorFields ...on User{...UserFields email hasVerifiedEmail locale sessions{...SessionFields}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment SessionFields on Session{id device address createdAt lastUsedAt expiresAt isCurrent}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** Signs out one of your devices. Its open sockets end within seconds. */
export const revokeSession: Operation<'mutation', Exclude<RevokeSessionMutation['revokeSession'], { errorCode: unknown }>, RevokeSessionMutationVariables> = {
  kind: 'mutation',
  name: 'revokeSession',
  root: 'revokeSession',
  id: '56788c320cbeec19',
  text: 'mutation revokeSession($input:RevokeSessionInput!){revokeSession(input:$input){...on RevokeSessionPayload{id sessions{...SessionFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment SessionFields on Session{id device address createdAt lastUsedAt expiresAt isCurrent}',
}

/** Signs out all your devices but this one. */
export const revokeOtherSessions: Operation<'mutation', Exclude<RevokeOtherSessionsMutation['revokeOtherSessions'], { errorCode: unknown }>, RevokeOtherSessionsMutationVariables> = {
  kind: 'mutation',
  name: 'revokeOtherSessions',
  root: 'revokeOtherSessions',
  once: ['clientId'],
  id: '2851b40fdd117e84',
  text: 'mutation revokeOtherSessions($input:RevokeOtherSessionsInput!){revokeOtherSessions(input:$input){...on RevokeOtherSessionsPayload{revokedCount sessions{...SessionFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId currentVersion}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment SessionFields on Session{id device address createdAt lastUsedAt expiresAt isCurrent}',
}
