/** Bytes by key. A key that `isStorageKey` refuses is refused by every method. */
export interface StoredBytes {
  /** All or nothing, durable when it resolves; replaces what was there. Until then bytes given must not change. */
  put(key: string, body: Uint8Array | AsyncIterable<Uint8Array>, contentType: string): Promise<void>
  /** All of it at once: for what is known to be small. */
  get(key: string): Promise<{ body: Uint8Array; contentType: string } | null>
  /** Piece by piece, from `start` to `end`, both included; whoever asks keeps to the size that `head` gave. */
  stream(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array> | null>
  head(key: string): Promise<{ byteSize: number; contentType: string } | null>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
}

/** Where others bring and fetch bytes without passing them through the contract. */
export interface StorageAddresses {
  /** Where a browser may fetch it; begins with `/` when this server itself serves it. */
  url(key: string, link: FileLink): Promise<string>
  /** Where a browser may bring it. Size and type are enforced there. */
  upload(key: string, policy: UploadPolicy): Promise<UploadTarget>
}

/** Everything that a store of files must do: two halves, so that a command can move bytes knowing only one. */
export interface Storage extends StoredBytes, StorageAddresses {}

export interface ByteRange {
  start: number
  end: number
}

export interface FileLink {
  /** From when on it counts (ms); equal times give equal addresses, which browsers keep. */
  issuedAt: number
  expiresAt: number
  /** The name under which it is saved; given, a browser saves it instead of showing it. */
  saveAs?: string
}

export interface UploadPolicy {
  contentType: string
  /** Exactly so many bytes. */
  byteSize: number
  expiresAt: number
}

export interface UploadTarget {
  /** `PUT`: the bytes are the body. `POST`: a form of `fields` in this order, then the bytes as `file`. */
  method: 'PUT' | 'POST'
  url: string
  fields: NameAndValue[]
  headers: NameAndValue[]
}

export interface NameAndValue {
  name: string
  value: string
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
