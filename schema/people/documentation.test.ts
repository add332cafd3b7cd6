import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObjectType, parse, validate } from 'graphql'
import { policy, scopes } from '../community/policy.ts'
import { schema } from '../index.ts'
import { limits } from './limits.ts'
import { lifetimes } from './one-time-token.ts'

const text = readFileSync(new URL('../../docs/authentication.md', import.meta.url), 'utf8')

/** Cells of the table that starts with this heading, without the heading. */
function tableOf(heading: string): string[][] {
  const lines = text.slice(text.indexOf(`\n| ${heading} |`) + 1).split('\n')
  const rows = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('|')),
  )
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
}

test('the table of scopes in docs/authentication.md is the policy', () => {
  assert.deepEqual(
    tableOf('Scope'),
    Object.entries(scopes).map(([scope, capabilities]) => [scope, capabilities.join(' ')]),
  )
})

test('the table of capabilities in docs/authentication.md is the policy', () => {
  const held = Object.values(policy)
  const rows = [...new Set(held.flat())].map((capability) => [
    capability,
    ...held.map((capabilities) => (capabilities.includes(capability) ? '✓' : '')),
  ])
  assert.deepEqual(tableOf('Capability'), rows)
  assert.ok(text.includes(`| Capability | ${Object.keys(policy).join(' | ')} |`))
})

test('the limits and lifetimes in docs/authentication.md are those of the code', () => {
  const windows: Record<number, string> = { 900000: 'in 15 minutes', 3600000: 'an hour' }
  const { signInHere, signInByAddress, signInByAccount, mailByEmail, mailByAddress, signUp, visit, invitations } =
    limits
  const rules = [signInHere, signInByAddress, signInByAccount, mailByEmail, mailByAddress, signUp, visit, invitations]
  assert.equal(rules.length, Object.keys(limits).length)
  assert.deepEqual(
    tableOf('Attempts').map((row) => row[1]),
    rules.map((rule) => `${rule.points} ${windows[rule.windowMs]}`),
  )
  const days = { '15 minutes': 900_000, '1 hour': 3_600_000, '24 hours': 86_400_000, '7 days': 604_800_000 }
  const { SIGN_IN, RESET_PASSWORD, VERIFY_EMAIL, CHANGE_EMAIL, INVITATION } = lifetimes
  assert.equal(VERIFY_EMAIL, CHANGE_EMAIL)
  assert.deepEqual(
    tableOf('Link').map((row) => days[row[1] as keyof typeof days]),
    [SIGN_IN, RESET_PASSWORD, VERIFY_EMAIL, INVITATION],
  )
})

test('the documents in docs/authentication.md are valid, and the names in it exist', () => {
  const documents = [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map((found) => found[1]!)
  assert.ok(documents.length >= 2)
  for (const document of documents) assert.deepEqual(validate(schema, parse(document)), [], document)
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type ? Object.values(type.getFields()).flatMap((field) => [field.name, ...argumentsOf(field)]) : [],
  )
  const known = new Set([...fields, ...Object.keys(schema.getTypeMap())])
  const prose = text.replace(/```[\s\S]*?```/g, '')
  const names = [...prose.matchAll(/`([a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*)`/g)].map((found) => found[1]!)
  assert.ok(names.length > 20)
  assert.deepEqual(
    names.filter((name) => !known.has(name)),
    [],
  )
  assert.ok(isObjectType(schema.getType('SessionRevoked')))
})

const argumentsOf = (field: object): string[] =>
  'args' in field ? (field.args as { name: string }[]).map((argument) => argument.name) : []
