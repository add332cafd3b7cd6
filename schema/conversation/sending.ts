import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, NotFoundError } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import { renderMarkdown } from '../kernel/rich-text.ts'
import type { Unit } from '../ports/database.ts'
import { type ConversationRow, conversations, isOwn, seesAll, selectConversations } from './access.ts'
import { demandMessage, demandVoice, lastMessages, type MessageRow, messages } from './message.service.ts'
import { record } from './timeline.ts'

export interface NewMessage {
  clientId: string
  conversationId: string
  body: string
}

/** The hottest write: one read, then three statements (five when the contact's words reopen the conversation). */
export async function sendMessage(ctx: Context, input: NewMessage): Promise<MessageRow> {
  demandVoice(ctx)
  const id = idFromClient('Message', input.clientId)
  await commit(ctx, async (unit) => {
    const place = await readPlace(ctx, unit, input.conversationId, id)
    if (!place || (!seesAll(ctx) && !isOwn(ctx, place))) throw new NotFoundError('conversation')
    if (isRepetition(ctx, place)) return
    if (isOwn(ctx, place)) hearContact(ctx, unit, place)
    else answerContact(ctx, unit, place.id)
    insertMessage(ctx, unit, { id, conversationId: place.id, body: input.body })
  })
  messages.forget(ctx, id)
  conversations.forget(ctx, input.conversationId)
  lastMessages.forget(ctx, input.conversationId)
  return demandMessage(ctx, id)
}

/** The message takes the number to which the statement before it has raised the conversation. */
export function insertMessage(
  ctx: Context,
  unit: Unit,
  message: { id: string; conversationId: string; body: string },
): void {
  const now = ctx.clock.now()
  unit.write(
    unit.sql.insertInto('Message').values((eb) => ({
      id: message.id,
      communityId: ctx.communityId,
      conversationId: message.conversationId,
      seq: eb.selectFrom('Conversation').select('lastSeq').where('id', '=', message.conversationId),
      authorId: ctx.viewer.id!,
      ...renderMarkdown(ctx.render, message.body),
      editedAt: null,
      deletedAt: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    })),
  )
  append(ctx, unit, {
    type: 'MESSAGE_SENT',
    audience: { kind: 'CONVERSATION', id: message.conversationId },
    subjectId: message.id,
  })
}

interface Place extends ConversationRow {
  /** Author and conversation of the message that has this id already. */
  sentBy: string | null
  sentIn: string | null
}

async function readPlace(ctx: Context, unit: Unit, conversationId: string, messageId: string) {
  const found = await unit.first(
    selectConversations(ctx)
      .leftJoin('Message', (join) => join.on('Message.id', '=', messageId))
      .select(['Message.authorId as sentBy', 'Message.conversationId as sentIn'])
      .where('Conversation.id', '=', conversationId),
  )
  return found as Place | undefined
}

function isRepetition(ctx: Context, place: Place): boolean {
  if (place.sentBy === null) return false
  if (place.sentBy === ctx.viewer.id && place.sentIn === place.id) return true
  throw new ConflictError('This clientId has been used already.')
}

function answerContact(ctx: Context, unit: Unit, conversationId: string): void {
  unit.write(raise(ctx, unit, conversationId).set({ waitingOn: 'CONTACT', waitingSince: null }), { rows: 1 })
}

/** A contact waits from their first unanswered message on; whatever was put away comes back. */
function hearContact(ctx: Context, unit: Unit, place: Place): void {
  const now = ctx.clock.now()
  const heard = raise(ctx, unit, place.id)
    .set((eb) => ({
      waitingOn: 'AGENT',
      waitingSince: eb.case().when('waitingOn', '=', 'AGENT').then(eb.ref('waitingSince')).else(now).end(),
    }))
    // Another status than the one read starts all over: no message slips into a conversation just put away.
    .where('status', '=', place.status)
  if (place.status === 'OPEN') {
    unit.write(heard, { rows: 1 })
    return
  }
  record(ctx, unit, place.id, place.status === 'SNOOZED' ? 'WOKEN' : 'REOPENED')
  const opened = heard.set({ status: 'OPEN', snoozedUntil: null, resolvedAt: null, version: place.version + 1 })
  unit.write(opened.where('version', '=', place.version), { rows: 1 })
  append(ctx, unit, {
    type: 'CONVERSATION_UPDATED',
    audience: { kind: 'CONVERSATION', id: place.id },
    subjectId: place.id,
  })
}

function raise(ctx: Context, unit: Unit, conversationId: string) {
  const now = ctx.clock.now()
  return unit.sql
    .updateTable('Conversation')
    .set((eb) => ({ lastSeq: eb('lastSeq', '+', 1), lastActivityAt: now, updatedAt: now }))
    .where('id', '=', conversationId)
}
