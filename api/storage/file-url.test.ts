import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '@forium/schema/ports/clock.memory.ts'
import { cryptoTokens } from '../crypto/tokens.ts'
import { fileUrl, verifyFileUrl } from './file-url.ts'

const tokens = cryptoTokens('a secret')
const clock = fixedClock(1000)
const sign = (key: string, expiresAt = 2000, publicUrl = 'https://forum.example.test/') =>
  fileUrl(key, expiresAt, { publicUrl, tokens })
const verify = (url: string, at = clock) => verifyFileUrl(url, { tokens, clock: at })

test('opens with the address that was signed, whole or as a path', () => {
  const url = sign('com_a/logo.png')
  assert.match(url, /^https:\/\/forum\.example\.test\/files\/com_a\/logo\.png\?expires=2000&signature=[\w-]{43}$/)
  assert.equal(verify(url), 'com_a/logo.png')
  assert.equal(verify(url.slice('https://forum.example.test'.length)), 'com_a/logo.png')
  assert.equal(verify(sign('logo', 2000, '')), 'logo')
})

test('ends at its moment', () => {
  assert.equal(verify(sign('logo'), fixedClock(1999)), 'logo')
  assert.equal(verify(sign('logo'), fixedClock(2000)), null)
})

test('opens nothing when any part was changed', () => {
  const url = sign('com_a/logo.png')
  for (const changed of [
    url.replace('logo', 'lego'),
    url.replace('com_a', 'com_b'),
    url.replace('/files/', '/file/'),
    url.replace('/files/', '/files//'),
    url.replace('/files/', '/files/x/'),
    url.replace('/files/', '/x/files/'),
    url.replace('logo', '%6Cogo'),
    url.replace('expires=2000', 'expires=9000'),
    url.replace('expires=2000', 'expires=02000'),
    url.replace('expires=2000', 'expires=9000&expires=2000'),
    url.replace('expires=2000', 'expires=1e9'),
    url.replace(/signature=./, 'signature='),
    url.replace(/&signature=.*/, ''),
    url.replace(/\?.*/, ''),
    ...['', '/', 'http://', '/files/', '//files/a?expires=2000'],
  ])
    assert.equal(verify(changed), null, changed)
})

test('opens nothing outside its folder, not even signed', () => {
  for (const key of ['../secret', '..%2fsecret', 'a/%2e%2e/%2e%2e/secret', '..\\secret', 'a%00']) {
    const signature = tokens.sign(`file\n${key}\n2000`)
    assert.equal(verify(`/files/${key}?expires=2000&signature=${signature}`), null, key)
  }
})

test('signs no address for a bad key', () => {
  assert.throws(() => sign('../secret'), { name: 'InvalidStorageKey' })
})

test('takes no signature made for something else, nor with another secret', () => {
  const other = fileUrl('logo', 2000, { publicUrl: '', tokens: cryptoTokens('another secret') })
  assert.equal(verify(other), null)
  assert.equal(verify(`/files/logo?expires=2000&signature=${tokens.sign('logo\n2000')}`), null)
})
