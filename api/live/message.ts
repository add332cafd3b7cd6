import type { Frame } from '@forium/schema/feed/frame.ts'
import { type ExecutionResult, execute } from 'graphql'
import { withoutHttp } from '../graphql/operation.ts'
import { publicError } from '../graphql/public-error.ts'
import type { Log } from '../log.ts'
import { freshContext, type Subscriber } from './subscriber.ts'

/** Runs the subscriber's document over a frame; gives the result as JSON. */
export async function resultOf(subscriber: Subscriber, frame: Frame, log: Log): Promise<string> {
  const contextValue = freshContext(subscriber.ctx)
  const result = (await execute({ ...subscriber.args, rootValue: frame, contextValue })) as ExecutionResult
  if (!result.errors?.length) return JSON.stringify(result)
  const errors = result.errors.map((error) => publicError(error, contextValue.requestId, log))
  return JSON.stringify({ ...result, errors: withoutHttp(errors) })
}

/** A `next` message of graphql-transport-ws around a result. */
export function nextMessage(operationId: string, result: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(operationId)},"type":"next","payload":${result}}`)
}
