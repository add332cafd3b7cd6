import { users } from '@forium/client/people'
import { groups } from '@forium/client/staff'
import { refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import { may } from '#lib/session/may.ts'
import type { PageServerLoad } from './$types'

const roles = ['AGENT', 'MODERATOR', 'ADMIN', 'OWNER'] as const

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('app:people')
  const { session } = await parent()
  demand(session, 'person.suspend')
  const query = url.searchParams.get('q')?.trim() ?? ''
  const role = roles.find((name) => name === url.searchParams.get('role')) ?? null
  const asked = { query: query || null, role, first: 30, after: url.searchParams.get('after') }
  const [page, all] = await Promise.all([
    locals.read(users, asked),
    may(session, 'brand.edit') ? locals.read(groups, { first: 100 }) : null,
  ]).catch(refuse)
  return {
    query,
    role,
    people: page.nodes,
    next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
    groups: all?.nodes ?? [],
  }
}
