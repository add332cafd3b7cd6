import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packed, parcel, unpacked } from './parcel.ts'

test('what was marked goes out as a string without quotes and comes back as it was', () => {
  const value = { html: '<p class="a">x</p>\n', list: [1, null, { key: '"' }], empty: {} }
  const text = packed(parcel(value))!
  assert.ok(!text.includes('"'))
  assert.deepEqual(unpacked(text), value)
})

test('the character that stands for a quote comes back, too', () => {
  for (const value of [['\x7f'], ['"\x7f"'], { '\x7f"': '\x7f\x7f' }]) {
    assert.deepEqual(unpacked(packed(parcel(value))!), value)
  }
})

test('what was not marked goes its usual way', () => {
  for (const value of [{ a: 1 }, [], 'text', '', 0, null, undefined]) assert.equal(packed(value), undefined)
})
