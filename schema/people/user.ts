import { type SelectQueryBuilder, sql } from 'kysely'
import { can, type Role } from '../community/policy.ts'
import { type Page, type PageArgs, paged, pageOf, type SortKey, type Window, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import type { Tables } from '../ports/database.ts'
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
  /** Whoever wrote in this topic comes first. */
  topicId?: string | null
}

type FindWriters = (ctx: Context, topicId: string) => Promise<readonly string[]>
let findWriters: FindWriters = async () => []

/** The slice that has topics says who wrote in one, as far as the viewer may see it. */
export function defineWriters(find: FindWriters): void {
  findWriters = find
}

type Ranked = UserRow & { rank: number }
const byRank: readonly SortKey<Ranked>[] = [
  { column: 'rank', value: (user) => user.rank },
  { column: 'handle', value: (user) => user.handle },
]

export async function listUsers(ctx: Context, args: PageArgs & UserFilter): Promise<Page<UserRow>> {
  const window = windowOf(args)
  let query = ctx.database.sql.selectFrom('User').select(userColumns).where('communityId', '=', ctx.communityId)
  const asked = args.query?.trim().toLowerCase()
  if (asked) query = query.where((eb) => eb.or([startsWith('handle', asked), startsWith('displayName', asked)]))
  if (args.role) query = query.where('roles', 'like', `%${args.role}%`)
  const isChoosing = asked || args.topicId != null
  const page = isChoosing ? await ranked(ctx, query, args, window) : await byHandleIn(ctx, query, window)
  for (const row of page.rows) actors.prime(ctx, row.id, row)
  return page
}

type Users = SelectQueryBuilder<Tables, 'User', UserRow>

async function byHandleIn(ctx: Context, query: Users, window: Window): Promise<Page<UserRow>> {
  return pageOf(await ctx.database.all(paged(query, byHandle, window)), byHandle, window)
}

/** Somebody is to be chosen from it: those of the topic first, the suspended last. */
async function ranked(ctx: Context, query: Users, { topicId }: UserFilter, window: Window): Promise<Page<UserRow>> {
  const writers = topicId == null ? [] : await findWriters(ctx, topicId)
  const now = ctx.clock.now()
  const withRank = query.select((eb) => {
    const goesOn = eb.or([eb('suspendedUntil', 'is', null), eb('suspendedUntil', '>', now)])
    return eb
      .case()
      .when(eb.and([eb('suspendedAt', 'is not', null), goesOn]))
      .then(2)
      .when(writers.length > 0 ? eb('id', 'in', writers) : eb.lit(false))
      .then(0)
      .else(1)
      .end()
      .as('rank')
  })
  const rows = ctx.database.sql.selectFrom(withRank.as('User')).selectAll() as unknown as SelectQueryBuilder<
    Tables,
    'User',
    Ranked
  >
  return pageOf(await ctx.database.all(paged(rows, byRank, window)), byRank, window)
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
