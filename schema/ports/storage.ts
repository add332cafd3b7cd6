/** Bytes by key. Keys are `/`-separated segments of `[A-Za-z0-9._-]`; `..` is refused. */
export interface Storage {
  put(key: string, body: Uint8Array, contentType: string): Promise<void>
  get(key: string): Promise<{ body: Uint8Array; contentType: string } | null>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** Where a browser may fetch it until `expiresAt` (ms). */
  url(key: string, expiresAt: number): string
}
