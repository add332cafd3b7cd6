import { sql } from 'kysely'
import { findVisibleConversation } from '../conversation/access.ts'
import { lastMessages } from '../conversation/message.service.ts'
import type { Context } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import { shortened } from '../topic/excerpt.ts'
import type { NotificationRow } from './notify.ts'

const length = 160

/** Read when it is shown: what somebody took back is not kept alive here. */
export async function excerptOf(ctx: Context, row: NotificationRow): Promise<string | null> {
  if (row.postId !== null) return beginnings.load(ctx, row.postId)
  if (row.kind !== 'MESSAGE_RECEIVED' || row.conversationId === null) return null
  if (!(await findVisibleConversation(ctx, row.conversationId))) return null
  const message = await lastMessages.load(ctx, row.conversationId)
  // Whoever has answered since is not told their own words as somebody else's.
  if (!message || message.deletedAt !== null || message.authorId === ctx.viewer.id) return null
  return shortened(message.bodyText, length)
}

/** Whoever has the row may see the post: rows of what they cannot see are not found. */
const beginnings = defineLoader<string>(async (ctx, postIds) => {
  const query = ctx.database.sql
    .selectFrom('Post')
    .select(['id', 'communityId', sql<string>`substr(${sql.ref('bodyText')}, 1, ${sql.lit(length + 1)})`.as('text')])
    .where('id', 'in', postIds)
    .where('deletedAt', 'is', null)
    .where('hiddenAt', 'is', null)
  const rows = (await ctx.database.all(query)).filter((row) => row.communityId === ctx.communityId)
  return new Map(rows.map((row) => [row.id, shortened(row.text, length)]))
})
