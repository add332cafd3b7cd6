import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '@forium/schema/ports/clock.memory.ts'
import { cryptoTokens } from '../crypto/tokens.ts'
import { fileUrl, uploadUrl, verifyFileUrl, verifyUploadUrl } from './file-url.ts'

const tokens = cryptoTokens('a secret')
const clock = fixedClock(1000)
const sign = (key: string, expiresAt = 2000) => fileUrl(tokens, key, { expiresAt })
const verify = (url: string, at = clock) => verifyFileUrl(url, { tokens, clock: at })?.key ?? null

test('opens with the address that was signed, whole or as a path', () => {
  const url = sign('com_a/logo.png')
  assert.match(url, /^\/files\/com_a\/logo\.png\?expires=2000&signature=[\w-]{43}$/)
  assert.equal(verify(url), 'com_a/logo.png')
  assert.equal(verify(`https://forum.example.test${url}`), 'com_a/logo.png')
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
    `${url}&save-as=other.png`,
    `${url}&more=1`,
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
    const signature = tokens.sign(`file\n${key}\nexpires=2000`)
    assert.equal(verify(`/files/${key}?expires=2000&signature=${signature}`), null, key)
  }
})

test('signs no address for a bad key', () => {
  assert.throws(() => sign('../secret'), { name: 'InvalidStorageKey' })
})

test('takes no signature made for something else, nor with another secret', () => {
  const other = fileUrl(cryptoTokens('another secret'), 'logo', { expiresAt: 2000 })
  assert.equal(verify(other), null)
  assert.equal(verify(`/files/logo?expires=2000&signature=${tokens.sign('logo\nexpires=2000')}`), null)
})

test('says under which name a file is saved', () => {
  const url = fileUrl(tokens, 'logo', { expiresAt: 2000, saveAs: 'my & your = name.png' })
  assert.deepEqual(verifyFileUrl(url, { tokens, clock }), { key: 'logo', saveAs: 'my & your = name.png' })
  assert.equal(verify(url.replace('your', 'their')), null)
})

test('takes what was announced, and opens nothing for reading by it', () => {
  const policy = { contentType: 'image/png', byteSize: 5, expiresAt: 2000 }
  const url = uploadUrl(tokens, 'a/b', policy)
  const by = { tokens, clock }
  assert.deepEqual(verifyUploadUrl(url, by), { key: 'a/b', byteSize: 5, contentType: 'image/png' })
  assert.deepEqual([verifyFileUrl(url, by), verifyUploadUrl(sign('a/b'), by)], [null, null])
  for (const changed of [url.replace('size=5', 'size=6'), url.replace('png', 'gif'), url.replace('a/b', 'a/c')])
    assert.equal(verifyUploadUrl(changed, by), null, changed)
  assert.equal(verifyUploadUrl(url, { tokens, clock: fixedClock(2000) }), null)
})
