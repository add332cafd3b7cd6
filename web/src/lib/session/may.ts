import type { Role, Session } from './session.ts'

/**
 * What the page offers to whom. The server decides what is allowed; this only leaves out doors that would not open.
 * Names are those of the server's policy.
 */
const offered = {
  'topic.create': ['MEMBER', 'AGENT', 'MODERATOR', 'ADMIN', 'OWNER'],
  'conversation.answer': ['AGENT', 'ADMIN', 'OWNER'],
  'topic.moderate': ['MODERATOR', 'ADMIN', 'OWNER'],
  'answer.accept': ['AGENT', 'MODERATOR', 'ADMIN', 'OWNER'],
  'statistics.read': ['AGENT', 'MODERATOR', 'ADMIN', 'OWNER'],
  'canned.manage': ['AGENT', 'ADMIN', 'OWNER'],
  'tag.manage': ['MODERATOR', 'ADMIN', 'OWNER'],
  'person.suspend': ['MODERATOR', 'ADMIN', 'OWNER'],
  'brand.edit': ['ADMIN', 'OWNER'],
  'community.transfer': ['OWNER'],
} as const satisfies Record<string, readonly Role[]>

export type Offer = keyof typeof offered

export function may({ viewer }: Pick<Session, 'viewer'>, what: Offer): boolean {
  if (viewer?.__typename !== 'User') return false
  // Every account is a member's, whatever else it is.
  const roles: readonly string[] = ['MEMBER', ...viewer.roles]
  return offered[what].some((role) => roles.includes(role))
}
