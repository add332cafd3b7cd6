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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
    | { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly errorCode: UserErrorCode, readonly errorMessage: string }
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
  id: 'bd92c30db79644d49c0ad20e9246be8433c62e2a1a25d947d26e586030500394',
  text: 'mutation startVisit($input:StartVisitInput!){startVisit(input:$input){...on StartVisitPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Signs in. What was wrong, address or password, is not told. */
export const signInWithPassword: Operation<'mutation', Exclude<SignInWithPasswordMutation['signInWithPassword'], { errorCode: unknown }>, SignInWithPasswordMutationVariables> = {
  kind: 'mutation',
  name: 'signInWithPassword',
  root: 'signInWithPassword',
  id: 'ab649caa858d5a98a37dd1250e171b5fe074b179be8036c94fc6426a86a15113',
  text: 'mutation signInWithPassword($input:SignInWithPasswordInput!){signInWithPassword(input:$input){...on SignInWithPasswordPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Signs in with the token of a mailed link, which works once. */
export const signInWithLink: Operation<'mutation', Exclude<SignInWithLinkMutation['signInWithLink'], { errorCode: unknown }>, SignInWithLinkMutationVariables> = {
  kind: 'mutation',
  name: 'signInWithLink',
  root: 'signInWithLink',
  id: 'bd4f0c3313b1459bc810cb31040c31510147383be0e1b96502edf8e2a196289f',
  text: 'mutation signInWithLink($input:SignInWithLinkInput!){signInWithLink(input:$input){...on SignInWithLinkPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Makes the account that waits behind a mailed link, and signs in. */
export const verifyEmail: Operation<'mutation', Exclude<VerifyEmailMutation['verifyEmail'], { errorCode: unknown }>, VerifyEmailMutationVariables> = {
  kind: 'mutation',
  name: 'verifyEmail',
  root: 'verifyEmail',
  id: '83f811f5d2e82056f2126b1ae56621b44dbe918bb1610bc5e58f02f6f700db7f',
  text: 'mutation verifyEmail($input:VerifyEmailInput!){verifyEmail(input:$input){...on VerifyEmailPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Sets the password with the token of a mailed link, signs out all devices, and signs in. */
export const resetPassword: Operation<'mutation', Exclude<ResetPasswordMutation['resetPassword'], { errorCode: unknown }>, ResetPasswordMutationVariables> = {
  kind: 'mutation',
  name: 'resetPassword',
  root: 'resetPassword',
  id: '9686361de54bace87244e3d7ca9656bb7916c45e2f626622dca1e8a8082efd07',
  text: 'mutation resetPassword($input:ResetPasswordInput!){resetPassword(input:$input){...on ResetPasswordPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Gives the roles to the account of the invited address, which is made when there is none, and signs in. */
export const acceptInvitation: Operation<'mutation', Exclude<AcceptInvitationMutation['acceptInvitation'], { errorCode: unknown }>, AcceptInvitationMutationVariables> = {
  kind: 'mutation',
  name: 'acceptInvitation',
  root: 'acceptInvitation',
  id: '838549c4640418357ffa0fb8d9368459c601f810b81cfa8c5d9228861819d1a3',
  text: 'mutation acceptInvitation($input:AcceptInvitationInput!){acceptInvitation(input:$input){...on AcceptInvitationPayload{expiresAt token viewer{...ActorFields}}...Failure}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Mails a link that makes the account when it is opened. The answer does not tell whether the address has one already. */
export const signUp: Operation<'mutation', Exclude<SignUpMutation['signUp'], { errorCode: unknown }>, SignUpMutationVariables> = {
  kind: 'mutation',
  name: 'signUp',
  root: 'signUp',
  once: ['clientId'],
  id: '186f2875fb27f5b8464f263ce7e8fb6c3024a8125f629764e13994ad5c362f52',
  text: 'mutation signUp($input:SignUpInput!){signUp(input:$input){...on SignUpPayload{email}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Mails a link that signs in. The answer does not tell whether the address has an account. */
export const requestSignInLink: Operation<'mutation', Exclude<RequestSignInLinkMutation['requestSignInLink'], { errorCode: unknown }>, RequestSignInLinkMutationVariables> = {
  kind: 'mutation',
  name: 'requestSignInLink',
  root: 'requestSignInLink',
  id: '031efaf8548aaa92ae4397aece48c88f8dd7e129d399488f3f28a06999774955',
  text: 'mutation requestSignInLink($input:RequestSignInLinkInput!){requestSignInLink(input:$input){...on RequestSignInLinkPayload{email}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Mails a link to choose a new password. The answer does not tell whether the address has an account. */
export const requestPasswordReset: Operation<'mutation', Exclude<RequestPasswordResetMutation['requestPasswordReset'], { errorCode: unknown }>, RequestPasswordResetMutationVariables> = {
  kind: 'mutation',
  name: 'requestPasswordReset',
  root: 'requestPasswordReset',
  id: '852d73805a6945740275e4f184868313b00673483d1064040684675fb067c3fe',
  text: 'mutation requestPasswordReset($input:RequestPasswordResetInput!){requestPasswordReset(input:$input){...on RequestPasswordResetPayload{email}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Mails a link to the new address and a warning to the old one. */
export const requestEmailChange: Operation<'mutation', Exclude<RequestEmailChangeMutation['requestEmailChange'], { errorCode: unknown }>, RequestEmailChangeMutationVariables> = {
  kind: 'mutation',
  name: 'requestEmailChange',
  root: 'requestEmailChange',
  id: '67a02c27e8d04ef1dd89547dca07e86008d124d58eb67a10c8bfefa0cb996c08',
  text: 'mutation requestEmailChange($input:RequestEmailChangeInput!){requestEmailChange(input:$input){...on RequestEmailChangePayload{email}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** Changes the address with the token of a mailed link; on any device. */
export const confirmEmailChange: Operation<'mutation', Exclude<ConfirmEmailChangeMutation['confirmEmailChange'], { errorCode: unknown }>, ConfirmEmailChangeMutationVariables> = {
  kind: 'mutation',
  name: 'confirmEmailChange',
  root: 'confirmEmailChange',
  id: '9eb2d8ffdea141be90d1333c58e8683bd773151359523f215b21822b1a69a234',
  text: 'mutation confirmEmailChange($input:ConfirmEmailChangeInput!){confirmEmailChange(input:$input){...on ConfirmEmailChangePayload{email user{...UserFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** Signs out all your other devices. */
export const changePassword: Operation<'mutation', Exclude<ChangePasswordMutation['changePassword'], { errorCode: unknown }>, ChangePasswordMutationVariables> = {
  kind: 'mutation',
  name: 'changePassword',
  root: 'changePassword',
  id: '33c6835b0d84a7b5cb9e0d8787d9d49b33a94c6464a9919dc7b88ac0f087763a',
  text: 'mutation changePassword($input:ChangePasswordInput!){changePassword(input:$input){...on ChangePasswordPayload{user{...UserFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** Ends the session that asks and clears its cookie. */
export const signOut: Operation<'mutation', Exclude<SignOutMutation['signOut'], { errorCode: unknown }>, SignOutMutationVariables> = {
  kind: 'mutation',
  name: 'signOut',
  root: 'signOut',
  once: ['clientId'],
  id: '9160b059356b84b7228399d16cf546fd1f3f00d49ef69be15c5729c220d10389',
  text: 'mutation signOut($input:SignOutInput!){signOut(input:$input){...on SignOutPayload{signedOut}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}',
}

/** The session that asks; null for guests and API keys. */
export const viewerSession: Operation<'query', ViewerSessionQuery['viewerSession'], ViewerSessionQueryVariables> = {
  kind: 'query',
  name: 'viewerSession',
  root: 'viewerSession',
  id: '78229e595bdd898895b200c89e48524a9b8a09dc381fc7aba8438c53a0f7f55c',
  text: 'query viewerSession{viewerSession{...SessionFields}}fragment SessionFields on Session{id device address createdAt lastUsedAt expiresAt isCurrent}',
}

/** Who you are; null for a guest. */
export const account: Operation<'query', AccountQuery['viewer'], AccountQueryVariables> = {
  kind: 'query',
  name: 'account',
  root: 'viewer',
  id: '870e51392bb748b5e5f22ce004bc3e40f0e98cf6296b3ed466ac877173d53d58',
  text: 'query account{viewer{...ActorFields ...on User{...UserFields email hasVerifiedEmail locale sessions{...SessionFields}}}}fragment ActorFields on Actor{__typename id displayName avatarUrl ...on User{handle}}fragment SessionFields on Session{id device address createdAt lastUsedAt expiresAt isCurrent}fragment UserFields on User{id handle displayName avatarUrl bio roles url isSuspended createdAt updatedAt version}',
}

/** Signs out one of your devices. Its open sockets end within seconds. */
export const revokeSession: Operation<'mutation', Exclude<RevokeSessionMutation['revokeSession'], { errorCode: unknown }>, RevokeSessionMutationVariables> = {
  kind: 'mutation',
  name: 'revokeSession',
  root: 'revokeSession',
  id: '0ca79b1014b6a3fe6f1c4a57b277e281acee714ddabdaaeac726621b48a4abf3',
  text: 'mutation revokeSession($input:RevokeSessionInput!){revokeSession(input:$input){...on RevokeSessionPayload{id sessions{...SessionFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment SessionFields on Session{id device address createdAt lastUsedAt expiresAt isCurrent}',
}

/** Signs out all your devices but this one. */
export const revokeOtherSessions: Operation<'mutation', Exclude<RevokeOtherSessionsMutation['revokeOtherSessions'], { errorCode: unknown }>, RevokeOtherSessionsMutationVariables> = {
  kind: 'mutation',
  name: 'revokeOtherSessions',
  root: 'revokeOtherSessions',
  once: ['clientId'],
  id: '561778f591f0dff30c2bc23a10e158ce2908f3c66b7842ca6d77aa72870a45cd',
  text: 'mutation revokeOtherSessions($input:RevokeOtherSessionsInput!){revokeOtherSessions(input:$input){...on RevokeOtherSessionsPayload{revokedCount sessions{...SessionFields}}...Failure}}fragment Failure on UserError{__typename errorCode errorMessage ...on ConflictError{currentId}...on InvalidInputError{issues{code message path}}...on RateLimitedError{retryAfterMs}}fragment SessionFields on Session{id device address createdAt lastUsedAt expiresAt isCurrent}',
}
