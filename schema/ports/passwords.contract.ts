import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Passwords } from './passwords.ts'

export function passwordsContract(name: string, make: () => Passwords): void {
  describe(name, () => {
    test('knows the password again', async () => {
      const passwords = make()
      for (const password of ['correct horse battery staple', 'Grüße 🐎', '', 'x'.repeat(1000), ' a ']) {
        assert.equal(await passwords.verify(await passwords.hash(password), password), true)
      }
    })

    test('knows it again from a keyboard that composes letters differently', async () => {
      const passwords = make()
      const [composed, apart] = ['Grüße'.normalize('NFC'), 'Grüße'.normalize('NFD')]
      assert.equal(await passwords.verify(await passwords.hash(composed), apart), true)
      assert.equal(await passwords.verify(await passwords.hash(apart), composed), true)
    })

    test('refuses another password', async () => {
      const passwords = make()
      const hash = await passwords.hash('correct horse')
      for (const wrong of ['correct horsf', 'Correct horse', 'correct horse ', 'correct horse\0', '', hash]) {
        assert.equal(await passwords.verify(hash, wrong), false, JSON.stringify(wrong))
      }
    })

    test('counts what stands after U+0000', async () => {
      const passwords = make()
      assert.equal(await passwords.verify(await passwords.hash('open\0sesame'), 'open\0season'), false)
    })

    test('refuses every password where there is no hash', async () => {
      const passwords = make()
      for (const password of ['', 'correct horse']) assert.equal(await passwords.verify(null, password), false)
    })

    test('refuses every password where the hash is not one of its own', async () => {
      const passwords = make()
      for (const hash of ['', 'correct horse', '$2b$10$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=1']) {
        assert.equal(await passwords.verify(hash, 'correct horse'), false, hash)
      }
    })

    test('gives another hash each time, and never the password', async () => {
      const passwords = make()
      const hashes = await Promise.all([passwords.hash('correct horse'), passwords.hash('correct horse')])
      assert.notEqual(hashes[0], hashes[1])
      assert.ok(!hashes.join().includes('correct horse'))
    })
  })
}
