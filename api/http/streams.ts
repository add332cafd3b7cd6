import type { ServerResponse } from 'node:http'
import type { Viewer } from '@forium/schema/kernel/context.ts'
import { RequestError } from '@forium/schema/kernel/errors.ts'
import type { Runtime } from '../runtime.ts'
import { type Caller, contextOfCaller } from './requests.ts'

const checkMs = 3_000

/**
 * An event stream over HTTP lives as long as a socket, and a socket ends when its credential or its rights do: so does
 * the stream. Whoever comes back is who they are by then.
 */
export function endWithRights(runtime: Runtime, caller: Caller, response: ServerResponse): void {
  if (!caller.credential) return
  let began: Viewer | null | undefined
  const check = async () => {
    const now = await viewerOf(runtime, caller)
    if (began === undefined) began = now
    if (began?.sessionId !== now?.sessionId || began?.accessKey !== now?.accessKey) response.destroy()
  }
  const look = () => {
    // The database could not say; the next round asks again.
    check().catch((error: unknown) => runtime.log.error({ error: String(error) }, 'http: could not check a credential'))
  }
  look()
  const timer = setInterval(look, checkMs)
  timer.unref()
  response.on('close', () => clearInterval(timer))
}

async function viewerOf(runtime: Runtime, caller: Caller): Promise<Viewer | null> {
  try {
    return (await contextOfCaller(runtime, caller)).viewer
  } catch (error) {
    if (error instanceof RequestError) return null
    throw error
  }
}
