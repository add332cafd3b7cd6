import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diffWords } from './diff.ts'

const marks = { same: '', gone: '-', new: '+' }
const shown = (a: string, b: string) =>
  diffWords(a, b)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`))
    .join('')

test('changed words are marked and the others are not', () => {
  assert.equal(shown('The quick fox', 'The slow fox'), 'The [-quick][+slow] fox')
  assert.equal(shown('one two', 'one two three'), 'one two[+ three]')
  assert.equal(shown('same', 'same'), 'same')
  assert.equal(shown('', 'new'), '[+new]')
  assert.equal(shown('old', ''), '[-old]')
})

test('both texts can be read from the difference, whatever they are', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'ü', '.'), { maxLength: 60 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(words, words, (a, b) => {
      const pieces = diffWords(a, b)
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text }) => text)
          .join('')
      assert.equal(without('new'), a)
      assert.equal(without('gone'), b)
    }),
  )
})

test('texts too long to compare are shown one after the other', () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, at) => word + at).join(' ')
  const pieces = diffWords(long('a'), long('b'))
  assert.deepEqual(
    pieces.map(({ kind }) => kind),
    ['gone', 'new'],
  )
})
