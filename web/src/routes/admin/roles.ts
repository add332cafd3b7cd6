import type { Role, Session } from '#lib/session/session.ts'

/** What may be given by hand. Everybody is a member. */
const given = ['AGENT', 'MODERATOR', 'ADMIN', 'OWNER'] as const satisfies readonly Role[]

/** Admins and owners are made by an owner alone. */
export function grantable({ viewer }: Session): readonly (typeof given)[number][] {
  const isOwner = viewer?.__typename === 'User' && viewer.roles.includes('OWNER')
  return isOwner ? given : given.slice(0, 2)
}
