import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto'

interface Receiver {
  p256dh: string
  auth: string
}

/** For the example of the RFC: every message has its own. */
interface Once {
  sender: ECDH
  salt: Buffer
}

const recordSize = 4096

/** One record of `aes128gcm` (RFC 8188) under keys that only the receiver can make (RFC 8291). */
export function encrypted(text: Buffer, { p256dh, auth }: Receiver, once: Once = fresh()): Buffer {
  const theirs = Buffer.from(p256dh, 'base64url')
  const ours = once.sender.getPublicKey()
  const shared = once.sender.computeSecret(theirs)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours])
  const key = hkdfSync('sha256', shared, Buffer.from(auth, 'base64url'), info, 32)
  const derive = (what: string, length: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(key), once.salt, `Content-Encoding: ${what}\0`, length))
  const cipher = createCipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(recordSize)
  // 2 ends the last record.
  const sealed = [cipher.update(text), cipher.update(Buffer.from([2])), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat([once.salt, size, Buffer.from([ours.length]), ours, ...sealed])
}

function fresh(): Once {
  const sender = createECDH('prime256v1')
  sender.generateKeys()
  return { sender, salt: randomBytes(16) }
}
