import { currentCommunity } from '../community/community.service.ts'
import { firstBlocks, type LetterPage, type LetterPart } from '../community/letter-page.ts'
import type { Context } from '../kernel/context.ts'
import { actors, displayNameOf } from '../people/actor.ts'
import type { Block } from '../ports/render.ts'
import type { Addressee } from './addressee.ts'
import type { NotificationKind } from './kind.ts'
import { type NewsWords, wordsFor } from './letters.ts'
import type { NotificationRow } from './notify.ts'

interface Ways {
  unsubscribeUrl: string
  canAnswer: boolean
}

/** As many posts or messages stand in one mail; the rest is behind its link. */
const most = 10

/** Of news that the reader may see: who did what, what they wrote, and where to read on. */
export async function composeNews(
  ctx: Context,
  addressee: Addressee,
  news: readonly NotificationRow[],
  ways: Ways,
): Promise<{ subject: string; page: LetterPage }> {
  const community = await currentCommunity(ctx)
  const words = wordsFor(addressee.locale, community.locale)
  const [first] = news as [NotificationRow]
  const place = await placeOf(ctx, first, words)
  const parts = await Promise.all(news.slice(-most).map((row) => partsOf(ctx, row, words, addressee.id)))
  const link = { text: words.read, url: place.url + (first.postNumber === null ? '' : `/${first.postNumber}`) }
  const page = {
    title: place.title,
    parts: [...parts.flat().slice(-most), { blocks: [], link }],
    footer: footerOf(ctx, words, reasonFor(news), ways),
  }
  return { subject: `[${community.name}] ${place.title}`, page }
}

export type Reason = keyof NewsWords['why']

export function footerOf(ctx: Context, words: NewsWords, reason: Reason, ways: Ways): LetterPage['footer'] {
  return [
    ...(ways.canAnswer ? [{ text: words.answer }] : []),
    { text: words.why[reason] },
    { text: words.settings, url: `${ctx.publicUrl}/settings/notifications` },
    { text: words.unsubscribe, url: ways.unsubscribeUrl },
  ]
}

function reasonFor(news: readonly NotificationRow[]): Reason {
  const kinds = news.map((row) => row.kind as NotificationKind)
  if (kinds.some((kind) => kind === 'MENTIONED' || kind === 'REPLIED')) return 'MENTIONED'
  if (kinds.some((kind) => kind === 'POSTED' || kind === 'TOPIC_CREATED')) return 'FOLLOWED'
  return news[0]!.conversationId === null ? 'OTHER' : 'CONVERSATION'
}

export async function placeOf(
  ctx: Context,
  row: NotificationRow,
  words: NewsWords,
): Promise<{ title: string; url: string }> {
  const { sql } = ctx.database
  if (row.topicId !== null) {
    const query = sql.selectFrom('Topic').select(['title', 'slug']).where('id', '=', row.topicId)
    const topic = (await ctx.database.first(query))!
    return { title: topic.title, url: `${ctx.publicUrl}/t/${topic.slug}/${row.topicId}` }
  }
  if (row.conversationId === null) return { title: words.report, url: `${ctx.publicUrl}/notifications` }
  const query = sql.selectFrom('Conversation').select('subject').where('id', '=', row.conversationId)
  const subject = (await ctx.database.first(query))?.subject
  return { title: subject ?? words.conversation, url: `${ctx.publicUrl}/c/${row.conversationId}` }
}

async function partsOf(ctx: Context, row: NotificationRow, words: NewsWords, readerId: string): Promise<LetterPart[]> {
  if (row.kind === 'MESSAGE_RECEIVED') return messagesFor(ctx, row, words, readerId)
  const facts = { who: await nameOf(ctx, row.actorId, words), others: row.actorCount - 1 }
  const heading = words[row.kind as NotificationKind](facts)
  return [{ heading, blocks: row.postId === null ? [] : await bodyOf(ctx, row.postId) }]
}

export async function nameOf(ctx: Context, id: string | null, words: NewsWords): Promise<string> {
  const actor = id === null ? null : await actors.load(ctx, id)
  return actor ? displayNameOf(actor) : words.somebody
}

async function bodyOf(ctx: Context, postId: string): Promise<Block[]> {
  const query = ctx.database.sql.selectFrom('Post').select('bodyBlocks').where('id', '=', postId)
  return blocksOf((await ctx.database.first(query))?.bodyBlocks)
}

const blocksOf = (json: string | undefined): Block[] => firstBlocks(JSON.parse(json ?? '[]') as Block[])

/** What others said since they read, or were mailed, last. */
async function messagesFor(ctx: Context, row: NotificationRow, words: NewsWords, readerId: string) {
  const { sql } = ctx.database
  const read = sql.selectFrom('ConversationRead').select('lastReadSeq').where('actorId', '=', readerId)
  const mailed = sql
    .selectFrom('Event')
    .select('occurredAt')
    .where('seq', '=', row.mailedSeq ?? -1)
  const [mark, event] = await Promise.all([
    ctx.database.first(read.where('conversationId', '=', row.conversationId!)),
    ctx.database.first(mailed),
  ])
  return messageParts(ctx, words, {
    conversationId: row.conversationId!,
    afterSeq: mark?.lastReadSeq ?? 0,
    after: event?.occurredAt ?? 0,
    notBy: [readerId],
  })
}

interface Span {
  conversationId: string
  afterSeq: number
  after?: number
  notBy: readonly string[]
}

/** The newest of what others said, oldest first. */
export async function messageParts(ctx: Context, words: NewsWords, span: Span): Promise<LetterPart[]> {
  let query = ctx.database.sql
    .selectFrom('Message')
    .select(['authorId', 'bodyBlocks'])
    .where('conversationId', '=', span.conversationId)
    .where('seq', '>', span.afterSeq)
    .where('createdAt', '>', span.after ?? 0)
    .where('deletedAt', 'is', null)
  if (span.notBy.length > 0) query = query.where('authorId', 'not in', span.notBy)
  const rows = (await ctx.database.all(query.orderBy('seq', 'desc').limit(most))).reverse()
  return Promise.all(
    rows.map(async ({ authorId, bodyBlocks }) => ({
      heading: words.MESSAGE_RECEIVED({ who: await nameOf(ctx, authorId, words), others: 0 }),
      blocks: blocksOf(bodyBlocks),
    })),
  )
}
