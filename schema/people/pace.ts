import { can } from '../community/policy.ts'
import type { Context } from '../kernel/context.ts'
import { RateLimitedError } from '../kernel/errors.ts'
import type { LimitRule } from '../ports/limits.ts'
import { networkOf } from './limits.ts'

const minute = 60_000

/** Faster than anyone writes, slower than a flood. Staff and programs with a key are held by their budget of cost alone. */
export const paces = {
  topic: { name: 'write:topic', points: 60, windowMs: 60 * minute },
  post: { name: 'write:post', points: 300, windowMs: 60 * minute },
  conversation: { name: 'write:conversation', points: 60, windowMs: 60 * minute },
  report: { name: 'write:report', points: 30, windowMs: 60 * minute },
  upload: { name: 'write:upload', points: 240, windowMs: 60 * minute },
  message: { name: 'write:message', points: 600, windowMs: 10 * minute },
} satisfies Record<string, LimitRule>

/** Counts one more, or throws the typed refusal. Visitors cost nothing to make: theirs are counted by network. */
export async function demandPace(ctx: Context, kind: keyof typeof paces): Promise<void> {
  const { kind: who, id } = ctx.viewer
  if (who === 'BOT' || who === 'SYSTEM' || can(ctx, 'conversation.answer') || can(ctx, 'topic.moderate')) return
  const key = who === 'VISITOR' ? `${ctx.communityId} ${networkOf(ctx)}` : id!
  const result = await ctx.limits.consume(paces[kind], key)
  if (!result.allowed) throw new RateLimitedError(result.retryAfterMs)
}
