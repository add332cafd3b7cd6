/**
 * Values that can be lost at any time, handed out as they were put in: nobody may change them.
 * Keys are segments joined by `:`, the community's id first; `drop` removes by prefix.
 */
export interface Cache {
  get<T>(key: string): T | undefined
  /** `bytes` is what the value costs; without it a guess from its JSON. `ttlMs` of 0 or less keeps nothing. */
  set(key: string, value: unknown, options?: { ttlMs?: number; bytes?: number }): void
  drop(prefix: string): void
}
