import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintSchema } from './lint-schema.ts'

const fine = `
  "Everything that can be read."
  type Query {
    "All topics."
    topics(first: Int, after: String): TopicConnection!
  }
  "A topic."
  type Topic { id: ID! title: String! }
  type TopicConnection { nodes: [Topic!]! }
`

test('a schema with descriptions, paged lists and no clash has no problem', () => {
  assert.deepEqual(lintSchema(fine), [])
})

test('a type and a root field without a description are named', () => {
  const sdl = fine.replace('"A topic."', '').replace('"All topics."', '')
  assert.deepEqual(lintSchema(sdl), ['Query.topics has no description.', 'Topic has no description.'])
})

test('a connection without a size and a cursor is named', () => {
  const [problem] = lintSchema(fine.replace(', after: String', ''))
  assert.match(problem!, /^Query\.topics is a connection/)
})

test('members of a union that cannot be selected together are named', () => {
  const [problem] = lintSchema(`${fine}
    "A payload." type A { message: Topic! }
    "An error." type B { message: String! }
    "One or the other." union AOrB = A | B`)
  assert.match(problem!, /^A\.message: Topic! and B\.message: String!.*in AOrB\.$/)
})

test('a difference in nullability alone is a clash, too', () => {
  const [problem] = lintSchema(`${fine}
    "One." type A { title: String }
    "Other." type B { title: String! }
    "Either." union AOrB = A | B`)
  assert.match(problem!, /cannot be selected together/)
})

test('an interface that nothing implements is named', () => {
  assert.deepEqual(lintSchema(`${fine} "Anything." interface Thing { id: ID! }`), [
    'Thing is an interface that no type implements.',
  ])
})
