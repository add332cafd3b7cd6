import { sql } from 'kysely'
import { can, type Role } from '../community/policy.ts'
import { type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { actors, type UserRow, userColumns } from './actor.ts'
import { isSuspended } from './viewer.ts'

/** Profiles are public: everybody of the community is visible to everybody. Exactly one of the two is asked for. */
export async function findUser(ctx: Context, by: { id?: string | null; handle?: string | null }) {
  if (by.id != null) return by.id.startsWith('usr_') ? ((await actors.load(ctx, by.id)) as UserRow | null) : null
  return by.handle == null ? null : findByHandle(ctx, by.handle)
}

/** People write `@Ana` for ana; imported handles may have capitals of their own. */
async function findByHandle(ctx: Context, handle: string): Promise<UserRow | null> {
  const query = ctx.database.sql.selectFrom('User').select(userColumns).where('communityId', '=', ctx.communityId)
  const rows = await ctx.database.all(query.where('handle', 'in', [handle, handle.toLowerCase()]))
  const row = rows.find((user) => user.handle === handle) ?? rows[0] ?? null
  if (row) actors.prime(ctx, row.id, row)
  return row
}

const byHandle: readonly SortKey<UserRow>[] = [{ column: 'handle', value: (user) => user.handle }]

export interface UserFilter {
  /** Start of a handle or of a name. */
  query?: string | null
  role?: Role | null
}

export async function listUsers(ctx: Context, args: PageArgs & UserFilter): Promise<Page<UserRow>> {
  const window = windowOf(args)
  let query = ctx.database.sql.selectFrom('User').select(userColumns).where('communityId', '=', ctx.communityId)
  const asked = args.query?.trim().toLowerCase()
  if (asked) query = query.where((eb) => eb.or([startsWith('handle', asked), startsWith('displayName', asked)]))
  if (args.role) query = query.where('roles', 'like', `%${args.role}%`)
  const rows = await ctx.database.all(paged(query, byHandle, window))
  for (const row of rows) actors.prime(ctx, row.id, row)
  return pageOf(rows, byHandle, window)
}

function startsWith(column: 'handle' | 'displayName', text: string) {
  const pattern = `${text.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`
}

/** The address and what belongs to it: for oneself and for whoever may read addresses; null for all others. */
export function contactOf(ctx: Context, user: UserRow): Pick<UserRow, 'email' | 'emailVerifiedAt' | 'locale'> | null {
  return ctx.viewer.id === user.id || can(ctx, 'person.read-email') ? user : null
}

export function hasVerifiedEmail(ctx: Context, user: UserRow): boolean | null {
  const contact = contactOf(ctx, user)
  return contact && contact.emailVerifiedAt !== null
}

/** Until when and why: for the person and for whoever suspends. */
export function suspensionOf(ctx: Context, user: UserRow): { until: number | null; reason: string | null } | null {
  if (!isSuspended(user, ctx.clock.now())) return null
  if (ctx.viewer.id !== user.id && !can(ctx, 'person.suspend')) return null
  return { until: user.suspendedUntil, reason: user.suspensionReason }
}
