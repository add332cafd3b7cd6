import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elementsOf, packed, parcel, unpacked } from './parcel.ts'

const asked = (isDataRequest: boolean) => ({ isDataRequest, locals: { parcels: new Map<string, string>() } })

test('where data alone are asked for, what was marked goes out as a string without quotes and comes back as it was', () => {
  const event = asked(true)
  const value = { html: '<p class="a">x</p>\n', list: [1, null, { key: '"' }], empty: {} }
  const text = packed(parcel(value, event, 'value'))!
  assert.ok(!text.includes('"'))
  assert.deepEqual(unpacked(text), value)
  assert.equal(event.locals.parcels.size, 0)
})

test('the character that stands for a quote comes back, too', () => {
  for (const value of [['\x7f'], ['"\x7f"'], { '\x7f"': '\x7f\x7f' }])
    assert.deepEqual(unpacked(packed(parcel(value, asked(true), 'value'))!), value)
})

test('in a page it stands in an element that no text of it can end, and goes out as the name of that', () => {
  const event = asked(false)
  const value = { html: '</script><!-- <script> \x7f "' }
  const name = packed(parcel(value, event, 'value'))!
  const [, id, text] = /^<script type="application\/json" id="([^"]*)">([^<]*)<\/script>$/.exec(
    elementsOf(event.locals.parcels),
  )!
  assert.equal(id, name)
  assert.deepEqual(JSON.parse(text!), value)
})

test('one object may be marked for two pages', () => {
  const words = { hello: 'Hello' }
  const [one, two] = [asked(false), asked(false)]
  for (const event of [one, two]) parcel(words, event, 'words')
  assert.deepEqual(elementsOf(one.locals.parcels), elementsOf(two.locals.parcels))
})

test('what was not marked goes its usual way', () => {
  for (const value of [{ a: 1 }, [], 'text', '', 0, null, undefined]) assert.equal(packed(value), undefined)
})
