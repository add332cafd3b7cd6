import { onConversationRead } from '../conversation/reading.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError, InvalidInputError } from '../kernel/errors.ts'
import type { Unit } from '../ports/database.ts'
import { onTopicRead } from '../topic/reading.ts'
import { unreadCountOf } from './notification.service.ts'
import { tellRead } from './notify.ts'

export interface Marking {
  ids?: readonly string[] | null
  all?: boolean | null
  topicId?: string | null
}

/** Gives how many are unread afterwards. What is not the viewer's own is passed over. */
export async function markNotificationsRead(ctx: Context, marking: Marking): Promise<number> {
  if (ctx.viewer.kind !== 'USER') throw new ForbiddenError('Sign in to be told anything.', 'UNAUTHENTICATED')
  const userId = ctx.viewer.id!
  const { ids, all, topicId } = marking
  if (ids == null && topicId == null && !all) throw refused([], 'NOTHING', 'Say which: `ids`, `topicId` or `all`.')
  if (ids && ids.length > 500) throw refused(['ids'], 'TOO_MANY', 'Name at most 500 at once, or `all`.')
  await commit(ctx, async (unit) => {
    let query = unreadOf(unit, userId)
    if (!all && ids != null) query = query.where('id', 'in', ids)
    if (!all && topicId != null) query = query.where('topicId', '=', topicId)
    const write = await markIn(ctx, unit, userId, query)
    write?.()
  })
  return unreadCountOf(ctx, userId)
}

const unreadOf = (unit: Unit, userId: string) =>
  unit.sql.selectFrom('Notification').select('id').where('userId', '=', userId).where('readAt', 'is', null)

/** Asks first, so that nothing is written and nobody is woken when there is nothing to mark. */
async function markIn(
  ctx: Context,
  unit: Unit,
  userId: string,
  which: ReturnType<typeof unreadOf>,
): Promise<(() => void) | null> {
  if (!(await unit.first(which.limit(1)))) return null
  return () => {
    unit.write(unit.sql.updateTable('Notification').set({ readAt: ctx.clock.now() }).where('id', 'in', which))
    tellRead(ctx, unit, userId)
  }
}

const refused = (path: string[], code: string, message: string) => new InvalidInputError([{ path, code, message }])

// Who has read the thing itself need not be told of it.

onTopicRead((ctx, unit, { userId, topicId, number }) =>
  markIn(ctx, unit, userId, unreadOf(unit, userId).where('topicId', '=', topicId).where('postNumber', '<=', number)),
)

onConversationRead((ctx, unit, { actorId, conversationId }) => {
  const causes = [`messages:${conversationId}`, `assigned:${conversationId}`]
  return markIn(ctx, unit, actorId, unreadOf(unit, actorId).where('cause', 'in', causes))
})
