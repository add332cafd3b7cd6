import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { clientIdReused, NotFoundError } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import { renderMarkdown } from '../kernel/rich-text.ts'
import { demandPace } from '../people/pace.ts'
import type { Unit } from '../ports/database.ts'
import { chooseAttachments } from '../upload/attaching.ts'
import { conversations, isOwn, seesAll } from './access.ts'
import { announceUpdate } from './changing.ts'
import { demandContent, demandVoice, lastMessages, type MessageRow, messages } from './message.service.ts'
import { answer, hear, hearAndOpen, type Place, placeOf, said, say } from './sending-statements.ts'
import { record } from './timeline.ts'

export interface NewMessage {
  clientId: string
  conversationId: string
  body: string
  attachmentIds?: readonly string[] | null
}

/** The hottest write: two reads and three statements, five when the contact's words bring the conversation back. */
export async function sendMessage(ctx: Context, input: NewMessage): Promise<MessageRow> {
  demandVoice(ctx)
  demandContent(input)
  await demandPace(ctx, 'message')
  const id = idFromClient('Message', input.clientId)
  await commit(ctx, async (unit) => {
    const place = await findPlace(ctx, unit, input.conversationId, id)
    if (!place || (!seesAll(ctx) && !isOwn(ctx, place))) throw new NotFoundError('conversation')
    if (isRepetition(ctx, place)) return
    const attachTo = await chooseAttachments(ctx, unit, input.attachmentIds)
    const moment = { conversationId: place.id, now: ctx.clock.now() }
    if (!isOwn(ctx, place)) unit.write(answer(unit.sql, moment), { rows: 1 })
    else if (place.status === 'OPEN') unit.write(hear(unit.sql, moment), { rows: 1 })
    else comeBack(ctx, unit, place)
    insertMessage(ctx, unit, { id, conversationId: place.id, body: input.body })
    attachTo(id)
  })
  conversations.forget(ctx, input.conversationId)
  lastMessages.forget(ctx, input.conversationId)
  const row = (await ctx.database.first(said(ctx.database.sql, { id })))!
  messages.prime(ctx, id, row)
  return row
}

export function insertMessage(
  ctx: Context,
  unit: Unit,
  message: { id: string; conversationId: string; body: string },
): void {
  const now = ctx.clock.now()
  const row = {
    id: message.id,
    communityId: ctx.communityId,
    conversationId: message.conversationId,
    authorId: ctx.viewer.id!,
    ...renderMarkdown(ctx.render, message.body),
    editedAt: null,
    deletedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  unit.write(say(unit.sql, row))
  append(ctx, unit, {
    type: 'MESSAGE_SENT',
    audience: { kind: 'CONVERSATION', id: message.conversationId },
    subjectId: message.id,
  })
}

function findPlace(ctx: Context, unit: Unit, conversationId: string, messageId: string) {
  const viewerId = ctx.viewer.id ?? ''
  return unit.first(placeOf(unit.sql, { communityId: ctx.communityId, viewerId, conversationId, messageId }))
}

function isRepetition(ctx: Context, place: Place): boolean {
  if (place.sentBy === null) return false
  if (place.sentBy === ctx.viewer.id && place.sentIn === place.id) return true
  throw clientIdReused()
}

function comeBack(ctx: Context, unit: Unit, { id, status, version }: Place): void {
  record(ctx, unit, id, status === 'SNOOZED' ? 'WOKEN' : 'REOPENED')
  const now = ctx.clock.now()
  unit.write(hearAndOpen(unit.sql, { conversationId: id, now, status, version }), { rows: 1 })
  announceUpdate(ctx, unit, id)
}
