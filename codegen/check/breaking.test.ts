import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unannounced } from './breaking.ts'
import { differenceOf } from './difference.ts'

const before = 'type Query { topic(id: ID!): Topic } type Topic { id: ID! title: String! } type Old { id: ID! }'
const changelog = (...lines: string[]) =>
  [
    '# Changelog',
    '',
    '## [Unreleased]',
    '',
    '### Removed',
    '',
    ...lines,
    '',
    '## [0.1.0]',
    '',
    '- Breaking: `Topic.id`',
  ].join('\n')

test('adding breaks nothing', () => {
  assert.deepEqual(unannounced(before, `${before} type New { id: ID! }`, changelog()), [])
})

test('a removed field is refused until the changelog names it', () => {
  const after = before.replace('title: String!', '')
  assert.deepEqual(unannounced(before, after, changelog()), ['Field Topic.title was removed.'])
  assert.deepEqual(unannounced(before, after, changelog('- Breaking: `Topic.name` is now `Topic.title`.')), [])
  assert.equal(unannounced(before, after, changelog('- Breaking: `Topic.titles` is gone.')).length, 1)
  assert.equal(unannounced(before, after, changelog('- `Topic.title` is gone.')).length, 1)
})

test('a removed type and a changed argument are named, too', () => {
  const after = before.replace('type Old { id: ID! }', '').replace('topic(id: ID!)', 'topic(id: ID!, slug: ID!)')
  const found = unannounced(before, after, changelog())
  assert.equal(found.length, 2)
  const lines = ['- Breaking: the type `Old` is gone.', '- Breaking: `Query.topic` takes a slug.']
  assert.deepEqual(unannounced(before, after, changelog(...lines)), [])
})

test('what an earlier release announced does not count', () => {
  assert.equal(unannounced(before, before.replace('{ id: ID! title', '{ title'), changelog()).length, 1)
})

test('a difference shows the lines around which it turns', () => {
  const text = differenceOf('a\nb\nc\nd\ne', 'a\nb\nC\nd\ne')
  assert.equal(text, ['  @@ line 3 @@', '    a', '    b', '  - c', '  + C', '    d', '    e'].join('\n'))
  assert.match(differenceOf('', 'x\n'.repeat(40)), /… 25 more/)
})
