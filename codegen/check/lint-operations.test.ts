import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'graphql'
import { lintOperations, problemsOf } from './lint-operations.ts'

const problems = (text: string) => problemsOf(parse(text))

test('our own operations have no problem', () => {
  assert.deepEqual(lintOperations(), [])
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
