import { can, demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import { type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { clientIdReused, NotFoundError } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import { defineLoader } from '../kernel/loader.ts'
import { accessChanged } from './access.ts'
import { actors, type UserRow, userColumns } from './actor.ts'
import { handleFrom } from './handle.ts'
import { openSessions } from './session.ts'
import { freshUser } from './staff.ts'
import { userById } from './user-record.ts'

export interface GroupRow {
  id: string
  communityId: string
  name: string
  slug: string
  createdAt: number
  updatedAt: number
}

const groups = defineLoader<GroupRow>(async (ctx, ids) => {
  const query = ctx.database.sql.selectFrom('Group').selectAll().where('id', 'in', ids)
  const rows = await ctx.database.all(query.where('communityId', '=', ctx.communityId))
  return new Map(rows.map((row) => [row.id, row]))
})

const mayManage = (ctx: Context) => can(ctx, 'group.manage')

/** Groups are known to their members and to whoever manages them. */
export async function findVisibleGroup(ctx: Context, id: string): Promise<GroupRow | null> {
  return mayManage(ctx) || ctx.viewer.groupIds.includes(id) ? groups.load(ctx, id) : null
}

export async function createGroup(ctx: Context, input: { name: string; clientId: string }): Promise<GroupRow> {
  demand(ctx, 'group.manage')
  const id = idFromClient('Group', input.clientId)
  await commit(ctx, async (unit) => {
    const query = unit.sql.selectFrom('Group').selectAll()
    const earlier = await unit.first(query.where('id', '=', id))
    if (earlier?.communityId === ctx.communityId && earlier.name === input.name) return
    if (earlier) throw clientIdReused()
    const slug = await freeSlug(ctx, unit, handleFrom(input.name))
    const now = ctx.clock.now()
    const row = { id, communityId: ctx.communityId, name: input.name, slug, createdAt: now, updatedAt: now }
    unit.write(unit.sql.insertInto('Group').values(row))
    append(ctx, unit, { type: 'GROUP_CREATED', audience: { kind: 'ADMINS' }, subjectId: id })
  })
  groups.forget(ctx, id)
  return (await findVisibleGroup(ctx, id))!
}

async function freeSlug(ctx: Context, unit: Parameters<typeof userById>[1], wanted: string): Promise<string> {
  const query = unit.sql.selectFrom('Group').select('id').where('communityId', '=', ctx.communityId)
  const taken = await unit.first(query.where('slug', '=', wanted))
  return taken ? `${wanted}-${ctx.ids.uuid().slice(-6)}` : wanted
}

export interface Membership {
  groupId: string
  userId: string
}

export const addGroupMember = (ctx: Context, membership: Membership) => setMembership(ctx, membership, true)
export const removeGroupMember = (ctx: Context, membership: Membership) => setMembership(ctx, membership, false)

async function setMembership(ctx: Context, { groupId, userId }: Membership, isMember: boolean) {
  demand(ctx, 'group.manage')
  await commit(ctx, async (unit) => {
    const group = unit.sql.selectFrom('Group').select('id').where('id', '=', groupId)
    if (!(await unit.first(group.where('communityId', '=', ctx.communityId)))) throw new NotFoundError('group')
    if (!(await userById(ctx, unit, userId))) throw new NotFoundError('person')
    const row = unit.sql.selectFrom('GroupMember').select('userId').where('groupId', '=', groupId)
    const wasMember = (await unit.first(row.where('userId', '=', userId))) !== undefined
    if (wasMember === isMember) return
    const sessions = await openSessions(ctx, unit, userId)
    const added = unit.sql.insertInto('GroupMember').values({ groupId, userId, createdAt: ctx.clock.now() })
    const removed = unit.sql.deleteFrom('GroupMember').where('groupId', '=', groupId).where('userId', '=', userId)
    unit.write(isMember ? added : removed, { rows: 1 })
    accessChanged(ctx, unit, userId, sessions)
  })
  return { group: (await findVisibleGroup(ctx, groupId))!, user: await freshUser(ctx, userId) }
}

/** A person's groups: for themselves and for whoever manages groups; null for all others. */
export async function groupsOf(ctx: Context, userId: string): Promise<GroupRow[] | null> {
  if (!mayManage(ctx) && ctx.viewer.id !== userId) return null
  const { sql } = ctx.database
  const own = sql.selectFrom('GroupMember').select('groupId').where('userId', '=', userId)
  const query = sql.selectFrom('Group').selectAll().where('communityId', '=', ctx.communityId)
  return ctx.database.all(query.where('id', 'in', own).orderBy('name').orderBy('id'))
}

const byName: readonly SortKey<GroupRow>[] = [
  { column: 'name', value: (group) => group.name },
  { column: 'id', value: (group) => group.id },
]

/** Null for whoever may not manage groups. */
export async function listGroups(ctx: Context, args: PageArgs): Promise<Page<GroupRow> | null> {
  const window = windowOf(args)
  if (!mayManage(ctx)) return null
  const query = ctx.database.sql.selectFrom('Group').selectAll().where('communityId', '=', ctx.communityId)
  return pageOf(await ctx.database.all(paged(query, byName, window)), byName, window)
}

const byHandle: readonly SortKey<UserRow>[] = [{ column: 'handle', value: (user) => user.handle }]

export async function membersOf(ctx: Context, groupId: string, args: PageArgs): Promise<Page<UserRow> | null> {
  const window = windowOf(args)
  if (!mayManage(ctx)) return null
  const { sql } = ctx.database
  const members = sql.selectFrom('GroupMember').select('userId').where('groupId', '=', groupId)
  const query = sql.selectFrom('User').select(userColumns).where('communityId', '=', ctx.communityId)
  const rows = await ctx.database.all(paged(query.where('id', 'in', members), byHandle, window))
  for (const row of rows) actors.prime(ctx, row.id, row)
  return pageOf(rows, byHandle, window)
}

declare module '../event/event-types.ts' {
  interface EventTypes {
    GROUP_CREATED: Record<string, never>
  }
}
