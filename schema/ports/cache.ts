/** Values that can be lost at any time. Keys start with the community's id; `drop` removes by prefix. */
export interface Cache {
  get<T>(key: string): T | undefined
  set(key: string, value: unknown, options?: { ttlMs?: number; bytes?: number }): void
  drop(prefix: string): void
}
