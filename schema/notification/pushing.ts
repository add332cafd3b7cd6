import { actingIn } from '../community/acting.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import type { JobPayloads } from '../ports/jobs.ts'
import { GoneDevice, type Push, type PushTarget, UnsendablePush } from '../ports/pusher.ts'
import { newsPush } from './news-push.ts'
import { findLiveDevice, forgetGone, type PushDeviceRow } from './push-device.ts'
import { queueSendings } from './push-queue.ts'
import { talkPush } from './talk-push.ts'

/** One job for each device: what one service is too busy for does not hold up the others. */
export async function pushNews(system: Context, payload: JobPayloads['PUSH_NEWS']): Promise<void> {
  const { communityId, personIds, subjectId: id, seq } = payload
  await commit(system, async (unit) => {
    const query = unit.sql.selectFrom('PushDevice').select('id').where('actorId', 'in', personIds)
    const rows = await unit.all(query.where('communityId', '=', communityId).orderBy('id'))
    const deviceIds = rows.map((row) => row.id)
    queueSendings(system, unit, deviceIds, { communityId, id, seq })
  })
}

/** At least once, under one key. Everything is looked at anew each time that it is tried. */
export async function sendPush(system: Context, payload: JobPayloads['SEND_PUSH']): Promise<void> {
  const { communityId, deviceId, subjectId, seq, until } = payload
  const ctx = await actingIn(system, communityId)
  const device = await findLiveDevice(ctx, deviceId)
  const push = device && (await pushFor(ctx, device, subjectId, seq))
  if (!push) return
  try {
    await ctx.pusher.send(targetOf(device), push)
  } catch (error) {
    if (error instanceof GoneDevice) return forgetGone(ctx, device)
    if (!(error instanceof UnsendablePush) && ctx.clock.now() < until) throw error
  }
}

function pushFor(ctx: Context, device: PushDeviceRow, subjectId: string, seq: number): Promise<Push | null> {
  if (subjectId.startsWith('ntf_')) return newsPush(ctx, device.actorId, subjectId, seq)
  return talkPush(ctx, device.actorId, subjectId, seq)
}

const targetOf = ({ kind, address, p256dh, auth, app, environment }: PushDeviceRow) =>
  ({ kind, address, p256dh, auth, app, environment }) as PushTarget
