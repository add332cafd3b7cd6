import { builder } from './builder.ts'
import type {
  ClosedError,
  ConflictError,
  DomainError,
  ForbiddenError,
  InputIssue,
  InvalidInputError,
  NotFoundError,
  RateLimitedError,
  UserErrorCode,
} from './errors.ts'
import { findNode, Node } from './node.ts'

/** The data of an error. A resolver that returned the Error itself would have thrown it, for GraphQL. */
export type ErrorData<Kind extends DomainError = DomainError> = Omit<Kind, 'name' | 'stack' | 'cause'>

export function dataOf(error: DomainError): ErrorData {
  return { ...error, message: error.message }
}

const codes = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'CONFLICT',
  'CLIENT_ID_REUSED',
  'RATE_LIMITED',
  'CLOSED',
] as const
const UserErrorCodeEnum = builder.enumType('UserErrorCode', {
  description: 'Why an expected failure happened: branch on it.',
  values: codes satisfies readonly UserErrorCode[],
})

/** `errorCode`, not `code`: a field must not clash with those of a payload in one selection. */
const UserError = builder.interfaceRef<ErrorData>('UserError').implement({
  description: 'An expected failure. `errorCode` never changes; `errorMessage` may be shown to people.',
  fields: (t) => ({
    errorCode: t.field({ type: UserErrorCodeEnum, resolve: (error) => error.code }),
    errorMessage: t.string({ resolve: (error) => error.message }),
  }),
  resolveType: (error) => error.typeName,
})

const InputIssueType = builder.objectRef<InputIssue>('InputIssue').implement({
  description: 'What is wrong with one field of the input.',
  fields: (t) => ({
    path: t.exposeStringList('path', { description: 'Path inside `input`: `["tags", "0"]`.' }),
    code: t.exposeString('code'),
    message: t.exposeString('message'),
  }),
})

const InvalidInput = builder.objectRef<ErrorData<InvalidInputError>>('InvalidInputError').implement({
  description: 'The input is not valid; all that is wrong with it is named at once.',
  interfaces: [UserError],
  fields: (t) => ({ issues: t.field({ type: [InputIssueType], resolve: (error) => error.issues }) }),
})
const NotFound = builder
  .objectRef<ErrorData<NotFoundError>>('NotFoundError')
  .implement({ description: 'It is not there, or not visible to you.', interfaces: [UserError] })
const Forbidden = builder
  .objectRef<ErrorData<ForbiddenError>>('ForbiddenError')
  .implement({ description: 'You may not do this, or have to sign in first.', interfaces: [UserError] })
const Closed = builder
  .objectRef<ErrorData<ClosedError>>('ClosedError')
  .implement({ description: 'The place takes no more.', interfaces: [UserError] })
const Conflict = builder.objectRef<ErrorData<ConflictError>>('ConflictError').implement({
  description: 'Somebody was faster (CONFLICT), or this `clientId` was used for something else (CLIENT_ID_REUSED).',
  interfaces: [UserError],
  fields: (t) => ({
    currentId: t.id({
      nullable: true,
      description: 'Id of what stands there now.',
      resolve: (error) => error.currentId,
    }),
    current: t.field({
      type: Node,
      nullable: true,
      description: 'What stands there now, as far as you may see it.',
      resolve: (error, _args, ctx) => (error.currentId === null ? null : findNode(ctx, error.currentId)),
    }),
    currentVersion: t.int({
      nullable: true,
      description: 'Its `version`, where it has one: for another try with `ifVersion`.',
      async resolve(error, _args, ctx) {
        const current = error.currentId === null ? null : await findNode(ctx, error.currentId)
        return (current as { version?: number } | null)?.version ?? null
      },
    }),
  }),
})
const RateLimited = builder.objectRef<ErrorData<RateLimitedError>>('RateLimitedError').implement({
  description: 'Too many attempts: wait that long.',
  interfaces: [UserError],
  fields: (t) => ({ retryAfterMs: t.int({ resolve: (error) => error.retryAfterMs }) }),
})

/** Every mutation may answer with these; a new one is a new member, which clients must tolerate. */
export const userErrors = [InvalidInput, NotFound, Forbidden, Conflict, Closed, RateLimited]
