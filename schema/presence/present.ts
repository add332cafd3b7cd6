import { demandSeesAll } from '../conversation/listing.ts'
import type { Context } from '../kernel/context.ts'
import { type ActorRow, actors } from '../people/actor.ts'
import { type PresenceState, presenceIn, readersIn, type StaffNotice, whereaboutsIn } from './signalling.ts'

export interface PresentPerson extends StaffNotice {
  actor: ActorRow
}

const noticesIn = (ctx: Context): StaffNotice[] => ctx.board.pinned<StaffNotice>(presenceIn(ctx.communityId))

export async function presentStaff(ctx: Context): Promise<PresentPerson[]> {
  demandSeesAll(ctx)
  const found = await Promise.all(
    noticesIn(ctx).map(async (notice) => ({ ...notice, actor: await actors.load(ctx, notice.actorId) })),
  )
  return found.filter((present): present is PresentPerson => present.actor !== null)
}

/** Of these people somebody has the conversation before their eyes. */
export function isLookedAt(ctx: Context, conversationId: string, actorIds: readonly string[]): boolean {
  const notices = ctx.board.pinned<StaffNotice>(whereaboutsIn(ctx.communityId))
  return notices.some(
    (notice) =>
      notice.state === 'ONLINE' && notice.conversationId === conversationId && actorIds.includes(notice.actorId),
  )
}

/** They said so, of whatever device, and not that they left. */
export function isTopicLookedAt(ctx: Context, topicId: string, actorId: string): boolean {
  const notices = ctx.board.pinned<{ actorId: string; state: PresenceState; topicId: string }>(
    readersIn(ctx.communityId),
  )
  return notices.some((notice) => notice.state === 'ONLINE' && notice.topicId === topicId && notice.actorId === actorId)
}

/** Names nobody: anybody may know. */
export const staffIsPresent = (ctx: Context): boolean => noticesIn(ctx).some((notice) => notice.state === 'ONLINE')
