import { currentCommunity } from '../community/community.service.ts'
import type { Context } from '../kernel/context.ts'
import type { Push } from '../ports/pusher.ts'
import { isLookedAt } from '../presence/present.ts'
import { nameOf } from './composing.ts'
import { wordsFor } from './letters.ts'
import { bodyOf, pushLifeMs, titleOf } from './news-push.ts'

/** What a visitor who is away was answered. Null when they have read it, look at it, or there is a newer answer. */
export async function talkPush(ctx: Context, visitorId: string, id: string, seq: number): Promise<Push | null> {
  const talk = await findTalk(ctx, visitorId, id)
  if (!talk || isLookedAt(ctx, id, talk.visitorIds)) return null
  const message = await lastOfOthers(ctx, id, talk.visitorIds)
  if (message?.seq !== seq || talk.readSeq >= seq) return null
  const ttlSeconds = Math.floor((message.createdAt + pushLifeMs - ctx.clock.now()) / 1000)
  if (ttlSeconds <= 0) return null
  const words = wordsFor((await currentCommunity(ctx)).locale)
  const who = await nameOf(ctx, message.authorId, words)
  return {
    id,
    kind: 'MESSAGE_RECEIVED',
    title: titleOf(words.MESSAGE_RECEIVED({ who, others: 0 })),
    body: bodyOf(talk.subject, message.bodyText),
    url: `${ctx.publicUrl}/c/${id}`,
    badge: null,
    collapse: id,
    ttlSeconds,
  }
}

/** Null for whoever is not of the conversation, and since the contact has an account: then the account is told. */
async function findTalk(ctx: Context, visitorId: string, id: string) {
  const { database } = ctx
  const { sql } = database
  const row = await database.first(
    sql
      .selectFrom('Conversation')
      .innerJoin('Contact', 'Contact.id', 'Conversation.contactId')
      .innerJoin('ContactVisitor', 'ContactVisitor.contactId', 'Contact.id')
      .select(['Conversation.subject', 'Conversation.contactId'])
      .where('Conversation.id', '=', id)
      .where('Conversation.communityId', '=', ctx.communityId)
      .where('ContactVisitor.visitorId', '=', visitorId)
      .where('Contact.userId', 'is', null),
  )
  if (!row) return null
  const visitors = sql.selectFrom('ContactVisitor').select('visitorId').where('contactId', '=', row.contactId)
  const visitorIds = (await database.all(visitors)).map((each) => each.visitorId)
  const reads = sql.selectFrom('ConversationRead').select('lastReadSeq').where('conversationId', '=', id)
  const marks = await database.all(reads.where('actorId', 'in', visitorIds))
  return { subject: row.subject, visitorIds, readSeq: Math.max(0, ...marks.map((mark) => mark.lastReadSeq)) }
}

function lastOfOthers(ctx: Context, conversationId: string, visitorIds: string[]) {
  const query = ctx.database.sql
    .selectFrom('Message')
    .select(['authorId', 'seq', 'bodyText', 'createdAt'])
    .where('conversationId', '=', conversationId)
    .where('deletedAt', 'is', null)
    .where('authorId', 'not in', visitorIds)
  return ctx.database.first(query.orderBy('seq', 'desc').limit(1))
}
