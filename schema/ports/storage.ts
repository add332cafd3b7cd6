/** Bytes by key. A key that `isStorageKey` refuses is refused by every method. */
export interface Storage {
  /** All or nothing, durable when it resolves; replaces what was there. Until then `body` must not change. */
  put(key: string, body: Uint8Array, contentType: string): Promise<void>
  get(key: string): Promise<{ body: Uint8Array; contentType: string } | null>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** Where a browser may fetch it until `expiresAt` (ms). */
  url(key: string, expiresAt: number): string
}

/** `/`-separated segments of 1 to 200 `[A-Za-z0-9._-]`, none of them `.` or `..`; 1,000 characters at most. */
export function isStorageKey(key: string): boolean {
  return key.length <= 1000 && key.split('/').every((segment) => SEGMENT.test(segment))
}

const SEGMENT = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,200}$/

export class InvalidStorageKey extends Error {
  override name = 'InvalidStorageKey'
}

export function checkStorageKey(key: string): void {
  if (!isStorageKey(key)) throw new InvalidStorageKey(`not a storage key: ${JSON.stringify(key.slice(0, 200))}`)
}
