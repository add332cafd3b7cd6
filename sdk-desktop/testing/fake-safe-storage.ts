import type { ElectronSafeStorage } from '../electron/parts.ts'

/** Encrypts as little as a key chain can: enough to notice what was written in the clear, or with another key. */
export function fakeSafeStorage(backend: 'gnome_libsecret' | 'basic_text' | 'none') {
  const control = { backend: backend as string, key: 1, shouldReEncrypt: false }
  const turned = (bytes: Uint8Array, key: number) => Buffer.from(bytes.map((byte) => byte ^ (key * 90)))
  const safeStorage: ElectronSafeStorage = {
    isAsyncEncryptionAvailable: async () => control.backend !== 'none',
    getSelectedStorageBackend: () => control.backend,
    encryptStringAsync: async (text) => Buffer.concat([Buffer.of(control.key), turned(Buffer.from(text), control.key)]),
    async decryptStringAsync(bytes) {
      if (bytes[0] !== control.key) throw new Error('Error while decrypting the ciphertext.')
      return { result: turned(bytes.subarray(1), control.key).toString(), shouldReEncrypt: control.shouldReEncrypt }
    },
  }
  return { control, safeStorage }
}
