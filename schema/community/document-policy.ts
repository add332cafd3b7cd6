import { builder } from '../kernel/builder.ts'
import type { Ports } from '../kernel/context.ts'

/** `OPEN`: whatever document one sends is answered. `TRUSTED`: only those that came with the server. */
export type DocumentPolicy = 'OPEN' | 'TRUSTED'

export const DocumentPolicyEnum = builder.enumType('DocumentPolicy', {
  description: 'Which documents are answered: `OPEN` any, `TRUSTED` only those of the apps that came with the server.',
  values: ['OPEN', 'TRUSTED'] as const satisfies readonly DocumentPolicy[],
})

const ttlMs = 10_000

/** What the community wants of those who ask, known before anything of a request is looked at. */
export async function documentPolicyOf({ database, cache }: Ports, communityId: string): Promise<DocumentPolicy> {
  const key = `${communityId}:documentPolicy`
  const known = cache.get<DocumentPolicy>(key)
  if (known) return known
  const query = database.sql.selectFrom('Community').select('documentPolicy').where('id', '=', communityId)
  const policy = policyFrom((await database.first(query))?.documentPolicy)
  cache.set(key, policy, { ttlMs, bytes: 20 })
  return policy
}

export const policyFrom = (column: string | null | undefined): DocumentPolicy =>
  column === 'TRUSTED' ? 'TRUSTED' : 'OPEN'
