import { DesktopError, type Secrets } from '../host.ts'
import { readWhole, writeWhole } from './file.ts'
import type { ElectronSafeStorage } from './parts.ts'

/** Whether the system encrypts with a key that others on the machine do not have. */
export async function isSafe(safeStorage: ElectronSafeStorage, platform: string): Promise<boolean> {
  try {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
    return platform !== 'linux' || !/^(basic_text|unknown)$/.test(safeStorage.getSelectedStorageBackend())
  } catch {
    return false
  }
}

/**
 * Encrypted by the system, in one file. Asked each time whether it still is: a key chain may be locked or taken away
 * while the app runs. What cannot be read stays in the file, it may be readable again tomorrow.
 */
export function secretFile(path: string, safeStorage: ElectronSafeStorage, platform: string): Secrets {
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: two writes at once would lose one of them. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
  const encrypted = async (value: string): Promise<string> => {
    if (!(await isSafe(safeStorage, platform)))
      throw new DesktopError(
        'UNSUPPORTED',
        'The system does not encrypt at the moment, and nothing is kept in the clear.',
      )
    return (await safeStorage.encryptStringAsync(value)).toString('base64')
  }
  async function put(key: string, value: string | null): Promise<void> {
    const all = await read(path)
    if (value === null && !all.has(key)) return
    if (value === null) all.delete(key)
    else all.set(key, await encrypted(value))
    await writeWhole(path, JSON.stringify({ version: 1, secrets: Object.fromEntries(all) }))
  }
  return {
    get: (key) =>
      inTurn(async () => {
        const kept = (await read(path)).get(key)
        if (kept === undefined) return null
        const { result, shouldReEncrypt } = await decrypted(kept, safeStorage)
        // Readable as it is: a better key can wait for the next time.
        if (shouldReEncrypt) await put(key, result).catch(() => {})
        return result
      }),
    set: (key, value) => inTurn(() => put(key, value)),
  }
}

async function decrypted(kept: string, safeStorage: ElectronSafeStorage) {
  try {
    return await safeStorage.decryptStringAsync(Buffer.from(kept, 'base64'))
  } catch {
    throw new DesktopError('SECRET_LOST', 'The system does not give it out any more.')
  }
}

/** A file that is damaged holds nothing that could be saved: the next write mends it. */
async function read(path: string): Promise<Map<string, string>> {
  const text = await readWhole(path)
  if (text === null) return new Map()
  try {
    const { secrets } = JSON.parse(text) as { secrets: Record<string, unknown> }
    return new Map(Object.entries(secrets).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  } catch {
    return new Map()
  }
}

/** Forgets with the app. */
export function memorySecrets(): Secrets {
  const all = new Map<string, string>()
  return {
    get: async (key) => all.get(key) ?? null,
    async set(key, value) {
      if (value === null) all.delete(key)
      else all.set(key, value)
    },
  }
}
