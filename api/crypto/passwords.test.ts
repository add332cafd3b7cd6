import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { parseOptions, verify } from '@node-rs/argon2'
import { argon2Passwords, nobodysHash } from './passwords.ts'

test('hashes with argon2id and the cost that OWASP recommends', async () => {
  const hash = await argon2Passwords().hash('correct horse')
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await verify(hash, 'correct horse'), true)
})

test('works as hard for nobody as for a person', async () => {
  assert.deepEqual(parseOptions(nobodysHash), parseOptions(await argon2Passwords().hash('correct horse')))
})

test('survives a storm of sign-ins', async () => {
  const passwords = argon2Passwords()
  const hash = await passwords.hash('correct horse')
  const tries = ['correct horse', 'wrong', 'correct horse', 'wrong', 'correct horse', 'wrong', 'wrong', 'correct horse']
  const answers = await Promise.all(tries.map((password) => passwords.verify(hash, password)))
  assert.deepEqual(
    answers,
    tries.map((password) => password === 'correct horse'),
  )
})

test('loads the native library with the first password, not before', () => {
  const source = `
    import { argon2Passwords } from ${JSON.stringify(new URL('passwords.ts', import.meta.url).href)}
    const loaded = () => process.report.getReport().sharedObjects.some((file) => /argon2/.test(file))
    const passwords = argon2Passwords()
    const before = loaded()
    await passwords.verify(null, 'x')
    console.log(before, loaded())
  `
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' })
  assert.equal(answer.trim(), 'false true')
})
