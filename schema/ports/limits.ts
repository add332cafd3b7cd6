export type LimitResult =
  | { allowed: true; remaining: number; resetMs: number }
  | { allowed: false; retryAfterMs: number }

export interface LimitRule {
  name: string
  points: number
  windowMs: number
}

/**
 * Counts attempts and cost in fixed windows that open with the first attempt; an attempt that is refused costs nothing.
 * A key is whatever is limited: an address, an account, both.
 */
export interface Limits {
  consume(rule: LimitRule, key: string, points?: number): Promise<LimitResult>
  reset(rule: LimitRule, key: string): Promise<void>
}
