import type { Context } from '../kernel/context.ts'
import { ForbiddenError } from '../kernel/errors.ts'

export const roles = ['MEMBER', 'AGENT', 'MODERATOR', 'ADMIN', 'OWNER'] as const
export type Role = (typeof roles)[number]

const reading = ['topic.read'] as const
const visiting = [...reading, 'conversation.start'] as const
const member = [...visiting, 'topic.create', 'post.create', 'post.react', 'report.create', 'profile.edit'] as const
const agent = [
  ...member,
  'conversation.answer',
  'contact.read',
  'answer.accept',
  'tag.read-internal',
  'statistics.read',
] as const
const moderator = [
  ...member,
  'topic.moderate',
  'answer.accept',
  'tag.manage',
  'tag.read-internal',
  'statistics.read',
  'person.suspend',
] as const
const admin = [
  ...agent,
  ...moderator,
  'person.read-email',
  'person.invite',
  'person.roles',
  'category.manage',
  'group.manage',
  'inbox.manage',
  'brand.edit',
  'key.manage',
  'import.run',
  'server.read',
] as const
const owner = [...admin, 'community.transfer'] as const

export type Capability = (typeof owner)[number]

/** What each role may do. This table is the permission tests' fixture: it is the policy, there is no other. */
export const policy: Readonly<Record<'GUEST' | 'VISITOR' | Role, readonly Capability[]>> = {
  GUEST: reading,
  VISITOR: visiting,
  MEMBER: member,
  AGENT: agent,
  MODERATOR: moderator,
  ADMIN: admin,
  OWNER: owner,
}

/** What an API key may be allowed. A key never gets more than the person who makes it has. */
export const scopes = {
  'forum:read': ['topic.read'],
  'forum:write': ['topic.read', 'topic.create', 'post.create', 'post.react'],
  'forum:moderate': ['topic.read', 'topic.moderate', 'answer.accept', 'tag.manage', 'tag.read-internal'],
  'support:read': ['contact.read', 'tag.read-internal'],
  'support:write': ['contact.read', 'conversation.answer', 'conversation.start', 'tag.read-internal'],
  'people:read': ['person.read-email'],
  'people:write': ['person.invite', 'person.roles', 'person.suspend'],
  'community:manage': ['brand.edit', 'category.manage', 'group.manage', 'inbox.manage', 'import.run'],
} as const satisfies Record<string, readonly Capability[]>
export type Scope = keyof typeof scopes

export function can(ctx: Context, capability: Capability): boolean {
  return ctx.viewer.capabilities.has(capability)
}

/** Throws the typed refusal when the viewer may not; a guest is told to sign in. */
export function demand(ctx: Context, capability: Capability): void {
  if (can(ctx, capability)) return
  if (ctx.viewer.kind === 'GUEST') throw new ForbiddenError('Sign in to do this.', 'UNAUTHENTICATED')
  throw new ForbiddenError()
}
