import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'

declare module '../ports/jobs.ts' {
  interface JobPayloads {
    /** Tells somebody by mail what happened at one place, unless they know by then. */
    MAIL_NEWS: { communityId: string; userId: string; placeId: string }
    /** Sends a contact without an account what they were answered, unless they have read it by then. */
    MAIL_CONTACT: { communityId: string; conversationId: string }
  }
}

/** So long somebody has to read by themselves, and so long what happens at one place is gathered into one mail. */
export const mailDelayMs = 60_000

interface Told {
  id: string
  userId: string
  communityId: string
  topicId: string | null
  conversationId: string | null
}

export function queueNewsMail(ctx: Context, unit: Unit, row: Told): void {
  const placeId = row.topicId ?? row.conversationId ?? row.id
  const payload = { communityId: row.communityId, userId: row.userId, placeId }
  ctx.jobs.enqueue(unit, 'MAIL_NEWS', payload, gathered(ctx, `${row.userId} ${placeId}`))
}

export function queueContactMail(ctx: Context, unit: Unit, conversationId: string): void {
  const payload = { communityId: ctx.communityId, conversationId }
  ctx.jobs.enqueue(unit, 'MAIL_CONTACT', payload, gathered(ctx, conversationId))
}

/** A job that begins has the news of its own time behind it: what comes while it runs belongs to another key. */
function gathered(ctx: Context, key: string) {
  const now = ctx.clock.now()
  return { runAt: now + mailDelayMs, unique: `mail ${key} ${Math.floor(now / (mailDelayMs / 2))}` }
}
