import type { FailureFragment } from '../generated/errors.ts'
import { apiLevel } from '../generated/level.ts'
import { newAbort, onAbort } from './abort.ts'
import type { Place } from './connection.ts'
import { type FailureCode, RequestFailed } from './errors.ts'
import type { Operation } from './operation.ts'
import { userErrorOf } from './user-errors.ts'

export type AnyOperation = Operation<'query' | 'mutation' | 'subscription', unknown, unknown, unknown>
export type Send = (operation: AnyOperation, variables: object, signal?: AbortSignal) => Promise<unknown>

interface Answer {
  data?: Record<string, unknown> | null
  errors?: readonly WireError[]
}

export interface WireError {
  message: string
  extensions?: { code?: FailureCode; retryable?: boolean; retryAfterMs?: number; requestId?: string }
}

/** How an operation is put into a request: by its text, unless the app says otherwise. */
export interface Documents {
  bodyOf(operation: AnyOperation): object
  /** Whether another try may help that puts it otherwise. */
  mayHelp(failure: unknown, operation: AnyOperation): boolean
}

/** One operation over HTTP. A token that is refused is renewed once, and the operation sent again. */
export function createTransport(place: Place, timeoutMs: number): Send {
  const { credentials, documents } = place
  async function send(operation: AnyOperation, variables: object, signal?: AbortSignal, renewed?: boolean) {
    await operation.guard?.demand(place, operation)
    const token = await credentials.get()
    try {
      return resultOf(operation, await exchange(place, timeoutMs, bodyOf(place, operation, variables), token, signal))
    } catch (error) {
      if (documents?.mayHelp(error, operation)) return send(operation, variables, signal, renewed)
      if (renewed || (error as RequestFailed).code !== 'UNAUTHENTICATED' || !(await credentials.renew(token)))
        throw error
      return send(operation, variables, signal, true)
    }
  }
  return send
}

export const bodyOf = ({ documents }: Place, operation: AnyOperation, variables: object) => ({
  ...(documents ? documents.bodyOf(operation) : { query: operation.text }),
  operationName: operation.name,
  variables,
})

/** What was asked for; an expected error in its place is thrown. */
function resultOf(operation: AnyOperation, data: Record<string, unknown>): unknown {
  const result = operation.root ? data[operation.root] : data
  const failure = result as FailureFragment | null
  if (operation.kind !== 'mutation' || !failure?.errorCode) return result
  throw userErrorOf(failure)
}

async function exchange(
  { platform: { fetch, timer }, url }: Place,
  timeoutMs: number,
  body: object,
  token: string | null,
  signal: AbortSignal | undefined,
): Promise<Record<string, unknown>> {
  const controller = newAbort()
  let code = 'NETWORK' as FailureCode
  const cut = (why: FailureCode) => () => {
    code = why
    controller?.abort()
  }
  const cancel = timer(timeoutMs, cut('TIMEOUT'))
  const leave = onAbort(signal, cut('ABORTED'))
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        'x-api-level': `${apiLevel}`,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: controller?.signal ?? null,
    })
    return dataOf(response, await response.text())
  } catch (cause) {
    if (cause instanceof RequestFailed) throw cause
    throw new RequestFailed(code, `No answer: ${code}.`, { retryable: code !== 'ABORTED', cause })
  } finally {
    cancel()
    leave()
  }
}

/** GraphQL says in the body what happened; the status only counts where something else answered. */
function dataOf({ status, headers }: Response, text: string): Record<string, unknown> {
  let answer: Answer | undefined
  try {
    answer = JSON.parse(text)
  } catch {}
  // Nothing, or nothing that is understood, is no time.
  const retryAfterMs = Number(headers.get('retry-after')) * 1000 || undefined
  if (answer?.errors?.[0]) throw failureOf(answer.errors[0], retryAfterMs)
  if (answer?.data) return answer.data
  throw new RequestFailed(
    codes[status] ?? (status < 400 ? 'NETWORK' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL'),
    `The server answered ${status}.`,
    {
      // Without an error in it that is no Forium: the sign-in page of a hotel, for instance.
      retryable: status < 400 || status === 408 || status === 429 || status >= 500,
      retryAfterMs,
    },
  )
}

const codes: Record<number, FailureCode> = {
  401: 'UNAUTHENTICATED',
  429: 'RATE_LIMITED',
  503: 'MAINTENANCE',
}

const nothing: WireError = { message: 'The server sent nothing.' }

export const failureOf = ({ message, extensions = {} } = nothing, retryAfterMs?: number): RequestFailed =>
  new RequestFailed(extensions.code ?? 'INTERNAL', message, { retryAfterMs, ...extensions })
