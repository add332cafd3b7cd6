import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'

declare module '../ports/jobs.ts' {
  interface JobPayloads {
    /** Makes one `SEND_PUSH` for each device of these people. `subjectId` is a notification or a conversation. */
    PUSH_NEWS: { communityId: string; personIds: string[]; subjectId: string; seq: number }
    /** Tells one device, unless by then its owner knows, may not know, or something newer is told. After `until` it is
     * not tried again: an address that never answers is given by a stranger, and must not fill the list of failures. */
    SEND_PUSH: { communityId: string; deviceId: string; subjectId: string; seq: number; until: number }
  }
}

/** So long somebody has who has the place open: what they read by then is not pushed. */
export const pushDelayMs = 5_000

const triedMs = 30 * 60_000

interface Subject {
  communityId: string
  id: string
  seq: number
}

export function queuePush(ctx: Context, unit: Unit, personIds: string[], subject: Subject): void {
  const { communityId, id: subjectId, seq } = subject
  const payload = { communityId, personIds, subjectId, seq }
  const runAt = ctx.clock.now() + pushDelayMs
  ctx.jobs.enqueue(unit, 'PUSH_NEWS', payload, { runAt, unique: `push ${subjectId} ${seq}` })
}

export function queueSendings(ctx: Context, unit: Unit, deviceIds: string[], { communityId, id, seq }: Subject): void {
  const until = ctx.clock.now() + triedMs
  for (const deviceId of deviceIds) {
    const payload = { communityId, deviceId, subjectId: id, seq, until }
    ctx.jobs.enqueue(unit, 'SEND_PUSH', payload, { unique: `push ${deviceId} ${id} ${seq}` })
  }
}
