import { actingIn } from '../community/acting.ts'
import { commit } from '../kernel/commit.ts'
import { type Context, contextFor } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import { type Addressee, findAddressee } from './addressee.ts'
import { composeNews } from './composing.ts'
import type { NotificationKind } from './kind.ts'
import type { NotificationRow } from './notify.ts'
import { keepReplyAddress, replyAddress } from './reply-address.ts'
import { mailTo, queueSending } from './sending.ts'
import { unsubscribeUrl } from './unsubscribing.ts'
import { worthTelling } from './worth-telling.ts'

interface Payload {
  communityId: string
  userId: string
  placeId: string
}

/**
 * All unread news of one place as one mail. That they were dealt with, and the mail, are one batch: a worker that dies
 * before it does it all again, one that dies after it finds nothing left to do.
 */
export async function mailNews(system: Context, { communityId, userId, placeId }: Payload): Promise<void> {
  await commit(system, async (unit) => {
    const ctx = await actingIn(system, communityId)
    const [rows, found] = await Promise.all([undealt(unit, userId, placeId), findAddressee(ctx, unit, userId)])
    const news = found && rows.length > 0 ? await worthTelling(contextFor(ctx, found.viewer), unit, rows, 'MAIL') : []
    const letter = news.length > 0 ? await letterOf(ctx, found!.addressee, placeId, news) : null
    for (const row of rows) markDealt(unit, row)
    if (!letter) return
    if (letter.reply) keepReplyAddress(ctx, unit, letter.reply.id, { personId: userId, placeId })
    queueSending(ctx, unit, userId, letter.mail)
  })
}

function undealt(unit: Unit, userId: string, placeId: string): Promise<NotificationRow[]> {
  const query = unit.sql
    .selectFrom('Notification')
    .selectAll()
    .where('userId', '=', userId)
    .where((eb) => eb.or([eb('mailedSeq', 'is', null), eb('mailedSeq', '<', eb.ref('seq'))]))
    .orderBy('seq')
    .orderBy('id')
  const column = placeId.startsWith('top_') ? 'topicId' : placeId.startsWith('cnv_') ? 'conversationId' : 'id'
  return unit.all(query.where(column, '=', placeId))
}

/** Whatever came of it: dealt with is dealt with. News that came in between start all over. */
function markDealt(unit: Unit, row: NotificationRow): void {
  const query = unit.sql.updateTable('Notification').set({ mailedSeq: row.seq }).where('id', '=', row.id)
  unit.write(query.where('seq', '=', row.seq).where('mailedSeq', row.mailedSeq === null ? 'is' : '=', row.mailedSeq), {
    rows: 1,
  })
}

async function letterOf(ctx: Context, addressee: Addressee, placeId: string, news: readonly NotificationRow[]) {
  const reply = /^(top|cnv)_/.test(placeId) ? replyAddress(ctx, { personId: addressee.id, placeId }) : null
  const kinds = [...new Set(news.map((row) => row.kind as NotificationKind))]
  const url = unsubscribeUrl(ctx, addressee.id, kinds)
  const { subject, page } = await composeNews(ctx, addressee, news, { unsubscribeUrl: url, canAnswer: reply !== null })
  const newest = news.at(-1)!
  const mail = await mailTo(ctx, addressee, {
    id: `${newest.id}.${newest.seq}`,
    subject,
    page,
    replyTo: reply?.address ?? null,
    threadId: placeId === newest.id ? null : placeId,
    unsubscribeUrl: url,
  })
  return { mail, reply }
}
