import { type Capability, policy, type Role, roles, type Scope, scopes } from '../community/policy.ts'
import type { Viewer } from '../kernel/context.ts'

interface UserForViewer {
  id: string
  roles: string
  suspendedAt: number | null
  suspendedUntil: number | null
}

interface Vouched {
  sessionId: string
  expiresAt: number | null
}

export const guest: Viewer = viewer({ kind: 'GUEST', id: null, capabilities: policy.GUEST })

/** The server itself: imports, jobs, set-up. Never built from a request. */
export const systemViewer: Viewer = viewer({ kind: 'SYSTEM', id: null, capabilities: policy.OWNER })

export function visitorViewer(id: string, vouched: Vouched): Viewer {
  return viewer({ kind: 'VISITOR', id, capabilities: policy.VISITOR, ...vouched })
}

export function userViewer(user: UserForViewer, groupIds: readonly string[], now: number, vouched: Vouched): Viewer {
  // A role also opens the categories that name it: whoever is suspended has none, and belongs to no group.
  if (isSuspended(user, now)) return viewer({ kind: 'USER', id: user.id, capabilities: policy.GUEST, ...vouched })
  const held = rolesOf(user)
  const capabilities = held.flatMap((role) => policy[role])
  return viewer({ kind: 'USER', id: user.id, roles: held, groupIds, capabilities, ...vouched })
}

export function botViewer(id: string, granted: readonly Scope[], vouched: Vouched): Viewer {
  return viewer({ kind: 'BOT', id, capabilities: granted.flatMap((scope) => scopes[scope]), ...vouched })
}

export function rolesOf(user: { roles: string }): Role[] {
  const held = user.roles.split(',')
  return roles.filter((role) => held.includes(role))
}

export function isSuspended(user: { suspendedAt: number | null; suspendedUntil: number | null }, now: number): boolean {
  return user.suspendedAt !== null && (user.suspendedUntil === null || user.suspendedUntil > now)
}

function viewer(parts: {
  kind: Viewer['kind']
  id: string | null
  roles?: readonly Role[]
  groupIds?: readonly string[]
  capabilities: readonly Capability[]
  sessionId?: string
  expiresAt?: number | null
}): Viewer {
  const capabilities = [...new Set(parts.capabilities)].sort()
  const groupIds = [...(parts.groupIds ?? [])].sort()
  const held = parts.roles ?? []
  return {
    kind: parts.kind,
    id: parts.id,
    roles: held,
    groupIds,
    capabilities: new Set(capabilities),
    sessionId: parts.sessionId ?? null,
    expiresAt: parts.expiresAt ?? null,
    // Roles too: a category may admit a role by name, whatever it is able to do.
    accessKey: [capabilities.join(','), held.join(','), groupIds.join(',')].join('|'),
  }
}
