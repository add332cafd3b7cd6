import { hash } from 'node:crypto'
import type { Clock } from '@forium/schema/ports/clock.ts'
import type { LimitResult, LimitRule, Limits } from '@forium/schema/ports/limits.ts'
import type { Pool } from 'pg'

/** Shorter windows are for floods, which each process can hold off alone: they are not worth a write each. */
const sharedFromMs = 15 * 60_000
const tidyMs = 10 * 60_000
const keptMs = 24 * 3600_000

/** Not logged: it costs no wait for the disk, and is empty after a crash of the database. */
export const attemptTable = `create unlogged table if not exists "Attempt" ("rule" text collate "C", "key" text
  collate "C", "start" bigint not null, "used" double precision not null, primary key ("rule", "key"))`

const isOpen = `known."start" - $3::bigint <= least($6::bigint, 60000) and $3::bigint < known."start" + $6::bigint`
/** One statement, so that two at once count one after the other. No row: refused. */
const count = `insert into "Attempt" as known ("rule", "key", "start", "used")
  values ($1, $2, $3::bigint, $4::double precision) on conflict ("rule", "key") do update set
    "start" = case when ${isOpen} then known."start" else excluded."start" end,
    "used" = excluded."used" + case when ${isOpen} then known."used" else 0 end
  where excluded."used" + case when ${isOpen} then known."used" else 0 end <= $5::double precision
  returning "start", "used"`

interface Parts {
  pool: Pick<Pool, 'query'>
  clock: Clock
  /** Counts for this process alone. */
  own: Limits
  fromMs?: number
}

/** What guards accounts and mailboxes counts for all processes of a database, without any other service. */
export function postgresLimits({ pool, clock, own, fromMs = sharedFromMs }: Parts): Limits {
  let tidiedAt = 0
  const tidy = (now: number): void => {
    if (now - tidiedAt < tidyMs) return
    tidiedAt = now
    pool.query('delete from "Attempt" where "start" < $1', [now - keptMs]).catch(() => {})
  }
  return {
    async consume(rule, key, points = 1) {
      if (!(points >= 0)) throw new RangeError(`points of ${rule.name} must not be negative`)
      if (rule.windowMs < fromMs) return own.consume(rule, key, points)
      const now = clock.now()
      tidy(now)
      const place = [rule.name, hashed(key)]
      if (points <= rule.points) {
        const { rows } = await pool.query(count, [...place, now, points, rule.points, rule.windowMs])
        if (rows[0]) return allowed(rule, rows[0], now)
      }
      const { rows } = await pool.query('select "start" from "Attempt" where "rule" = $1 and "key" = $2', place)
      return { allowed: false, retryAfterMs: leftOf(rule, rows[0]?.start ?? now, now) }
    },
    async reset(rule, key) {
      if (rule.windowMs < fromMs) await own.reset(rule, key)
      else await pool.query('delete from "Attempt" where "rule" = $1 and "key" = $2', [rule.name, hashed(key)])
    },
  }
}

/** Neither addresses nor e-mails lie there. */
const hashed = (key: string): string => hash('sha256', key, 'base64url')

function allowed(rule: LimitRule, { start, used }: { start: number; used: number }, now: number): LimitResult {
  return { allowed: true, remaining: rule.points - used, resetMs: leftOf(rule, start, now) }
}

/** A window of a clock that was set back has a full one to go at most. */
function leftOf({ windowMs }: LimitRule, start: number, now: number): number {
  const left = start + windowMs - now
  return left > 0 ? Math.min(left, windowMs) : windowMs
}
