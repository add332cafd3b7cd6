import { checkStorageKey, type Storage } from './storage.ts'

export function memoryStorage(): Storage {
  const files = new Map<string, { body: Uint8Array; contentType: string }>()
  return {
    async put(key, body, contentType) {
      checkStorageKey(key)
      files.set(key, { body: new Uint8Array(body), contentType })
    },
    async get(key) {
      checkStorageKey(key)
      const file = files.get(key)
      return file ? { body: new Uint8Array(file.body), contentType: file.contentType } : null
    },
    async remove(key) {
      checkStorageKey(key)
      files.delete(key)
    },
    url(key, expiresAt) {
      checkStorageKey(key)
      return `https://storage.invalid/${key}?expires=${expiresAt}`
    },
  }
}
