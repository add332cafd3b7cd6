import { type DocumentPolicy, documentPolicyOf } from '@forium/schema/community/document-policy.ts'
import { apiLevel } from '@forium/schema/community/server.graphql.ts'
import { RequestError } from '@forium/schema/kernel/errors.ts'
import { authenticate } from '@forium/schema/people/authenticate.ts'
import { admittedText } from '../graphql/documents.ts'
import { publicError } from '../graphql/public-error.ts'
import type { ServerContext } from '../graphql/server-context.ts'
import type { Runtime } from '../runtime.ts'
import { siteOf } from './community.ts'
import type { Caller } from './requests.ts'

/** What is decided of an operation before anything of it is parsed, the same for HTTP, sockets and pages. */
export function admitting(runtime: Runtime, caller: Caller): ServerContext['admit'] {
  return async (params) => {
    try {
      demandLevel(caller, runtime.config.minClientLevel)
      return await admittedText(runtime.documents, params, () => policyFor(runtime, caller))
    } catch (error) {
      throw publicError(error, caller.requestId, runtime.log)
    }
  }
}

/** Only who says what they were made for can be too old: programs of others say nothing. */
export function demandLevel({ level }: Caller, least: number): void {
  if (level === null || level >= least) return
  throw new RequestError(
    'CLIENT_TOO_OLD',
    `This app was made for level ${level} of the server. It takes ${least} at least, and has ${apiLevel}: update the app.`,
  )
}

async function policyFor({ ports }: Runtime, caller: Caller): Promise<DocumentPolicy> {
  const site = await siteOf(ports, caller.host)
  if (!site) return 'OPEN'
  const { communityId } = site
  const token = caller.credential?.token
  const key = token?.startsWith('fk_') ? await authenticate({ ...ports, communityId }, token) : null
  return key?.documentPolicy ?? documentPolicyOf(ports, communityId)
}
