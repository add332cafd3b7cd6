import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  type OperationTypeNode,
} from 'graphql'
import type { ServerContext } from './server-context.ts'
import type { Api } from './yoga.ts'

/** What a client sends, over HTTP or a socket. */
export interface Params {
  query?: string | null
  /** Instead of a text: `sha256:…` of one that came with the server. */
  documentId?: string | null
  operationName?: string | null
  variables?: Record<string, unknown> | null
}

/** A parsed, valid operation with its context: ready to run through Yoga's plugins. */
export interface Operation {
  kind: OperationTypeNode
  /** What was parsed, whether it was sent or named. */
  text: string
  args: ExecutionArgs
  execute(): Promise<ExecutionResult> | ExecutionResult
  subscribe(): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>
}

/** The way of every operation that does not come through Yoga's own HTTP handler: the same plugins, caches, limits. */
export async function prepare(api: Api, params: Params, server: ServerContext): Promise<Operation | GraphQLError[]> {
  const request = { params, ...server } as never
  const { schema, parse, validate, contextFactory, execute, subscribe } = api.getEnveloped(request)
  let document: DocumentNode
  let text: string
  try {
    text = await server.admit(params)
    document = parse(text)
  } catch (error) {
    return [error as GraphQLError]
  }
  const errors = validate(schema, document)
  if (errors.length > 0) return errors as GraphQLError[]
  const operation = getOperationAST(document, params.operationName)
  if (!operation) return [refusal('BAD_REQUEST', 'Name the one operation of the document.', server.requestId)]
  let contextValue: unknown
  try {
    contextValue = await contextFactory()
  } catch (error) {
    return [error as GraphQLError]
  }
  const { operationName, variables } = params
  const args: ExecutionArgs = { schema, document, operationName, variableValues: variables ?? {}, contextValue }
  return { kind: operation.operation, text, args, execute: () => execute(args), subscribe: () => subscribe(args) }
}

/** What is refused before there is anything to run. */
export function refusal(code: 'BAD_REQUEST' | 'FORBIDDEN', message: string, requestId: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, requestId, retryable: false } })
}

/** Errors as they go over the wire: how HTTP should put it is not the client's business. */
export function withoutHttp(errors: readonly GraphQLError[]): GraphQLError[] {
  return errors.map((error) => {
    if (!error.extensions.http) return error
    const { http, ...extensions } = error.extensions
    const { message, nodes, path, positions, source } = error
    return new GraphQLError(message, { nodes, path, positions, source, extensions })
  })
}
