// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { UserError } from '../client/errors.ts'

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

type Failure_ClosedError_Fragment = { readonly __typename: 'ClosedError', readonly errorCode: UserErrorCode, readonly errorMessage: string };

type Failure_ConflictError_Fragment = { readonly __typename: 'ConflictError', readonly currentId: string | null, readonly currentVersion: number | null, readonly errorCode: UserErrorCode, readonly errorMessage: string };

type Failure_ForbiddenError_Fragment = { readonly __typename: 'ForbiddenError', readonly errorCode: UserErrorCode, readonly errorMessage: string };

type Failure_InvalidInputError_Fragment = { readonly __typename: 'InvalidInputError', readonly errorCode: UserErrorCode, readonly errorMessage: string, readonly issues: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> };

type Failure_NotFoundError_Fragment = { readonly __typename: 'NotFoundError', readonly errorCode: UserErrorCode, readonly errorMessage: string };

type Failure_RateLimitedError_Fragment = { readonly __typename: 'RateLimitedError', readonly retryAfterMs: number, readonly errorCode: UserErrorCode, readonly errorMessage: string };

export type FailureFragment =
  | Failure_ClosedError_Fragment
  | Failure_ConflictError_Fragment
  | Failure_ForbiddenError_Fragment
  | Failure_InvalidInputError_Fragment
  | Failure_NotFoundError_Fragment
  | Failure_RateLimitedError_Fragment
;


/** The place takes no more. */
export class ClosedError extends UserError {
  declare readonly name: 'ClosedError'
}

/** Somebody was faster (CONFLICT), or this `clientId` was used for something else (CLIENT_ID_REUSED). */
export class ConflictError extends UserError {
  declare readonly name: 'ConflictError'
  /** Id of what stands there now. */
  declare readonly currentId: Extract<FailureFragment, { __typename: 'ConflictError' }>['currentId']
  /** Its `version`, where it has one: for another try with `ifVersion`. */
  declare readonly currentVersion: Extract<FailureFragment, { __typename: 'ConflictError' }>['currentVersion']
}

/** You may not do this, or have to sign in first. */
export class ForbiddenError extends UserError {
  declare readonly name: 'ForbiddenError'
}

/** The input is not valid; all that is wrong with it is named at once. */
export class InvalidInputError extends UserError {
  declare readonly name: 'InvalidInputError'
  declare readonly issues: Extract<FailureFragment, { __typename: 'InvalidInputError' }>['issues']
}

/** It is not there, or not visible to you. */
export class NotFoundError extends UserError {
  declare readonly name: 'NotFoundError'
}

/** Too many attempts: wait that long. */
export class RateLimitedError extends UserError {
  declare readonly name: 'RateLimitedError'
  declare readonly retryAfterMs: Extract<FailureFragment, { __typename: 'RateLimitedError' }>['retryAfterMs']
}

/** By the name of their GraphQL type; one that is not here yet is thrown as a plain `UserError`. */
export const userErrors: Readonly<Record<string, typeof UserError | undefined>> = { ClosedError, ConflictError, ForbiddenError, InvalidInputError, NotFoundError, RateLimitedError }
