import { checkStorageKey, type Storage, type UploadPolicy } from './storage.ts'

interface MemoryFile {
  body: Uint8Array
  contentType: string
}

export interface MemoryStorage extends Storage {
  /** What a browser does with an upload target, refused as a store refuses it. */
  receive(url: string, body: Uint8Array, contentType: string): Promise<boolean>
  /** What a browser does with an address; null when it is refused. */
  serve(url: string): Promise<ServedFile | null>
  keys(): string[]
}

interface ServedFile extends MemoryFile {
  disposition: string | null
}

export function memoryStorage(now: () => number = Date.now): MemoryStorage {
  const files = new Map<string, MemoryFile>()
  const policies = new Map<string, UploadPolicy & { key: string }>()
  const at = (key: string): MemoryFile | null => {
    checkStorageKey(key)
    return files.get(key) ?? null
  }
  const storage: MemoryStorage = {
    async put(key, body, contentType) {
      checkStorageKey(key)
      files.set(key, { body: body instanceof Uint8Array ? new Uint8Array(body) : await joined(body), contentType })
    },
    async get(key) {
      const file = at(key)
      return file && { body: new Uint8Array(file.body), contentType: file.contentType }
    },
    async stream(key, range) {
      const file = at(key)
      return file && pieces(range ? file.body.slice(range.start, range.end + 1) : file.body.slice())
    },
    async head(key) {
      const file = at(key)
      return file && { byteSize: file.body.length, contentType: file.contentType }
    },
    async remove(key) {
      checkStorageKey(key)
      files.delete(key)
    },
    async url(key, { expiresAt, saveAs }) {
      checkStorageKey(key)
      const save = saveAs === undefined ? '' : `&save-as=${encodeURIComponent(saveAs)}`
      return `https://storage.invalid/${key}?expires=${expiresAt}${save}`
    },
    async upload(key, policy) {
      checkStorageKey(key)
      const url = `https://storage.invalid/${key}?upload=${policies.size}`
      policies.set(url, { ...policy, key })
      return { method: 'PUT', url, fields: [], headers: [{ name: 'content-type', value: policy.contentType }] }
    },
    async receive(url, body, contentType) {
      const policy = policies.get(url)
      if (!policy || policy.expiresAt <= now()) return false
      if (policy.contentType !== contentType || policy.byteSize !== body.length) return false
      await storage.put(policy.key, body, contentType)
      return true
    },
    async serve(url) {
      const { pathname, searchParams } = new URL(url)
      const file = at(pathname.slice(1))
      const saveAs = searchParams.get('save-as')
      if (!file || Number(searchParams.get('expires')) <= now()) return null
      return {
        ...file,
        disposition: saveAs === null ? null : `attachment; filename*=UTF-8''${encodeURIComponent(saveAs)}`,
      }
    },
    keys: () => [...files.keys()].sort(),
  }
  return storage
}

async function joined(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(new Uint8Array(piece))
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer())
}

async function* pieces(body: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < body.length; start += 65_536) yield body.subarray(start, start + 65_536)
}
