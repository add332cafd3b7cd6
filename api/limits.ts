import type { Limits } from '@forium/schema/ports/limits.ts'

/** For a server behind a limiter of its own, and for benchmarks: everything is allowed. */
export function noLimits(): Limits {
  return {
    consume: (rule) => Promise.resolve({ allowed: true, remaining: rule.points, resetMs: rule.windowMs }),
    reset: () => Promise.resolve(),
  }
}
