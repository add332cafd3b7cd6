import { demandSeesAll } from '../conversation/listing.ts'
import type { Context } from '../kernel/context.ts'
import { type ActorRow, actors } from '../people/actor.ts'
import { presenceIn, type StaffNotice } from './signalling.ts'

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

/** Names nobody: anybody may know. */
export const staffIsPresent = (ctx: Context): boolean => noticesIn(ctx).some((notice) => notice.state === 'ONLINE')
