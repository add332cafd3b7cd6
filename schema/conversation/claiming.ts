import { demand } from '../community/policy.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError, NotFoundError } from '../kernel/errors.ts'
import { actors, type UserRow } from '../people/actor.ts'
import { openSessions, revokeAll } from '../people/session.ts'
import type { Unit } from '../ports/database.ts'
import { announceUpdate } from './changing.ts'
import { type ContactRow, contactIds, contacts, findVisibleContact } from './contact.service.ts'

/**
 * What a visitor said becomes the signed-in user's: proven by the visitor's own session token, never by an address
 * that somebody typed. The visitor's sessions end, so that a browser left behind does not show the account's talks.
 */
export async function claimVisit(ctx: Context, visitorToken: string): Promise<ContactRow | null> {
  demand(ctx, 'conversation.start')
  const userId = ctx.viewer.id
  if (ctx.viewer.kind !== 'USER' || userId === null) throw new ForbiddenError('Sign in to claim a visit.')
  const contactId = await commit(ctx, async (unit) => {
    const visit = await demandVisit(ctx, unit, visitorToken)
    const [theirs, mine] = await contactsOf(ctx, unit, visit.visitorId, userId)
    // Claimed by this user before: asking twice gives the same answer.
    if (theirs && theirs.userId === userId) return theirs.id
    if (!visit.open || (theirs && theirs.userId !== null)) throw new NotFoundError('visit')
    const [sessions, conversationIds, user] = await Promise.all([
      openSessions(ctx, unit, visit.visitorId),
      conversationsOf(unit, theirs?.id),
      actors.load(ctx, userId) as Promise<UserRow>,
    ])
    if (theirs && mine) mergeInto(unit, theirs.id, mine.id)
    else if (theirs) adopt(ctx, unit, theirs.id, user)
    if (theirs) inheritReads(ctx, unit, visit.visitorId, userId)
    for (const id of conversationIds) announceUpdate(ctx, unit, id)
    revokeAll(ctx, unit, visit.visitorId, sessions)
    return mine?.id ?? theirs?.id ?? null
  })
  contactIds.forget(ctx, userId)
  if (!contactId) return null
  contacts.forget(ctx, contactId)
  return findVisibleContact(ctx, contactId)
}

async function demandVisit(ctx: Context, unit: Unit, token: string): Promise<{ visitorId: string; open: boolean }> {
  const session = await unit.first(
    unit.sql
      .selectFrom('Session')
      .select(['actorId', 'revokedAt', 'expiresAt'])
      .where('tokenHash', '=', ctx.tokens.hash(token))
      .where('communityId', '=', ctx.communityId)
      .where('actorId', 'like', 'vis_%'),
  )
  if (!session) throw new NotFoundError('visit')
  return { visitorId: session.actorId, open: session.revokedAt === null && session.expiresAt > ctx.clock.now() }
}

async function contactsOf(ctx: Context, unit: Unit, visitorId: string, userId: string) {
  const { sql } = unit
  const all = sql.selectFrom('Contact').select(['Contact.id', 'Contact.userId'])
  const ofCommunity = all.where('Contact.communityId', '=', ctx.communityId)
  return Promise.all([
    unit.first(
      ofCommunity
        .innerJoin('ContactVisitor', 'ContactVisitor.contactId', 'Contact.id')
        .where('ContactVisitor.visitorId', '=', visitorId),
    ),
    unit.first(ofCommunity.where('Contact.userId', '=', userId)),
  ])
}

async function conversationsOf(unit: Unit, contactId: string | undefined): Promise<string[]> {
  if (!contactId) return []
  const query = unit.sql.selectFrom('Conversation').select('id').where('contactId', '=', contactId)
  return (await unit.all(query)).map((row) => row.id)
}

function mergeInto(unit: Unit, from: string, into: string): void {
  for (const table of ['Conversation', 'ContactVisitor'] as const)
    unit.write(unit.sql.updateTable(table).set({ contactId: into }).where('contactId', '=', from))
  unit.write(unit.sql.deleteFrom('Contact').where('id', '=', from).where('userId', 'is', null), { rows: 1 })
}

/** Name and address that the visitor typed give way to those of the account. */
function adopt(ctx: Context, unit: Unit, contactId: string, user: UserRow): void {
  const values = { userId: user.id, displayName: null, email: null, verifiedAt: user.emailVerifiedAt }
  unit.write(
    unit.sql
      .updateTable('Contact')
      .set((eb) => ({ ...values, version: eb('version', '+', 1), updatedAt: ctx.clock.now() }))
      .where('id', '=', contactId)
      .where('userId', 'is', null),
    { rows: 1 },
  )
}

/** What the visitor read or wrote, the user has read. */
function inheritReads(ctx: Context, unit: Unit, visitorId: string, userId: string): void {
  const columns = ['conversationId', 'actorId', 'lastReadSeq', 'updatedAt'] as const
  const { sql } = unit
  const read = sql
    .selectFrom('ConversationRead')
    .select((eb) => ['conversationId', eb.val(userId).as('actorId'), 'lastReadSeq', 'updatedAt'])
    .where('actorId', '=', visitorId)
  const written = sql
    .selectFrom('Message')
    .innerJoin('Conversation', 'Conversation.id', 'Message.conversationId')
    .innerJoin('ContactVisitor', 'ContactVisitor.contactId', 'Conversation.contactId')
    .select((eb) => [
      'Message.conversationId',
      eb.val(userId).as('actorId'),
      eb.fn.max('Message.seq').as('lastReadSeq'),
      eb.val(ctx.clock.now()).as('updatedAt'),
    ])
    .where('ContactVisitor.visitorId', '=', visitorId)
    .where('Message.authorId', '=', visitorId)
    .groupBy('Message.conversationId')
  for (const marks of [read, written])
    unit.write(
      sql
        .insertInto('ConversationRead')
        .columns(columns)
        .expression(marks)
        .onConflict((on) =>
          on
            .columns(['conversationId', 'actorId'])
            .doUpdateSet((eb) => ({ lastReadSeq: eb.ref('excluded.lastReadSeq') }))
            .whereRef('excluded.lastReadSeq', '>', 'ConversationRead.lastReadSeq'),
        ),
    )
}
