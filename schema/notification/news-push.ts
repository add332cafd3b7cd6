import { currentCommunity } from '../community/community.service.ts'
import { type Context, contextFor } from '../kernel/context.ts'
import type { Push } from '../ports/pusher.ts'
import { isTopicLookedAt } from '../presence/present.ts'
import { shortened } from '../topic/excerpt.ts'
import { nameOf, placeOf } from './composing.ts'
import { excerptOf } from './excerpt.ts'
import type { NotificationKind } from './kind.ts'
import { wordsFor } from './letters.ts'
import { unreadCountOf } from './notification.service.ts'
import type { NotificationRow } from './notify.ts'
import { viewersOf } from './recipients.ts'
import { worthTelling } from './worth-telling.ts'

/** So long something is news. */
export const pushLifeMs = 24 * 3600 * 1000

/** Null when they know it, want no push of it, may not see it any more, or something newer of the cause is told. */
export async function newsPush(ctx: Context, userId: string, id: string, seq: number): Promise<Push | null> {
  const query = ctx.database.sql.selectFrom('Notification').selectAll().where('id', '=', id)
  const [row, viewers] = await Promise.all([
    ctx.database.first(query.where('userId', '=', userId).where('seq', '=', seq)),
    viewersOf(ctx, ctx.database, [userId]),
  ])
  const viewer = viewers.get(userId)
  if (!row || !viewer) return null
  const ttlSeconds = Math.floor((row.updatedAt + pushLifeMs - ctx.clock.now()) / 1000)
  if (ttlSeconds <= 0 || (row.topicId !== null && isTopicLookedAt(ctx, row.topicId, userId))) return null
  const reader = contextFor(ctx, viewer)
  const [news] = await worthTelling(reader, ctx.database, [row], 'PUSH')
  return news ? { ...(await shownOf(reader, news)), ttlSeconds } : null
}

async function shownOf(reader: Context, row: NotificationRow): Promise<Omit<Push, 'ttlSeconds'>> {
  const { sql } = reader.database
  const userId = row.userId
  const [community, user, badge, excerpt] = await Promise.all([
    currentCommunity(reader),
    reader.database.first(sql.selectFrom('User').select('locale').where('id', '=', userId)),
    unreadCountOf(reader, userId),
    excerptOf(reader, row),
  ])
  const words = wordsFor(user?.locale ?? null, community.locale)
  const [place, who] = await Promise.all([placeOf(reader, row, words), nameOf(reader, row.actorId, words)])
  return {
    id: row.id,
    kind: row.kind,
    title: titleOf(words[row.kind as NotificationKind]({ who, others: row.actorCount - 1 })),
    body: bodyOf(place.title, excerpt),
    url: place.url + (row.postNumber === null ? '' : `/${row.postNumber}`),
    badge,
    collapse: row.topicId ?? row.conversationId ?? row.id,
  }
}

export const titleOf = (text: string): string => shortened(text, 90)
export const bodyOf = (place: string | null, text: string | null): string =>
  [place && shortened(place, 90), text && shortened(text, 160)].filter(Boolean).join('\n')
