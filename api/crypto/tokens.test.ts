import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cryptoTokens } from './tokens.ts'

test('hashes and signs as the standards say', () => {
  assert.equal(cryptoTokens('key').hash('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  const signature = cryptoTokens('key').sign('The quick brown fox jumps over the lazy dog')
  assert.equal(
    Buffer.from(signature, 'base64url').toString('hex'),
    'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8',
  )
})

test('issues other tokens in every process', () => {
  assert.notEqual(cryptoTokens('key').issue('ses_'), cryptoTokens('key').issue('ses_'))
})

test('refuses to sign with nothing', () => {
  assert.throws(() => cryptoTokens(''))
})
