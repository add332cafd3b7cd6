import { schema } from '@forium/schema/index.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import { createYoga, useExecutionCancellation } from 'graphql-yoga'
import type { Log } from '../log.ts'
import { documentCache, noErrorCache } from './document-cache.ts'
import { useAdmission, useCostLimit, usePublicErrors, useShapeLimits, useStrictValidation } from './plugins.ts'
import type { ServerContext } from './server-context.ts'
import { timeLimitMs, useTimeLimit } from './time-limit.ts'

export const bodyLimit = 256 * 1024
/** In a question: what the client was made for; in an answer: what the server has. */
export const levelHeader = 'x-api-level'

/** What scripts of other origins may read of an answer besides its body. */
export const exposedHeaders = ['x-request-id', levelHeader, 'ratelimit', 'ratelimit-policy', 'retry-after']

export function createApi(log: Log, limitMs = timeLimitMs) {
  return createYoga<ServerContext, Context>({
    schema,
    logging: false,
    // Ours (usePublicErrors) is stricter and also serves sockets.
    maskedErrors: false,
    multipart: false,
    extraParamNames: ['documentId'],
    batching: false,
    graphiql: false,
    landingPage: false,
    maxRequestBodySize: bodyLimit,
    parserAndValidationCache: { documentCache: documentCache(), errorCache: noErrorCache },
    // Tokens, not cookies, for pages of other sites: without credentials any origin may ask.
    cors: { origin: '*', credentials: false, methods: ['POST', 'GET', 'OPTIONS'], exposedHeaders },
    context: (initial) => initial.context(),
    // Read downwards: the order in which an operation meets them.
    plugins: [
      usePublicErrors(log), // first, so that it also sees what the others refuse
      useAdmission(),
      useShapeLimits(),
      useStrictValidation(),
      useCostLimit(), // last before execution: nothing has touched the database yet
      useExecutionCancellation(),
      useTimeLimit(limitMs),
    ],
  })
}

export type Api = ReturnType<typeof createApi>
