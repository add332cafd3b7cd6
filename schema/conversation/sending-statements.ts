import type { Kysely } from 'kysely'
import type { Tables } from '../ports/database.ts'
import type { MessageRow } from './message.service.ts'
import { prepared } from './prepared.ts'

/** A conversation as its sender finds it, and whoever has used the id of the new message before. */
export interface Place {
  id: string
  status: string
  version: number
  contactUserId: string | null
  contactVisitorId: string | null
  /** Author and conversation of the message that has this id already. */
  sentBy: string | null
  sentIn: string | null
}

type Sender = { communityId: string; viewerId: string; conversationId: string; messageId: string }

export const placeOf = prepared<Sender, Place>((sql, value) =>
  sql
    .selectFrom('Conversation')
    .innerJoin('Contact', 'Contact.id', 'Conversation.contactId')
    .leftJoin('ContactVisitor', (join) =>
      join
        .onRef('ContactVisitor.contactId', '=', 'Conversation.contactId')
        .on('ContactVisitor.visitorId', '=', value.viewerId),
    )
    .leftJoin('Message', (join) => join.on('Message.id', '=', value.messageId))
    .select(['Conversation.id', 'Conversation.status', 'Conversation.version'])
    .select(['Contact.userId as contactUserId', 'ContactVisitor.visitorId as contactVisitorId'])
    .select(['Message.authorId as sentBy', 'Message.conversationId as sentIn'])
    .where('Conversation.id', '=', value.conversationId)
    .where('Conversation.communityId', '=', value.communityId),
)

type Moment = { conversationId: string; now: number }

/** Staff said something: the contact's turn. */
export const answer = prepared<Moment, unknown>((sql, moment) =>
  raise(sql, moment).set({ waitingOn: 'CONTACT', waitingSince: null }),
)

/** Another status than the one read starts all over: no message slips into a conversation just put away. */
export const hear = prepared<Moment, unknown>((sql, moment) => waitForAgent(sql, moment).where('status', '=', 'OPEN'))

/** Whatever was put away comes back. */
export const hearAndOpen = prepared<Moment & { status: string; version: number }, unknown>((sql, value) =>
  waitForAgent(sql, value)
    .set((eb) => ({ status: 'OPEN', snoozedUntil: null, resolvedAt: null, version: eb('version', '+', 1) }))
    .where('status', '=', value.status)
    .where('version', '=', value.version),
)

/** A contact waits from their first unanswered message on. */
function waitForAgent(sql: Kysely<Tables>, moment: Moment) {
  return raise(sql, moment).set((eb) => ({
    waitingOn: 'AGENT',
    waitingSince: eb.case().when('waitingOn', '=', 'AGENT').then(eb.ref('waitingSince')).else(moment.now).end(),
  }))
}

function raise(sql: Kysely<Tables>, { conversationId, now }: Moment) {
  return sql
    .updateTable('Conversation')
    .set((eb) => ({ lastSeq: eb('lastSeq', '+', 1), lastActivityAt: now, updatedAt: now }))
    .where('id', '=', conversationId)
}

/** The message takes the number to which the statement before it has raised the conversation. */
export const say = prepared<Omit<MessageRow, 'seq'>, unknown>((sql, value) =>
  sql.insertInto('Message').values((eb) => ({
    id: value.id,
    communityId: value.communityId,
    conversationId: value.conversationId,
    seq: eb.selectFrom('Conversation').select('lastSeq').where('id', '=', value.conversationId),
    authorId: value.authorId,
    bodyMarkdown: value.bodyMarkdown,
    bodyHtml: value.bodyHtml,
    bodyText: value.bodyText,
    bodyBlocks: value.bodyBlocks,
    renderVersion: value.renderVersion,
    editedAt: value.editedAt,
    deletedAt: value.deletedAt,
    version: value.version,
    createdAt: value.createdAt,
    updatedAt: value.updatedAt,
  })),
)

export const said = prepared<{ id: string }, MessageRow>((sql, { id }) =>
  sql.selectFrom('Message').selectAll().where('id', '=', id),
)
