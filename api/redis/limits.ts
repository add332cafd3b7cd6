import { hash } from 'node:crypto'
import type { Clock } from '@forium/schema/ports/clock.ts'
import type { LimitResult, LimitRule, Limits } from '@forium/schema/ports/limits.ts'
import type { Redis } from 'ioredis'

/** After a failure this process counts alone for so long: a Redis that does not answer must not slow everybody down. */
const restMs = 1_000

/**
 * A window that is open stays so when it began a little later than now: clocks of two machines differ. One that began
 * much later is of a clock that was set back. What is forgotten by Redis itself has ended long before.
 */
const script = `
local now, window, most, points = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local start, used = now, 0
local known = redis.call('HMGET', KEYS[1], 'start', 'used')
if known[1] then
  local began = tonumber(known[1])
  if began - now <= math.min(window, 60000) and now < began + window then
    start, used = began, tonumber(known[2])
  end
end
local left = string.format('%.0f', math.min(start + window - now, window))
if used + points > most then return { 0, '0', left } end
redis.call('HSET', KEYS[1], 'start', string.format('%.0f', start), 'used', string.format('%.17g', used + points))
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', 2 * window + 60000))
return { 1, string.format('%.17g', most - used - points), left }
`

interface Parts {
  redis: Redis
  /** Of the keys of this installation. */
  prefix: string
  clock: Clock
  /** Counts what this process sees, and decides while Redis cannot. */
  own: Limits
  onTrouble(error: unknown): void
}

type Answer = [allowed: number, remaining: string, resetMs: string]

/** One count for all processes. While Redis is gone each goes on with what it has seen itself. */
export function redisLimits({ redis, prefix, clock, own, onTrouble }: Parts): Limits {
  redis.defineCommand('countAttempt', { numberOfKeys: 1, lua: script })
  const { countAttempt } = redis as unknown as { countAttempt(...args: (string | number)[]): Promise<Answer> }
  let restUntil = 0
  // Neither addresses nor e-mails lie in Redis.
  const keyOf = (rule: LimitRule, key: string) => `${prefix}:limit:${rule.name}:${hash('sha256', key, 'base64url')}`
  const isThere = () => redis.status === 'ready' && performance.now() >= restUntil
  const troubled = (error: unknown): void => {
    restUntil = performance.now() + restMs
    onTrouble(error)
  }
  return {
    async consume(rule, key, points = 1): Promise<LimitResult> {
      if (!(points >= 0)) throw new RangeError(`points of ${rule.name} must not be negative`)
      if (!isThere()) return own.consume(rule, key, points)
      try {
        const args = [clock.now(), rule.windowMs, rule.points, points]
        const result = resultOf(await countAttempt.call(redis, keyOf(rule, key), ...args))
        if (result.allowed) await own.consume(rule, key, points)
        return result
      } catch (error) {
        troubled(error)
        return own.consume(rule, key, points)
      }
    },
    async reset(rule, key) {
      await own.reset(rule, key)
      if (isThere()) await redis.del(keyOf(rule, key)).catch(troubled)
    },
  }
}

function resultOf([allowed, remaining, resetMs]: Answer): LimitResult {
  return allowed === 1
    ? { allowed: true, remaining: Number(remaining), resetMs: Number(resetMs) }
    : { allowed: false, retryAfterMs: Number(resetMs) }
}
