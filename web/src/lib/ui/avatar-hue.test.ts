import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hueOf, initialsOf } from './avatar-hue.ts'

test('the hue of an id is always the same and ids spread over the circle', () => {
  const hues = Array.from({ length: 360 }, (_, at) => hueOf(`0192f3a1-7c00-7000-8000-${at}`))
  assert.deepEqual(
    hues,
    Array.from({ length: 360 }, (_, at) => hueOf(`0192f3a1-7c00-7000-8000-${at}`)),
  )
  assert.ok(hues.every((hue) => hue >= 0 && hue < 360))
  for (let from = 0; from < 360; from += 60) assert.ok(hues.some((hue) => hue >= from && hue < from + 60))
})

test('initials are those of the first and last word, in whole characters', () => {
  assert.equal(initialsOf('Ada King Lovelace'), 'AL')
  assert.equal(initialsOf('cadaver_jr'), 'CJ')
  assert.equal(initialsOf('émile'), 'É')
  assert.equal(initialsOf('@root'), 'R')
  assert.equal(initialsOf(''), '?')
  assert.equal(initialsOf('محمد علي'), 'مع')
})
