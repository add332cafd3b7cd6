import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordsOf } from '../ports/search-index.words.ts'
import { parseSearch, similarTerms } from './search-text.ts'

const words = (text: string) => parseSearch(text).terms.map((term) => term.text + (term.prefix ? '*' : ''))

test('words, phrases and beginnings of words are told apart', () => {
  assert.deepEqual(words('crash "null pointer" inst*'), ['crash', 'null pointer', 'inst*'])
  assert.deepEqual(words('“null pointer”'), ['null pointer'])
})

test('a phrase without its closing quote goes to the end', () => {
  assert.deepEqual(words('a "b c d'), ['a', 'b c d'])
})

test('the filters are taken out, whatever their case', () => {
  const parsed = parseSearch('Tag:red author:@ana category:help solved:NO word tag:"two words"')
  assert.deepEqual(parsed.tags, ['red', 'two words'])
  assert.equal(parsed.author, 'ana')
  assert.deepEqual(parsed.categories, ['help'])
  assert.equal(parsed.solved, false)
  assert.deepEqual(words('tag:red word'), ['word'])
})

test('what is no filter is a word', () => {
  assert.deepEqual(words('http://a.example std::map solved:maybe tag: in:title'), [
    'http://a.example',
    'std::map',
    'solved:maybe',
    'tag:',
    'in:title',
  ])
})

test('what has no letter or digit is left out', () => {
  assert.deepEqual(words('+ "" "!?" * 🎉 c++'), ['c++'])
})

test('no more than twenty words and two hundred characters count', () => {
  assert.equal(words('a '.repeat(60)).length, 20)
  assert.equal(words(`${'x'.repeat(250)} y`)[0]!.length, 200)
})

test('any text is understood', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 250 }),
    fc
      .array(
        fc.constantFrom('"', '*', 'tag:', 'author:', ' ', 'a', 'OR', '(', '\0', '東', '\ud800', '“', ':', 'solved:no'),
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (input) => {
      const { terms } = parseSearch(input)
      assert.ok(terms.length <= 20)
      for (const term of [...terms, ...similarTerms(input)]) assert.ok(wordsOf(term.text).length > 0)
    }),
  )
})

test('each word of what is being written counts once; letters without spaces in pairs', () => {
  const texts = similarTerms('The crash, the CRASH! I 東京都').map((term) => term.text)
  assert.deepEqual(texts, ['the', 'crash', '東京', '京都'])
  assert.equal(similarTerms(Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ')).length, 32)
})
