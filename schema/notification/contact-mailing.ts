import { actingIn } from '../community/acting.ts'
import { currentCommunity } from '../community/community.service.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import { isLookedAt } from '../presence/present.ts'
import type { Addressee } from './addressee.ts'
import { footerOf, messageParts } from './composing.ts'
import { wordsFor } from './letters.ts'
import { isStopped } from './mail-recipient.ts'
import { keepReplyAddress, replyAddress } from './reply-address.ts'
import { mailTo, queueSending } from './sending.ts'
import { unsubscribeUrl } from './unsubscribing.ts'

interface Payload {
  communityId: string
  conversationId: string
}

/** A contact without an account, and away, gets the answer by mail: only what they have not read, and each word once. */
export async function mailContact(system: Context, { communityId, conversationId }: Payload): Promise<void> {
  await commit(system, async (unit) => {
    const ctx = await actingIn(system, communityId)
    const talk = await findTalk(ctx, unit, conversationId)
    if (!talk) return
    const { contactId, email, visitorIds, lastSeq, knownSeq } = talk
    if (knownSeq >= lastSeq || isLookedAt(ctx, conversationId, visitorIds)) return
    if (await isStopped(unit, contactId, email)) return
    const letter = await letterOf(ctx, { id: contactId, email, locale: null }, conversationId, talk)
    if (!letter) return
    markMailed(ctx, unit, conversationId, talk)
    if (letter.reply) keepReplyAddress(ctx, unit, letter.reply.id, { personId: contactId, placeId: conversationId })
    queueSending(ctx, unit, contactId, letter.mail)
  })
}

interface Talk {
  contactId: string
  email: string
  visitorIds: string[]
  subject: string | null
  lastSeq: number
  mailedSeq: number | null
  /** Up to here the contact has read it, here or in a mail. */
  knownSeq: number
}

/** Null for whoever has an account: they are told as everybody who has one. */
async function findTalk(ctx: Context, unit: Unit, conversationId: string): Promise<Talk | null> {
  const row = await unit.first(
    unit.sql
      .selectFrom('Conversation')
      .innerJoin('Contact', 'Contact.id', 'Conversation.contactId')
      .leftJoin('ConversationMail', 'ConversationMail.conversationId', 'Conversation.id')
      .select(['Conversation.contactId', 'Conversation.subject', 'Conversation.lastSeq'])
      .select(['Contact.email', 'Contact.userId', 'ConversationMail.mailedSeq'])
      .where('Conversation.id', '=', conversationId)
      .where('Conversation.communityId', '=', ctx.communityId),
  )
  if (!row?.email || row.userId !== null) return null
  const { contactId, email, subject, lastSeq, mailedSeq } = row
  const visitors = unit.sql.selectFrom('ContactVisitor').select('visitorId').where('contactId', '=', contactId)
  const visitorIds = (await unit.all(visitors)).map((each) => each.visitorId)
  const reads = unit.sql.selectFrom('ConversationRead').select('lastReadSeq').where('actorId', 'in', visitorIds)
  const marks = await unit.all(reads.where('conversationId', '=', conversationId))
  const knownSeq = Math.max(mailedSeq ?? 0, ...marks.map((mark) => mark.lastReadSeq))
  return { contactId, email, visitorIds, subject, lastSeq, mailedSeq, knownSeq }
}

async function letterOf(ctx: Context, addressee: Addressee, conversationId: string, talk: Talk) {
  const community = await currentCommunity(ctx)
  const words = wordsFor(community.locale)
  const parts = await messageParts(ctx, words, { conversationId, afterSeq: talk.knownSeq, notBy: talk.visitorIds })
  if (parts.length === 0) return null
  const reply = replyAddress(ctx, { personId: addressee.id, placeId: conversationId })
  const url = unsubscribeUrl(ctx, addressee.id, ['ALL'])
  const title = talk.subject ?? words.conversation
  const link = { text: words.read, url: `${ctx.publicUrl}/c/${conversationId}` }
  const ways = { unsubscribeUrl: url, canAnswer: reply !== null }
  const footer = footerOf(ctx, words, 'CONVERSATION', ways).filter((line) => line.text !== words.settings)
  const mail = await mailTo(ctx, addressee, {
    id: `${conversationId}.${talk.lastSeq}`,
    subject: `[${community.name}] ${title}`,
    page: { title, parts: [...parts, { blocks: [], link }], footer },
    replyTo: reply?.address ?? null,
    threadId: conversationId,
    unsubscribeUrl: url,
  })
  return { mail, reply }
}

/** Somebody else may be about to mail the same: one of the two finds another number and looks anew. */
function markMailed(ctx: Context, unit: Unit, conversationId: string, { lastSeq, mailedSeq }: Talk): void {
  const values = { mailedSeq: lastSeq, updatedAt: ctx.clock.now() }
  const query = unit.sql.updateTable('ConversationMail').set(values).where('conversationId', '=', conversationId)
  if (mailedSeq === null) unit.write(unit.sql.insertInto('ConversationMail').values({ conversationId, ...values }))
  else unit.write(query.where('mailedSeq', '=', mailedSeq), { rows: 1 })
}
