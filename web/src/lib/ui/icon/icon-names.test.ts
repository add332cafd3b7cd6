import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sprite } from '../../../../icons.ts'
import { directional } from './directional.ts'
import { iconNames } from './icon-names.ts'

test('the sprite has every icon of the list, as the icon set draws it today', () => {
  assert.equal(readFileSync(new URL('./generated/sprite.svg', import.meta.url), 'utf8'), sprite())
})

test('no icon is listed twice, and each that turns around is listed', () => {
  assert.equal(new Set(iconNames).size, iconNames.length)
  for (const name of directional) assert.ok(iconNames.includes(name), name)
})
