import { seesAll } from '../conversation/access.ts'
import type { LoggedEvent } from '../event/event-types.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import { queueContactMail } from './mail-queue.ts'
import { type News, tellAll, toldOf } from './notify.ts'
import { withDevices } from './push-device.ts'
import { queuePush } from './push-queue.ts'
import { viewersOf } from './recipients.ts'

/** Tells the other side: the contact's account, and who has the conversation. One row a conversation. */
export async function tellOfMessage(ctx: Context, event: LoggedEvent): Promise<void> {
  const place = await findPlace(ctx, event.audienceId!)
  const message = await findMessage(ctx, event.subjectId)
  if (!place || !message) return
  const isContact = place.people.includes(message.authorId)
  if (!isContact && place.contactUserId === null) await tellContact(ctx, place, message.seq)
  const other = [isContact ? null : place.contactUserId, place.assigneeId].filter((id) => id !== null)
  const ids = [...new Set(other)].filter((id) => id !== message.authorId)
  await tell(ctx, place, ids, newsOf(event, 'MESSAGE_RECEIVED', `messages:${place.id}`), (unit) => {
    // Who has it open may have read it before they are told.
    const reads = unit.sql.selectFrom('ConversationRead').select('actorId').where('conversationId', '=', place.id)
    const seen = reads.where('lastReadSeq', '>=', message.seq).where('actorId', 'in', ids)
    const query = unit.sql.updateTable('Notification').set({ readAt: ctx.clock.now() }).where('readAt', 'is', null)
    const these = query.where('userId', 'in', ids).where('cause', '=', `messages:${place.id}`)
    unit.write(these.where('seq', '=', event.seq).where('userId', 'in', seen))
  })
}

/** Who has no account has no bell: they are mailed and pushed, if they can be. */
async function tellContact(ctx: Context, place: Place, seq: number): Promise<void> {
  const visitorIds = place.people.filter((id) => id !== null)
  const reachable = await withDevices(ctx.database, visitorIds)
  if (place.contactEmail === null && reachable.size === 0) return
  await commit(ctx, async (unit) => {
    if (place.contactEmail !== null) queueContactMail(ctx, unit, place.id)
    const subject = { communityId: ctx.communityId, id: place.id, seq }
    if (reachable.size > 0) queuePush(ctx, unit, [...reachable], subject)
  })
}

/** Only by somebody else, and only as long as they have it. */
export async function tellOfAssignment(ctx: Context, event: LoggedEvent): Promise<void> {
  const { assigneeId } = event.data
  const place = await findPlace(ctx, event.subjectId)
  if (typeof assigneeId !== 'string' || place?.assigneeId !== assigneeId || assigneeId === event.actorId) return
  await tell(ctx, place, [assigneeId], newsOf(event, 'CONVERSATION_ASSIGNED', `assigned:${place.id}`))
}

interface Place {
  id: string
  assigneeId: string | null
  contactUserId: string | null
  contactEmail: string | null
  /** The account and the visitors that the contact is. */
  people: (string | null)[]
}

type NewsOfPlace = Omit<News, 'userId' | 'conversationId'>

const newsOf = (event: LoggedEvent, kind: News['kind'], cause: string): NewsOfPlace => ({
  kind,
  cause,
  actorId: event.actorId,
  seq: event.seq,
})

async function tell(
  ctx: Context,
  place: Place,
  ids: readonly string[],
  news: NewsOfPlace,
  also?: (unit: Unit) => void,
): Promise<void> {
  if (ids.length === 0) return
  await commit(ctx, async (unit) => {
    const [viewers, told] = await Promise.all([viewersOf(ctx, unit, ids), toldOf(unit, news.cause, ids)])
    const all = [...viewers]
      .filter(([id, viewer]) => id === place.contactUserId || seesAll({ ...ctx, viewer }))
      .map(([userId]) => ({ ...news, userId, conversationId: place.id }))
    if (all.length === 0) return
    tellAll(ctx, unit, all, told)
    also?.(unit)
  })
}

async function findPlace(ctx: Context, id: string): Promise<Place | null> {
  const rows = await ctx.database.all(
    ctx.database.sql
      .selectFrom('Conversation')
      .innerJoin('Contact', 'Contact.id', 'Conversation.contactId')
      .leftJoin('ContactVisitor', 'ContactVisitor.contactId', 'Contact.id')
      .select([
        'Conversation.id',
        'Conversation.assigneeId',
        'Contact.userId',
        'Contact.email',
        'ContactVisitor.visitorId',
      ])
      .where('Conversation.id', '=', id)
      .where('Conversation.communityId', '=', ctx.communityId),
  )
  const [row] = rows
  if (!row) return null
  const people = [row.userId, ...rows.map((each) => each.visitorId)]
  return { id, assigneeId: row.assigneeId, contactUserId: row.userId, contactEmail: row.email, people }
}

function findMessage(ctx: Context, id: string) {
  const query = ctx.database.sql.selectFrom('Message').select(['authorId', 'seq']).where('id', '=', id)
  return ctx.database.first(query.where('deletedAt', 'is', null).where('communityId', '=', ctx.communityId))
}
