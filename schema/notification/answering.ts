import * as v from 'valibot'
import { actingIn } from '../community/acting.ts'
import { sendMessage } from '../conversation/sending.ts'
import { type Context, contextFor, type Viewer } from '../kernel/context.ts'
import { DomainError } from '../kernel/errors.ts'
import { bodyRule } from '../kernel/rules.ts'
import { visitorViewer } from '../people/viewer.ts'
import { createPost } from '../topic/replying.ts'
import { viewersOf } from './recipients.ts'

/** A mail that came back, as far as it matters. */
export interface Answer {
  /** The secret part of the address that it was sent to. */
  replyId: string
  from: string
  messageId: string
  sentAt: number
  /** Without what it quotes. */
  text: string
}

/** `TAKEN`, or why not. Whoever forges learns no more than that it did not work. */
export type Outcome = 'TAKEN' | 'UNKNOWN' | 'FORGED' | 'EMPTY' | 'REFUSED'

/** Becomes a post or a message of the person whose secret the address is, if the mail is theirs. */
export async function takeAnswer(system: Context, answer: Answer): Promise<Outcome> {
  const { sql } = system.database
  const row = await system.database.first(sql.selectFrom('ReplyAddress').selectAll().where('id', '=', answer.replyId))
  if (!row) return 'UNKNOWN'
  const ctx = await actingIn(system, row.communityId)
  const person = row.personId.startsWith('usr_')
    ? await accountOf(ctx, row.personId)
    : await contactOf(ctx, row.personId)
  if (!person) return 'UNKNOWN'
  if (person.email.toLowerCase() !== answer.from.toLowerCase()) return 'FORGED'
  const body = v.safeParse(bodyRule, answer.text)
  if (!body.success) return answer.text.trim() === '' ? 'EMPTY' : 'REFUSED'
  const clientId = clientIdOf(ctx, answer)
  const asPerson = contextFor(ctx, person.viewer)
  try {
    if (row.placeId.startsWith('top_'))
      await createPost(asPerson, { clientId, topicId: row.placeId, body: body.output })
    else await sendMessage(asPerson, { clientId, conversationId: row.placeId, body: body.output })
    return 'TAKEN'
  } catch (error) {
    if (error instanceof DomainError) return 'REFUSED'
    throw error
  }
}

interface Person {
  email: string
  viewer: Viewer
}

async function accountOf(ctx: Context, id: string): Promise<Person | null> {
  const query = ctx.database.sql.selectFrom('User').select(['email', 'emailVerifiedAt']).where('id', '=', id)
  const [row, viewers] = await Promise.all([ctx.database.first(query), viewersOf(ctx, ctx.database, [id])])
  const viewer = viewers.get(id)
  return row?.email && row.emailVerifiedAt !== null && viewer ? { email: row.email, viewer } : null
}

/** Speaks as the visitor that the contact was last. */
async function contactOf(ctx: Context, id: string): Promise<Person | null> {
  const row = await ctx.database.first(
    ctx.database.sql
      .selectFrom('Contact')
      .innerJoin('ContactVisitor', 'ContactVisitor.contactId', 'Contact.id')
      .select(['Contact.email', 'ContactVisitor.visitorId'])
      .where('Contact.id', '=', id)
      .where('Contact.communityId', '=', ctx.communityId)
      .orderBy('ContactVisitor.createdAt', 'desc')
      .limit(1),
  )
  if (!row?.email) return null
  return { email: row.email, viewer: visitorViewer(row.visitorId, { sessionId: '', expiresAt: null }) }
}

/** The same mail has the same one, so that it becomes one post however often it comes. */
function clientIdOf(ctx: Context, { replyId, messageId, sentAt }: Answer): string {
  const hash = ctx.tokens.hash(`answer\n${replyId}\n${messageId}`)
  const time = Math.min(Math.max(0, Math.trunc(sentAt)), 2 ** 47)
    .toString(16)
    .padStart(12, '0')
  return [time.slice(0, 8), time.slice(8), `7${hash.slice(0, 3)}`, `8${hash.slice(3, 6)}`, hash.slice(6, 18)].join('-')
}
