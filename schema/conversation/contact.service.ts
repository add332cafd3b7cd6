import { can, demand } from '../community/policy.ts'
import { commit } from '../kernel/commit.ts'
import { type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError, RequestError } from '../kernel/errors.ts'
import { idOf } from '../kernel/ids.ts'
import { defineLoader } from '../kernel/loader.ts'
import { actors, displayNameOf, type UserRow } from '../people/actor.ts'
import type { Unit } from '../ports/database.ts'

export interface ContactRow {
  id: string
  communityId: string
  userId: string | null
  displayName: string | null
  email: string | null
  verifiedAt: number | null
  version: number
  createdAt: number
  updatedAt: number
  /** The viewer, when they are a visitor of the contact. */
  ownVisitorId: string | null
}

export const contacts = defineLoader<ContactRow>(async (ctx, ids) => {
  // Whose they are is looked at here: with both conditions SQL may walk through the whole community.
  const rows = await ctx.database.all(selectContacts(ctx).clearWhere().where('Contact.id', 'in', ids))
  return new Map(rows.filter((row) => row.communityId === ctx.communityId).map((row) => [row.id, row]))
})

function selectContacts(ctx: Context) {
  return ctx.database.sql
    .selectFrom('Contact')
    .leftJoin('ContactVisitor', (join) =>
      join
        .onRef('ContactVisitor.contactId', '=', 'Contact.id')
        .on('ContactVisitor.visitorId', '=', ctx.viewer.id ?? ''),
    )
    .selectAll('Contact')
    .select('ContactVisitor.visitorId as ownVisitorId')
    .where('Contact.communityId', '=', ctx.communityId)
}

/** Staff see all contacts; everybody else at most the one they are. */
export async function findVisibleContact(ctx: Context, id: string): Promise<ContactRow | null> {
  const row = await contacts.load(ctx, id)
  return row && (can(ctx, 'contact.read') || isOwnContact(ctx, row)) ? row : null
}

export async function demandContact(ctx: Context, id: string): Promise<ContactRow> {
  const row = await findVisibleContact(ctx, id)
  if (!row) throw new NotFoundError('contact')
  return row
}

export function isOwnContact(ctx: Context, row: ContactRow): boolean {
  return ctx.viewer.id !== null && (row.userId === ctx.viewer.id || row.ownVisitorId === ctx.viewer.id)
}

/** The contact that a user or visitor is, if they ever talked to support. */
export const contactIds = defineLoader<string>(async (ctx, actorIds) => {
  const { database } = ctx
  const users = database.sql.selectFrom('Contact').select(['userId as actorId', 'id']).where('userId', 'in', actorIds)
  const visitors = database.sql
    .selectFrom('ContactVisitor')
    .innerJoin('Contact', 'Contact.id', 'ContactVisitor.contactId')
    .select(['ContactVisitor.visitorId as actorId', 'Contact.id as id'])
    .where('ContactVisitor.visitorId', 'in', actorIds)
  const rows = await Promise.all(
    [users, visitors].map((query) => database.all(query.where('Contact.communityId', '=', ctx.communityId))),
  )
  return new Map(rows.flat().map((row) => [row.actorId!, row.id]))
})

export async function findOwnContact(ctx: Context): Promise<ContactRow | null> {
  return ctx.viewer.id === null ? null : findContactOfActor(ctx, ctx.viewer.id)
}

export async function findContactOfActor(ctx: Context, actorId: string): Promise<ContactRow | null> {
  const id = await contactIds.load(ctx, actorId)
  return id ? findVisibleContact(ctx, id) : null
}

/** The viewer's own contact for a unit of work, and how to write it when there is none yet. */
export async function ownContact(ctx: Context, unit: Unit): Promise<{ id: string; write(): void }> {
  const { viewer } = ctx
  if (viewer.id === null || (viewer.kind !== 'USER' && viewer.kind !== 'VISITOR'))
    throw new ForbiddenError('Only a person can be a contact. Name the contact with whom to talk.')
  const user = viewer.kind === 'USER' ? ((await actors.load(ctx, viewer.id)) as UserRow) : null
  contactIds.forget(ctx, viewer.id)
  const known = await contactIds.load(ctx, viewer.id)
  const now = ctx.clock.now()
  if (known) {
    const touch = unit.sql.updateTable('Contact').set({ updatedAt: now }).where('id', '=', known)
    // One row or a new start: the contact may have become part of another one in between.
    return { id: known, write: () => unit.write(touch, { rows: 1 }) }
  }
  const id = idOf('Contact', ctx.ids.uuid())
  return { id, write: () => writeContact(ctx, unit, id, user) }
}

function writeContact(ctx: Context, unit: Unit, id: string, user: UserRow | null): void {
  const now = ctx.clock.now()
  unit.write(
    unit.sql.insertInto('Contact').values({
      id,
      communityId: ctx.communityId,
      userId: user?.id ?? null,
      // Name and address of an account are read from the account.
      displayName: null,
      email: null,
      verifiedAt: user?.emailVerifiedAt ?? null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
  )
  if (user) return
  unit.write(unit.sql.insertInto('ContactVisitor').values({ visitorId: ctx.viewer.id!, contactId: id, createdAt: now }))
}

export async function contactName(ctx: Context, contact: ContactRow): Promise<string> {
  if (contact.displayName) return contact.displayName
  const user = contact.userId ? await actors.load(ctx, contact.userId) : null
  return user ? displayNameOf(user) : (contact.email ?? 'Visitor')
}

/** An account's address is the account's; only its owner and those who may read contacts see any. */
export async function contactEmail(ctx: Context, contact: ContactRow): Promise<string | null> {
  if (!can(ctx, 'contact.read') && !isOwnContact(ctx, contact)) return null
  if (!contact.userId) return contact.email
  return ((await actors.load(ctx, contact.userId)) as UserRow | null)?.email ?? null
}

export async function isVerified(ctx: Context, contact: ContactRow): Promise<boolean> {
  if (contact.verifiedAt !== null) return true
  const user = contact.userId ? ((await actors.load(ctx, contact.userId)) as UserRow | null) : null
  return user?.emailVerifiedAt != null
}

const byUpdate: SortKey<ContactRow>[] = [
  { column: 'Contact.updatedAt', descending: true, value: (row) => row.updatedAt },
  { column: 'Contact.id', descending: true, value: (row) => row.id },
]

export async function listContacts(ctx: Context, args: PageArgs): Promise<Page<ContactRow>> {
  if (!can(ctx, 'contact.read')) throw new RequestError('FORBIDDEN', 'Only staff may read contacts.')
  const window = windowOf(args)
  const rows = await ctx.database.all(paged(selectContacts(ctx), byUpdate, window))
  for (const row of rows) contacts.prime(ctx, row.id, row)
  return pageOf(rows, byUpdate, window)
}

export interface ContactChange {
  id: string
  displayName?: string | null
  email?: string | null
  expectedVersion?: number | null
}

/** By staff, or by the contact themselves. A typed address is never a verified one. */
export async function updateContact(ctx: Context, change: ContactChange): Promise<ContactRow> {
  await commit(ctx, async (unit) => {
    contacts.forget(ctx, change.id)
    const row = await demandContact(ctx, change.id)
    if (!isOwnContact(ctx, row)) demand(ctx, 'conversation.answer')
    else demand(ctx, 'conversation.start')
    if (change.expectedVersion != null && change.expectedVersion !== row.version)
      throw new ConflictError('Somebody changed this contact in between.', row.id)
    if (change.email !== undefined && row.userId !== null) throw accountOwnsEmail()
    const email = change.email === undefined ? row.email : change.email
    unit.write(
      unit.sql
        .updateTable('Contact')
        .set({
          displayName: change.displayName === undefined ? row.displayName : change.displayName,
          email,
          verifiedAt: email === row.email ? row.verifiedAt : null,
          version: row.version + 1,
          updatedAt: ctx.clock.now(),
        })
        .where('id', '=', row.id)
        .where('version', '=', row.version),
      { rows: 1 },
    )
  })
  contacts.forget(ctx, change.id)
  return demandContact(ctx, change.id)
}

const accountOwnsEmail = () =>
  new InvalidInputError([
    { path: ['email'], code: 'OF_ACCOUNT', message: 'The address is that of the account and is changed there.' },
  ])
