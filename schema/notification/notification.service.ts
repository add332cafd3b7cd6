import { seesAll } from '../conversation/access.ts'
import { emptyPage, type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { hiddenCategoryIds } from '../topic/access.ts'
import type { NotificationRow } from './notify.ts'

const byNewest: readonly SortKey<NotificationRow>[] = [
  { column: 'Notification.updatedAt', descending: true, value: (row) => row.updatedAt },
  { column: 'Notification.id', descending: true, value: (row) => row.id },
]

/** The viewer's own, without those of what they cannot see any more. */
export async function listNotifications(
  ctx: Context,
  args: PageArgs & { unreadOnly?: boolean | null },
): Promise<Page<NotificationRow>> {
  const window = windowOf(args)
  if (ctx.viewer.kind !== 'USER') return emptyPage()
  const query = (await ownNotifications(ctx)).where('Notification.silencedAt', 'is', null)
  const wanted = args.unreadOnly ? query.where('readAt', 'is', null) : query
  return pageOf(await ctx.database.all(paged(wanted, byNewest, window)), byNewest, window)
}

export async function findOwnNotification(ctx: Context, id: string): Promise<NotificationRow | null> {
  if (ctx.viewer.kind !== 'USER') return null
  const query = (await ownNotifications(ctx)).where('Notification.silencedAt', 'is', null)
  return (await ctx.database.first(query.where('Notification.id', '=', id))) ?? null
}

/** Read from an index alone. */
export async function unreadCountOf(ctx: Context, userId: string | null): Promise<number> {
  if (userId === null) return 0
  const query = ctx.database.sql.selectFrom('Notification').select((eb) => eb.fn.countAll<number>().as('n'))
  return (await ctx.database.first(query.where('userId', '=', userId).where('readAt', 'is', null)))?.n ?? 0
}

/** Those of what the viewer can see now, on the bell or not. */
export async function ownNotifications(ctx: Context) {
  const { sql } = ctx.database
  const hidden = await hiddenCategoryIds(ctx)
  let topics = sql
    .selectFrom('Topic')
    .select('Topic.id')
    .whereRef('Topic.id', '=', 'Notification.topicId' as never)
    .where('Topic.deletedAt', 'is', null)
  if (hidden.length > 0) topics = topics.where('Topic.categoryId', 'not in', hidden)
  const posts = sql
    .selectFrom('Post')
    .select('Post.id')
    .whereRef('Post.id', '=', 'Notification.postId' as never)
    .where('Post.deletedAt', 'is', null)
    .where('Post.hiddenAt', 'is', null)
  const conversations = sql
    .selectFrom('Conversation')
    .innerJoin('Contact', 'Contact.id', 'Conversation.contactId')
    .select('Conversation.id')
    .whereRef('Conversation.id', '=', 'Notification.conversationId' as never)
    .where('Contact.userId', '=', ctx.viewer.id!)
  const query = sql
    .selectFrom('Notification')
    .selectAll('Notification')
    .where('Notification.userId', '=', ctx.viewer.id!)
    .where('Notification.actorCount', '>', 0)
    .where((eb) => eb.or([eb('topicId', 'is', null), eb.exists(topics)]))
    .where((eb) => eb.or([eb('postId', 'is', null), eb.exists(posts)]))
  if (seesAll(ctx)) return query
  return query.where((eb) => eb.or([eb('conversationId', 'is', null), eb.exists(conversations)]))
}
