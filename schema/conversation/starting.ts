import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { clientIdReused } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import { demandPace } from '../people/pace.ts'
import type { Unit } from '../ports/database.ts'
import { chooseAttachments } from '../upload/attaching.ts'
import { type ConversationRow, conversations, demandConversation } from './access.ts'
import { contactIds, contacts, demandContact, ownContact } from './contact.service.ts'
import { arrivalInbox } from './inbox.service.ts'
import { demandContent, demandMessage, type MessageRow, messages } from './message.service.ts'
import { insertMessage } from './sending.ts'

export interface NewConversation {
  clientId: string
  messageClientId: string
  inboxId?: string | null
  contactId?: string | null
  subject?: string | null
  body: string
  attachmentIds?: readonly string[] | null
}

export interface StartedConversation {
  conversation: ConversationRow
  message: MessageRow
}

/** With its first message, in one batch. Staff may begin one with a contact; everybody else begins their own. */
export async function startConversation(ctx: Context, input: NewConversation): Promise<StartedConversation> {
  demand(ctx, input.contactId ? 'conversation.answer' : 'conversation.start')
  demandContent(input)
  await demandPace(ctx, 'conversation')
  const id = idFromClient('Conversation', input.clientId)
  const messageId = idFromClient('Message', input.messageClientId)
  await commit(ctx, async (unit) => {
    if (await isRepetition(ctx, unit, id, messageId)) return
    const contact = input.contactId ? await contactOfStaff(ctx, unit, input.contactId) : await ownContact(ctx, unit)
    const inbox = await arrivalInbox(ctx, unit, input.inboxId)
    const attachTo = await chooseAttachments(ctx, unit, input.attachmentIds)
    contact.write()
    inbox.write()
    const place = { id, contactId: contact.id, inboxId: inbox.id }
    insertConversation(ctx, unit, place, input.subject || null, input.contactId ? 'CONTACT' : 'AGENT')
    insertMessage(ctx, unit, { id: messageId, conversationId: id, body: input.body })
    attachTo(messageId)
  })
  conversations.forget(ctx, id)
  contactIds.forget(ctx, ctx.viewer.id ?? '')
  messages.forget(ctx, messageId)
  return { conversation: await demandConversation(ctx, id), message: await demandMessage(ctx, messageId) }
}

/** Either id known: a resend when both are of the same act of the same person, a clash otherwise. */
async function isRepetition(ctx: Context, unit: Unit, id: string, messageId: string): Promise<boolean> {
  const [conversation, message] = await Promise.all([
    unit.first(unit.sql.selectFrom('Conversation').select('communityId').where('id', '=', id)),
    unit.first(unit.sql.selectFrom('Message').select(['authorId', 'conversationId']).where('id', '=', messageId)),
  ])
  if (!conversation && !message) return false
  const same = conversation?.communityId === ctx.communityId && message?.conversationId === id
  if (same && message.authorId === ctx.viewer.id) return true
  throw clientIdReused()
}

async function contactOfStaff(ctx: Context, unit: Unit, contactId: string) {
  contacts.forget(ctx, contactId)
  const { id } = await demandContact(ctx, contactId)
  const touch = unit.sql.updateTable('Contact').set({ updatedAt: ctx.clock.now() }).where('id', '=', id)
  return { id, write: () => unit.write(touch, { rows: 1 }) }
}

function insertConversation(
  ctx: Context,
  unit: Unit,
  place: { id: string; contactId: string; inboxId: string },
  subject: string | null,
  waitingOn: 'AGENT' | 'CONTACT',
): void {
  const now = ctx.clock.now()
  unit.write(
    unit.sql.insertInto('Conversation').values({
      ...place,
      communityId: ctx.communityId,
      subject,
      status: 'OPEN',
      waitingOn,
      waitingSince: waitingOn === 'AGENT' ? now : null,
      priority: 'NORMAL',
      assigneeId: null,
      snoozedUntil: null,
      resolvedAt: null,
      lastSeq: 1,
      lastActivityAt: now,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
  )
  append(ctx, unit, {
    type: 'CONVERSATION_STARTED',
    audience: { kind: 'CONVERSATION', id: place.id },
    subjectId: place.id,
  })
}
