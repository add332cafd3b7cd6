import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { coordinatesOf } from './check/coordinates.ts'
import { releasedProblems, withReleased } from './check/released.ts'
import { grown, levelProblems, readReleases } from './history.ts'
import { idOfText } from './plugins/documents.ts'

const before = 'type Query { topic(id: ID!): Topic } type Topic { title: String! } enum Kind { A }'
const after = 'type Query { topic(id: ID!, slug: ID): Topic } type Topic { title: String! name: ID } enum Kind { A B }'
const known = grown({}, before, 1)
const released = { '0.1.0': { apiLevel: 1, documents: { [idOfText('query q{topic(id:1){title}}')]: 'q' } } }

test('everything of a contract that can be named has a level', () => {
  assert.deepEqual(coordinatesOf(before), [
    'Kind',
    'Kind.A',
    'Query',
    'Query.topic',
    'Query.topic(id:)',
    'Topic',
    'Topic.title',
  ])
  const levels = grown(known, after, 2)
  assert.deepEqual(
    [levels['Topic.title'], levels['Topic.name'], levels['Query.topic(slug:)'], levels['Kind.B']],
    [1, 2, 2, 2],
  )
})

test('what was added after a release raises the level', () => {
  assert.deepEqual(levelProblems(known, before, 1, released), [])
  assert.match(levelProblems(known, after, 1, released)[0]!, /apiLevel 1 is released: raise it/)
  assert.match(levelProblems(known, after, 2, released)[0]!, /levels.json lacks Kind.B, .*run npm run codegen/)
  assert.deepEqual(levelProblems(grown(known, after, 2), after, 2, released), [])
  assert.match(levelProblems(grown(known, after, 2), after, 1, {})[0]!, /was 2 before/)
})

test('documents of a release stay as they were, beside those that took their place', () => {
  const [old, now] = ['query q{topic(id:1){title}}', 'query q{topic(id:2){title}}']
  const all = withReleased({ [idOfText(now)]: now }, { [idOfText(old)]: old, other: 'query other{x}' }, released)
  assert.deepEqual(Object.values(all), [old, now])
  assert.deepEqual(releasedProblems(before, all, released, ''), [])
})

test('a released document that is gone, or that the contract no longer answers, must be owned up to', () => {
  const old = 'query q{topic(id:1){title}}'
  const id = idOfText(old)
  const gone = releasedProblems(before, {}, released, '')
  assert.match(gone[0]!, /document q of 0.1.0 .* is gone/)
  const without = before.replace('title: String!', 'name: String!')
  assert.match(releasedProblems(without, { [id]: old }, released, '')[0]!, /Cannot query field "title"/)
  assert.deepEqual(releasedProblems(before, {}, released, `- Breaking: q (${id.slice(0, 12)}) is no more.`), [])
})

test('every operation that is published is in the registry, and so is every one that was', () => {
  const registry = JSON.parse(readFileSync('codegen/generated/documents.json', 'utf8')) as Record<string, string>
  for (const [id, text] of Object.entries(registry)) assert.equal(idOfText(text), id)
  for (const name of readdirSync('codegen/generated').filter((file) => file.endsWith('.ts')))
    for (const [, id] of readFileSync(`codegen/generated/${name}`, 'utf8').matchAll(/^ {2}id: '(\w{16})'/gm))
      assert.equal(Object.keys(registry).filter((known) => known.startsWith(id!)).length, 1, `${name}: ${id}`)
  for (const { documents } of Object.values(readReleases()))
    for (const id of Object.keys(documents)) assert.ok(registry[id])
})
