import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idOf } from '../generated/ids.ts'
import { newClientId } from './client-id.ts'
import { platformOf } from './ports.ts'

test('a client id is a UUID of version 7 with the time in front', () => {
  const platform = platformOf({ now: () => 0x0198_0000_0001, random: (length) => new Uint8Array(length).fill(255) })
  assert.equal(newClientId(platform), '01980000-0001-7fff-bfff-ffffffffffff')
  assert.notEqual(newClientId(), newClientId())
})

test('the id that the server will give is known beforehand', () => {
  assert.equal(idOf('Post', '00000000-0000-7000-8000-000000000000'), 'pst_0000000000e008000000000000')
  assert.equal(idOf('Topic', 'ffffffff-ffff-7fff-bfff-ffffffffffff'), 'top_7zzzzzzzzzfzzvzzzzzzzzzzzz')
})
