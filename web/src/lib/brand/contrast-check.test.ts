import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checksOf, leastContrast } from './contrast-check.ts'

const brand = (accentColor: string, backgroundColor = '#ffffff', textColor = '#16181d') =>
  checksOf({ accentColor, backgroundColor, textColor })

test('colours that read well are left alone', () => {
  assert.deepEqual(
    brand('#4f46e5').map(({ good, better }) => [good, better]),
    [
      [true, null],
      [true, null],
      [true, null],
    ],
  )
})

test('for one that does not, the nearest that does is named, and it does', () => {
  const [text, link] = brand('#facc15', '#ffffff', '#bbbbbb')
  assert.equal(text?.good, false)
  assert.equal(link?.good, false)
  const again = brand(link!.better!, '#ffffff', text!.better!)
  assert.ok(again.every(({ ratio }) => ratio >= leastContrast))
})

test('on a dark page the suggestion is lighter', () => {
  const [, link] = brand('#1e1b4b', '#0b0d12', '#f8fafc')
  assert.equal(link?.good, false)
  assert.ok(Number.parseInt(link!.better!.slice(1, 3), 16) > 0x1e)
})

test('while a colour is typed nothing is said of it', () => {
  assert.deepEqual(brand('#4f4'), brand('#44ff44'))
  assert.deepEqual(brand('#4f46'), [])
})
