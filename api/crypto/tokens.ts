import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Tokens } from '@forium/schema/ports/tokens.ts'

export function cryptoTokens(secret: string): Tokens {
  if (secret === '') throw new Error('the secret must not be empty')
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  return {
    issue: (prefix) => prefix + randomBytes(32).toString('base64url'),
    hash: (token) => hash('sha256', token, 'hex'),
    sign,
    verify(text, signature) {
      // Compared as text, not decoded: one signature has one spelling.
      const expected = Buffer.from(sign(text))
      const given = Buffer.from(signature)
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}
