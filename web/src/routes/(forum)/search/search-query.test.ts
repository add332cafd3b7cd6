import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedOf, queryOf } from './search-query.ts'

const query = (search: string) => queryOf(askedOf(new URLSearchParams(search)))

test('words and filters become one query', () => {
  assert.equal(query('q=crash+on+start&category=support&solved=yes'), 'crash on start category:support solved:yes')
  assert.equal(query('tag=%23api&author=%40ana'), 'tag:api author:ana')
})

test('a value with spaces is quoted, and cannot end its quotes', () => {
  assert.equal(query('tag=two "words'), 'tag:"two words"')
})

test('what makes no sense is left out', () => {
  assert.equal(query('solved=perhaps&q=++'), '')
})
