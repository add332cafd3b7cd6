import { can, demand } from '../community/policy.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, clientIdReused, InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import { idFromClient, idOf } from '../kernel/ids.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Unit } from '../ports/database.ts'
import { seesAll } from './access.ts'

export interface InboxRow {
  id: string
  communityId: string
  name: string
  slug: string
  version: number
  createdAt: number
  updatedAt: number
}

export const inboxes = defineLoader<InboxRow>(async (ctx, ids) => {
  const rows = await ctx.database.all(selectInboxes(ctx).where('id', 'in', ids))
  return new Map(rows.map((row) => [row.id, row]))
})

const selectInboxes = (ctx: Context) =>
  ctx.database.sql.selectFrom('Inbox').selectAll().where('communityId', '=', ctx.communityId)

/** Oldest first: the first one is where a conversation goes that names none. */
export async function listInboxes(ctx: Context): Promise<InboxRow[]> {
  if (!seesInboxes(ctx)) return []
  return ctx.database.all(selectInboxes(ctx).orderBy('createdAt').orderBy('id'))
}

/** Whoever may start a conversation may know where it can arrive. */
const seesInboxes = (ctx: Context): boolean => can(ctx, 'conversation.start') || seesAll(ctx)

export async function findVisibleInbox(ctx: Context, id: string): Promise<InboxRow | null> {
  return seesInboxes(ctx) ? inboxes.load(ctx, id) : null
}

export async function demandInbox(ctx: Context, id: string): Promise<InboxRow> {
  const row = await findVisibleInbox(ctx, id)
  if (!row) throw new NotFoundError('inbox')
  return row
}

/** Where a new conversation arrives; a community without any inbox gets its first one with its first conversation. */
export async function arrivalInbox(ctx: Context, unit: Unit, id?: string | null) {
  if (id) return { id: (await demandInbox(ctx, id)).id, write: () => {} }
  const first = await unit.first(selectInboxes(ctx).orderBy('createdAt').orderBy('id').limit(1))
  if (first) return { id: first.id, write: () => {} }
  const fresh = inboxRow(ctx, idOf('Inbox', ctx.ids.uuid()), 'Support', 'support')
  return { id: fresh.id, write: () => unit.write(unit.sql.insertInto('Inbox').values(fresh)) }
}

export async function createInbox(
  ctx: Context,
  input: { clientId: string; name: string; slug: string },
): Promise<InboxRow> {
  demand(ctx, 'inbox.manage')
  const id = idFromClient('Inbox', input.clientId)
  await commit(ctx, async (unit) => {
    const known = await unit.first(unit.sql.selectFrom('Inbox').selectAll().where('id', '=', id))
    if (known?.communityId === ctx.communityId && known.slug === input.slug) return
    if (known) throw clientIdReused()
    await refuseTakenSlug(ctx, unit, input.slug, id)
    unit.write(unit.sql.insertInto('Inbox').values(inboxRow(ctx, id, input.name, input.slug)))
  })
  inboxes.forget(ctx, id)
  return demandInbox(ctx, id)
}

export interface InboxChange {
  id: string
  name?: string | null
  slug?: string | null
  expectedVersion?: number | null
}

export async function updateInbox(ctx: Context, change: InboxChange): Promise<InboxRow> {
  demand(ctx, 'inbox.manage')
  await commit(ctx, async (unit) => {
    inboxes.forget(ctx, change.id)
    const row = await demandInbox(ctx, change.id)
    if (change.expectedVersion != null && change.expectedVersion !== row.version)
      throw new ConflictError('Somebody changed this inbox in between.', row.id)
    if (change.slug) await refuseTakenSlug(ctx, unit, change.slug, row.id)
    unit.write(
      unit.sql
        .updateTable('Inbox')
        .set({
          name: change.name ?? row.name,
          slug: change.slug ?? row.slug,
          version: row.version + 1,
          updatedAt: ctx.clock.now(),
        })
        .where('id', '=', row.id)
        .where('version', '=', row.version),
      { rows: 1 },
    )
  })
  inboxes.forget(ctx, change.id)
  return demandInbox(ctx, change.id)
}

async function refuseTakenSlug(ctx: Context, unit: Unit, slug: string, id: string): Promise<void> {
  const taken = await unit.first(selectInboxes(ctx).where('slug', '=', slug).where('id', '!=', id))
  if (taken)
    throw new InvalidInputError([{ path: ['slug'], code: 'TAKEN', message: 'Another inbox has this short name.' }])
}

function inboxRow(ctx: Context, id: string, name: string, slug: string): InboxRow {
  const now = ctx.clock.now()
  return { id, communityId: ctx.communityId, name, slug, version: 1, createdAt: now, updatedAt: now }
}
