import type { ServerResponse } from 'node:http'
import { prepare, refusal, withoutHttp } from '../graphql/operation.ts'
import { publicError } from '../graphql/public-error.ts'
import type { ServerContext } from '../graphql/server-context.ts'
import type { Api } from '../graphql/yoga.ts'
import type { Runtime } from '../runtime.ts'
import type { AnswerCache } from './answer-cache.ts'
import { paramsOf, serverContext } from './graphql.ts'
import type { Caller } from './requests.ts'
import type { WebHost } from './web.ts'

interface Parts {
  api: Api
  runtime: Runtime
  answers: AnswerCache
}

/**
 * The contract without a socket between: the same plugins, limits and caches as over HTTP, for pages that are made here.
 * What signs somebody in or out sets its cookie on the page's own answer.
 */
export function inProcess(parts: Parts, caller: Caller, response: ServerResponse): WebHost['graphql'] {
  const server = whileReading(serverContext(parts.runtime, caller, response))
  return async (body) => {
    const bytes = Buffer.from(body)
    const key = caller.credential ? null : await parts.answers.keyOf(caller, bytes)
    const known = key && parts.answers.get(key)
    if (known) return known.toString()
    const text = await answer(parts, caller, server, body)
    if (key && text.cacheable) parts.answers.put(key, Buffer.from(text.json))
    return text.json
  }
}

/** Whose page it is and who asks is looked up once, until something is written: that may sign somebody in or out. */
function whileReading(server: ServerContext): Reading {
  let known: ReturnType<ServerContext['context']> | undefined
  const context = async () => ({ ...(await (known ??= server.context())), loaders: new Map() })
  return { ...server, context, wrote: () => (known = undefined) }
}

type Reading = ServerContext & { wrote(): void }

async function answer(
  { api, runtime }: Parts,
  caller: Caller,
  server: Reading,
  body: string,
): Promise<{ json: string; cacheable: boolean }> {
  const failed = (errors: Parameters<typeof withoutHttp>[0]) => ({
    json: JSON.stringify({ errors: withoutHttp(errors) }),
    cacheable: false,
  })
  try {
    const params = paramsOf(JSON.parse(body))
    const bad = () => refusal('BAD_REQUEST', 'This is no operation.', caller.requestId)
    if (!params) return failed([bad()])
    const operation = await prepare(api, params, server)
    if (Array.isArray(operation)) return failed(operation)
    if (operation.kind === 'subscription') return failed([bad()])
    const result = await operation.execute()
    if (operation.kind === 'mutation') server.wrote()
    const json = JSON.stringify({ ...result, ...(result.errors && { errors: withoutHttp(result.errors) }) })
    return { json, cacheable: !result.errors?.length && operation.kind === 'query' }
  } catch (error) {
    return failed([publicError(error, caller.requestId, runtime.log)])
  }
}
