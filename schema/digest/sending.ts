import { actingIn } from '../community/acting.ts'
import { currentCommunity } from '../community/community.service.ts'
import type { LetterPage } from '../community/letter-page.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { findAddressee } from '../notification/addressee.ts'
import { type NewsWords, wordsFor } from '../notification/letters.ts'
import { mailTo, queueSending } from '../notification/sending.ts'
import { unsubscribeUrl } from '../notification/unsubscribing.ts'
import { summaryTexts } from '../summary/summary.service.ts'
import { excerpts } from '../topic/excerpt.ts'
import { followedSince, type UnreadTopic } from './followed-topics.ts'

const dayMs = 24 * 3600 * 1000

/** Up to where it looked, and the mail, are one batch: however often the job runs, it tells each thing once. */
export async function sendDigest(
  system: Context,
  payload: { communityId: string; userId: string; at: number; day: string },
): Promise<void> {
  const { communityId, userId, at, day } = payload
  await commit(system, async (unit) => {
    const ctx = await actingIn(system, communityId)
    const query = unit.sql.selectFrom('NotificationSettings').selectAll().where('userId', '=', userId)
    const settings = await unit.first(query)
    if (!settings || settings.digest === 'OFF' || (settings.digestedAt ?? 0) >= at) return
    const found = await findAddressee(ctx, unit, userId)
    const since = settings.digestedAt ?? at - (settings.digest === 'DAILY' ? dayMs : 7 * dayMs)
    const topics = found ? await followedSince(ctx, found.viewer, since) : []
    const mail = found && topics.length > 0 ? await letterOf(ctx, found.addressee, topics, day) : null
    const update = unit.sql.updateTable('NotificationSettings').set({ digestedAt: at }).where('userId', '=', userId)
    unit.write(update.where('digestedAt', settings.digestedAt === null ? 'is' : '=', settings.digestedAt), { rows: 1 })
    if (mail) queueSending(ctx, unit, userId, mail)
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof findAddressee>>>

async function letterOf(ctx: Context, addressee: Found['addressee'], topics: UnreadTopic[], day: string) {
  const community = await currentCommunity(ctx)
  const words = wordsFor(addressee.locale, community.locale)
  const url = unsubscribeUrl(ctx, addressee.id, ['DIGEST'])
  const page: LetterPage = {
    title: words.digestHeading(topics.length),
    parts: await Promise.all(topics.map((each) => partOf(ctx, words, each))),
    footer: [
      { text: words.why.OTHER },
      { text: words.settings, url: `${ctx.publicUrl}/settings/notifications` },
      { text: words.stopDigest, url },
    ],
  }
  const subject = `[${community.name}] ${words.digestSubject}`
  const id = `digest.${addressee.id}.${day}`
  return mailTo(ctx, addressee, { id, subject, page, replyTo: null, threadId: null, unsubscribeUrl: url })
}

/** The summary where there is one, else how it began. */
async function partOf(ctx: Context, words: NewsWords, { topic, unread }: UnreadTopic): Promise<LetterPage['parts'][0]> {
  const [summary, beginning] = await Promise.all([summaryTexts.load(ctx, topic.id), excerpts.load(ctx, topic.id)])
  const text = summary ?? beginning ?? ''
  return {
    heading: `${topic.title} (${words.unreadPosts(unread)})`,
    blocks: text ? [{ type: 'paragraph', text }] : [],
    link: { text: words.read, url: `${ctx.publicUrl}/t/${topic.slug}/${topic.id}` },
  }
}
