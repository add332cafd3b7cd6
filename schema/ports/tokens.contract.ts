import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Tokens } from './tokens.ts'

const SECRET = 'a secret of at least thirty-two characters'

export function tokensContract(name: string, make: (secret: string) => Tokens): void {
  describe(name, () => {
    test('issues 256 bits in base64url after the prefix, never the same twice', () => {
      const tokens = make(SECRET)
      const issued = Array.from({ length: 1000 }, () => tokens.issue('ses_'))
      for (const token of issued) assert.match(token, /^ses_[A-Za-z0-9_-]{43}$/)
      assert.equal(new Set(issued).size, issued.length)
    })

    test('hashes to 64 hexadecimal digits, the same for the same token, whatever the secret', () => {
      const hash = make(SECRET).hash('ses_one')
      assert.match(hash, /^[0-9a-f]{64}$/)
      assert.equal(make(`${SECRET} changed`).hash('ses_one'), hash)
      assert.notEqual(make(SECRET).hash('ses_onf'), hash)
    })

    test('knows its own signature, also after a restart', () => {
      const signature = make(SECRET).sign('Grüße\n42')
      assert.match(signature, /^[A-Za-z0-9_-]{43}$/)
      assert.equal(make(SECRET).verify('Grüße\n42', signature), true)
    })

    test('refuses a signature of another text or of another secret', () => {
      const tokens = make(SECRET)
      assert.equal(tokens.verify('text', tokens.sign('texu')), false)
      assert.equal(tokens.verify('text', make(`${SECRET} changed`).sign('text')), false)
    })

    test('refuses a signature that was altered in any character', () => {
      const tokens = make(SECRET)
      const signature = tokens.sign('text')
      for (let at = 0; at < signature.length; at += 1) {
        // The last character carries two unused bits: a decoder would take its neighbours for the same bytes.
        const altered = signature.slice(0, at) + neighbour(signature[at]!) + signature.slice(at + 1)
        assert.equal(tokens.verify('text', altered), false, `character ${at}`)
      }
    })

    test('refuses what is no signature', () => {
      const tokens = make(SECRET)
      const signature = tokens.sign('text')
      for (const wrong of ['', signature.slice(1), `${signature}=`, `${signature} `, 'ü'.repeat(43), '\0']) {
        assert.equal(tokens.verify('text', wrong), false, JSON.stringify(wrong))
      }
    })
  })
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function neighbour(character: string): string {
  return ALPHABET[ALPHABET.indexOf(character) ^ 1]!
}
