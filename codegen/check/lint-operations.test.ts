import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSchema, parse } from 'graphql'
import { problemsOf, unshared } from './lint-operations.ts'

const problems = (text: string) => problemsOf(parse(text))

test('a subscription that asks for what is one person’s own is named, a query is not', () => {
  const schema = buildSchema('type Query { a: A } type Subscription { a: A } type A { mine: Int ours: Int }')
  const all = parse('query one { a { ...F } } subscription two { a { ...F } } fragment F on A { mine ours }')
  assert.deepEqual(unshared(schema, all, ['A.mine', 'A.other']), [
    'two: A.mine depends on who asks; a subscription is for many.',
  ])
})

test('a mutation that drops its expected errors is named', () => {
  const text = 'mutation write($input: I!) { write(input: $input) { ... on WritePayload { id } ...Failure } }'
  assert.deepEqual(problems(text), [])
  assert.match(problems(text.replace('...Failure', ''))[0]!, /^write: spread \.\.\.Failure/)
})

test('a mutation of two things is named: only one answer could be unwrapped', () => {
  assert.match(problems('mutation both { a { id } b { id } }')[0]!, /^both: a mutation asks one thing/)
})

test('a stream of events that could not be resumed is named', () => {
  const text = `subscription live { events {
    ... on EventDelivered { cursor event { id } } ... on FeedCaughtUp { cursor } ... on FeedReset { cursor reason }
  } }`
  assert.deepEqual(problems(text), [])
  assert.match(
    problems(text.replace('FeedCaughtUp { cursor }', 'FeedCaughtUp { __typename }'))[0]!,
    /select the cursor/,
  )
  assert.match(problems(text.replace('event { id }', 'event { __typename }'))[0]!, /select the id/)
})

test('an operation without a name is named so', () => {
  assert.match(problems('{ a }')[0]!, /no name/)
})
