import type { LoggedEvent } from '../event/event-types.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import { type News, type NotificationRow, tellAll, tellRead, toldOf } from './notify.ts'
import { postAndTopic } from './post-news.ts'
import { levelsOf, placeOf, seesTopic, viewersOf } from './recipients.ts'

/** One row for all reactions to a post. Somebody who takes theirs back and gives it again is no news. */
export async function tellOfReactions(ctx: Context, event: LoggedEvent): Promise<void> {
  const found = await postAndTopic(ctx, event)
  if (!found) return
  const { post, topic } = found
  const place = await placeOf(ctx, topic)
  await commit(ctx, async (unit) => {
    const [people, viewers, levels, told] = await Promise.all([
      reactorsOf(unit, post.id, post.authorId),
      viewersOf(ctx, unit, [post.authorId]),
      levelsOf(unit, place, [post.authorId]),
      toldOf(unit, `reactions:${post.id}`, [post.authorId]),
    ])
    const viewer = viewers.get(post.authorId)
    const row = told.get(post.authorId)
    const [latest] = people
    if (!viewer || (row && row.seq >= event.seq)) return
    const news: News = {
      userId: post.authorId,
      kind: 'REACTED',
      cause: `reactions:${post.id}`,
      actorId: latest ?? row?.actorId ?? null,
      actorCount: people.length,
      topicId: topic.id,
      postId: post.id,
      postNumber: post.number,
      seq: event.seq,
    }
    const welcome = levels.get(post.authorId) !== 'MUTED' && (await seesTopic(ctx, viewer, topic))
    if (welcome && people.length > (row?.mostActors ?? 0)) tellAll(ctx, unit, [news], told)
    else if (row) recount(ctx, unit, news, row)
  })
}

/** Without a sound: the number is another, and nobody at all is nothing to show. */
function recount(ctx: Context, unit: Unit, news: News, row: NotificationRow): void {
  const emptied = news.actorCount === 0 && row.readAt === null
  const readAt = emptied ? ctx.clock.now() : row.readAt
  const values = { actorCount: news.actorCount ?? 0, actorId: news.actorId, seq: news.seq ?? 0, readAt }
  const query = unit.sql.updateTable('Notification').set(values).where('id', '=', row.id).where('seq', '=', row.seq)
  unit.write(query, { rows: 1 })
  if (emptied) tellRead(ctx, unit, row.userId)
}

/** Everybody but the author, who joined last comes first. */
async function reactorsOf(unit: Unit, postId: string, authorId: string): Promise<string[]> {
  const rows = await unit.all(
    unit.sql
      .selectFrom('Reaction')
      .select((eb) => ['actorId', eb.fn.min<number>('createdAt').as('at')])
      .where('postId', '=', postId)
      .where('actorId', '!=', authorId)
      .groupBy('actorId')
      .orderBy('at', 'desc')
      .orderBy('actorId'),
  )
  return rows.map((row) => row.actorId)
}
