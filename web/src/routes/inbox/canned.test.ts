import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expand, matching, missingIn, piecesOf, soughtAt } from './canned.ts'

test('variables are filled in; one without a value stays and is named', () => {
  const body = 'Hello {{contact.name}}, about {{ conversation.subject }}: {{agent.name}}'
  const text = expand(body, { 'contact.name': 'Ana', 'agent.name': 'Ben', 'conversation.subject': null })
  assert.equal(text, 'Hello Ana, about {{ conversation.subject }}: Ben')
  assert.deepEqual(missingIn(text), ['conversation.subject'])
  assert.deepEqual(missingIn('Hello Ana'), [])
})

test('a name that looks like a variable is put in as it is', () => {
  assert.equal(expand('{{contact.name}}', { 'contact.name': '$& {{x}}' }), '$& {{x}}')
})

test('the pieces of a text are the text', () => {
  const text = 'a {{b}} c {{d}}'
  const pieces = piecesOf(text)
  assert.equal(pieces.map((piece) => piece.text).join(''), text)
  assert.deepEqual(
    pieces.map(({ missing }) => missing),
    [false, true, false, true],
  )
})

test('a slash is a question only where a word begins', () => {
  assert.deepEqual(soughtAt('/ref', 4), { query: 'ref', from: 0 })
  assert.deepEqual(soughtAt('Hello /', 7), { query: '', from: 6 })
  assert.equal(soughtAt('and/or', 6), null)
  assert.equal(soughtAt('https://example.com/x', 21), null)
  assert.equal(soughtAt('/ref und', 8), null)
})

test('shortcuts come before titles', () => {
  const all = [
    { id: '1', shortcut: 'hello', title: 'A refund greeting', body: '' },
    { id: '2', shortcut: 'refund', title: 'Money back', body: '' },
  ]
  assert.deepEqual(
    matching(all, 'ref').map(({ id }) => id),
    ['2', '1'],
  )
  assert.equal(matching(all, '').length, 2)
})
