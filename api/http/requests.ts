import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Context, Viewer } from '@forium/schema/kernel/context.ts'
import { RequestError } from '@forium/schema/kernel/errors.ts'
import { authenticate } from '@forium/schema/people/authenticate.ts'
import { guest } from '@forium/schema/people/viewer.ts'
import { levelHeader } from '../graphql/yoga.ts'
import { contextOf, type Runtime } from '../runtime.ts'
import { addressOf, credentialOf, hostOf, localeOf } from './caller.ts'
import { siteOf } from './community.ts'

/** What is known of a caller before anything is asked for. */
export interface Caller {
  requestId: string
  address: string
  host: string | undefined
  locale: string
  credential: { token: string; byCookie: boolean } | null
  /** The `apiLevel` that the client was made for, as far as it says so. */
  level: number | null
}

export function callerOf(runtime: Runtime, request: IncomingMessage): Caller {
  const hops = runtime.config.trustProxy
  return {
    requestId: randomUUID(),
    address: addressOf(request, hops),
    host: hostOf(request, hops),
    locale: localeOf(request),
    credential: credentialOf(request),
    level: levelFrom(request.headers[levelHeader]),
  }
}

export function levelFrom(value: unknown): number | null {
  const level = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
  return Number.isSafeInteger(level) ? (level as number) : null
}

/** The caller's context: community by host, viewer by credential. A credential that is no good is refused, not ignored. */
export async function contextOfCaller(runtime: Runtime, caller: Caller, cookie?: Context['cookie']): Promise<Context> {
  const site = await siteOf(runtime.ports, caller.host)
  if (!site) throw new RequestError('MAINTENANCE', 'This server has not been set up yet.')
  const viewer = await viewerOf(runtime, site.communityId, caller)
  return contextOf(runtime.ports, { ...caller, ...site, viewer, cookie })
}

async function viewerOf(runtime: Runtime, communityId: string, { credential }: Caller): Promise<Viewer> {
  if (!credential) return guest
  const viewer = await authenticate({ ...runtime.ports, communityId }, credential.token)
  if (viewer) return viewer
  // A browser cannot help an old cookie: its person is signed out. A program's token is wrong, and must be told.
  if (credential.byCookie) return guest
  throw new RequestError('UNAUTHENTICATED', 'This token is not valid or has expired.')
}
