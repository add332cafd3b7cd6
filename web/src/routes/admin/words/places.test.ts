import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingPlaces } from './places.ts'

test('a place that the own text forgets is named once', () => {
  assert.deepEqual(missingPlaces('{count} of {total}, {count}', '{total}'), ['{count}'])
  assert.deepEqual(missingPlaces('Reply', 'Answer {name}'), [])
})
