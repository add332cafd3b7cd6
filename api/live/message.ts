import type { Frame } from '@forium/schema/feed/frame.ts'
import { type ExecutionResult, execute } from 'graphql'
import { withoutHttp } from '../graphql/operation.ts'
import { isCutShort, publicError } from '../graphql/public-error.ts'
import type { Log } from '../log.ts'
import { freshContext, type Subscriber } from './subscriber.ts'

/**
 * Runs the subscriber's document over a frame; gives the result as JSON. While the database is away it throws: an event
 * whose post could not be read would pass for one whose post is gone, and never come again.
 */
export async function resultOf(subscriber: Subscriber, frame: Frame, log: Log): Promise<string> {
  const contextValue = freshContext(subscriber.ctx)
  const result = (await execute({ ...subscriber.args, rootValue: frame, contextValue })) as ExecutionResult
  if (!result.errors?.length) return JSON.stringify(result)
  if (isCutShort(result.errors)) throw result.errors[0]
  const errors = result.errors.map((error) => publicError(error, contextValue.requestId, log))
  return JSON.stringify({ ...result, errors: withoutHttp(errors) })
}

/** A `next` message of graphql-transport-ws around a result, as the WebSocket frame that goes over the cable. */
export function nextMessage(operationId: string, result: string): Buffer {
  return textFrame(`{"id":${JSON.stringify(operationId)},"type":"next","payload":${result}}`)
}

/** One unmasked text frame (RFC 6455, 5.2). A server's frames hold nothing of the socket: many sockets can share one. */
function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x81
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(text, head)
  return frame
}
