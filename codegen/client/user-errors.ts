import { type FailureFragment, userErrors } from '../generated/errors.ts'
import { UserError } from './errors.ts'

/** What a mutation answered with instead. */
export const userErrorOf = (failure: FailureFragment): UserError =>
  new (userErrors[failure.__typename] ?? UserError)(failure)
