import { seesAll } from '../conversation/access.ts'
import type { LoggedEvent } from '../event/event-types.ts'
import { commit } from '../kernel/commit.ts'
import type { Context, Viewer } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import { tellRead } from './notify.ts'
import { chunkSize, seesTopic, viewersOf } from './recipients.ts'

/** What cannot be seen any more rings no bell: unread news of what was deleted, moved or closed count as read. */
export async function retract(ctx: Context, event: LoggedEvent): Promise<void> {
  for (let after: string | null = ''; after !== null; ) after = await retractSome(ctx, event, after)
}

/** Gives the last id that was looked at; null when there is no more. */
function retractSome(ctx: Context, event: LoggedEvent, after: string): Promise<string | null> {
  return commit(ctx, async (unit) => {
    const rows = await unit.all(touchedBy(unit, event).where('id', '>', after))
    const gone = await unseen(
      ctx,
      unit,
      rows.filter((row) => row.readAt === null && row.communityId === ctx.communityId),
    )
    if (gone.length > 0) {
      const ids = gone.map((row) => row.id)
      const query = unit.sql.updateTable('Notification').set({ readAt: ctx.clock.now() }).where('id', 'in', ids)
      unit.write(query.where('readAt', 'is', null))
      for (const userId of new Set(gone.map((row) => row.userId))) tellRead(ctx, unit, userId)
    }
    return rows.length < chunkSize ? null : rows.at(-1)!.id
  })
}

/** What an event of rights touches is somewhere among all that there is: looked through piece by piece. */
function touchedBy(unit: Unit, event: LoggedEvent) {
  const all = unit.sql
    .selectFrom('Notification')
    .select(['id', 'communityId', 'userId', 'topicId', 'postId', 'conversationId', 'readAt'])
    .orderBy('id')
    .limit(chunkSize)
  const unread = all.where('readAt', 'is', null)
  if (event.audience === 'TOPIC') return unread.where('topicId', '=', event.audienceId)
  return event.audience === 'PERSON' ? unread.where('userId', '=', event.audienceId!) : all
}

interface Told {
  id: string
  userId: string
  topicId: string | null
  postId: string | null
  conversationId: string | null
}

async function unseen(ctx: Context, unit: Unit, rows: readonly Told[]): Promise<Told[]> {
  if (rows.length === 0) return []
  const idsOf = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const { sql } = unit
  const topics = sql
    .selectFrom('Topic')
    .selectAll()
    .where('id', 'in', idsOf(rows.map((row) => row.topicId)))
  const posts = sql
    .selectFrom('Post')
    .select('id')
    .where('id', 'in', idsOf(rows.map((row) => row.postId)))
    .where('deletedAt', 'is', null)
    .where('hiddenAt', 'is', null)
  const owned = sql
    .selectFrom('Conversation')
    .innerJoin('Contact', 'Contact.id', 'Conversation.contactId')
    .select(['Conversation.id', 'Contact.userId'])
    .where('Conversation.id', 'in', idsOf(rows.map((row) => row.conversationId)))
  const [viewers, topicRows, postRows, ownedRows] = await Promise.all([
    viewersOf(ctx, unit, idsOf(rows.map((row) => row.userId))),
    unit.all(topics),
    unit.all(posts),
    unit.all(owned),
  ])
  const topicOf = new Map(topicRows.map((row) => [row.id, row]))
  const there = new Set(postRows.map((row) => row.id))
  const contactOf = new Map(ownedRows.map((row) => [row.id, row.userId]))
  const sees = async (row: Told, viewer: Viewer): Promise<boolean> => {
    if (row.postId !== null && !there.has(row.postId)) return false
    if (row.topicId !== null) {
      const topic = topicOf.get(row.topicId)
      return topic !== undefined && (await seesTopic(ctx, viewer, topic))
    }
    if (row.conversationId === null) return true
    return contactOf.get(row.conversationId) === row.userId || seesAll({ ...ctx, viewer })
  }
  const judged = await Promise.all(
    rows.map(async (row) => {
      const viewer = viewers.get(row.userId)
      return viewer && (await sees(row, viewer)) ? [] : [row]
    }),
  )
  return judged.flat()
}
