import type { Clock } from './clock.ts'
import type { Limits } from './limits.ts'

interface Window {
  start: number
  used: number
}

/** Complete for one process: it is the twin and the adapter. */
export function memoryLimits(clock: Clock, { maxKeys = 50_000 } = {}): Limits {
  const rules = new Map<string, Map<string, Window>>()
  return {
    async consume(rule, key, points = 1) {
      if (!(points >= 0)) throw new RangeError(`points of ${rule.name} must not be negative`)
      const now = clock.now()
      const windows = rules.get(rule.name) ?? new Map<string, Window>()
      rules.set(rule.name, windows)
      forgetOld(windows, now, rule.windowMs, maxKeys)
      const known = windows.get(key)
      const window = known && isOpen(known, now, rule.windowMs) ? known : { start: now, used: 0 }
      const resetMs = window.start + rule.windowMs - now
      if (window.used + points > rule.points) return { allowed: false, retryAfterMs: resetMs }
      window.used += points
      if (window !== known) {
        windows.delete(key)
        windows.set(key, window)
      }
      return { allowed: true, remaining: rule.points - window.used, resetMs }
    },
    async reset(rule, key) {
      rules.get(rule.name)?.delete(key)
    },
  }
}

/** A window that starts in the future is one of a clock that was set back: it would never end. */
function isOpen(window: Window, now: number, windowMs: number): boolean {
  return window.start <= now && now < window.start + windowMs
}

/** A map keeps the order of insertion, which here is the order of the windows' ends: the oldest come first. */
function forgetOld(windows: Map<string, Window>, now: number, windowMs: number, maxKeys: number): void {
  for (const [key, window] of windows) {
    if (isOpen(window, now, windowMs) && windows.size < maxKeys) return
    windows.delete(key)
  }
}
