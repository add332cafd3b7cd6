import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { commit } from '../kernel/commit.ts'
import { createWorld } from '../testing/world.ts'
import { freeHandle, handleFrom, handleRule } from './handle.ts'

test('a handle is the name in plain letters', () => {
  const made = [
    'Zoë Łukasz',
    'Straße 7',
    '  ANA  ',
    'Ørsted & Søn',
    "D'Arc",
    'ﬁn ½',
    'x',
    '',
    '王伟',
    '🙂',
    'a'.repeat(80),
  ]
  assert.deepEqual(made.map(handleFrom), [
    'zoe-lukasz',
    'strasse-7',
    'ana',
    'orsted-son',
    'd-arc',
    'fin-1-2',
    'member',
    'member',
    'member',
    'member',
    'a'.repeat(30),
  ])
})

test('every handle that is made may also be chosen', async () => {
  const world = await createWorld()
  for (const name of ['Zoë', 'Admin', 'x', '王', 'a'.repeat(80), `${'b'.repeat(29)} c`, 'Support']) {
    const handle = await commit(world.guest, (unit) =>
      freeHandle(unit, world.communityId, handleFrom(name), world.uuid()),
    )
    assert.equal(v.safeParse(handleRule, handle).success, true, handle)
  }
})

test('what is taken or reserved gets the first number that is free, and at last something random', async () => {
  const world = await createWorld()
  const free = (wanted: string) =>
    commit(world.guest, (unit) => freeHandle(unit, world.communityId, wanted, '0198c5a0-0000-7000-8000-00ab12cd34ef'))
  assert.equal(await free('admin'), 'admin-2')
  assert.equal(await free('ana'), 'ana')
  await world.person('ana')
  await world.person('ana-3')
  assert.equal(await free('ana'), 'ana-2')
  for (const number of [2, 4, 5, 6, 7, 8, 9]) await world.person(`ana-${number}`)
  assert.equal(await free('ana'), 'ana-ab12cd34ef')
})

test('handles are short, plain and nobody’s office', () => {
  const allowed = (handle: string) => v.safeParse(handleRule, handle).success
  for (const handle of ['ab', 'Ana', 'a.b-c_d', '42', 'a_', 'a'.repeat(30)]) assert.equal(allowed(handle), true, handle)
  for (const handle of ['a', '', '-ab', 'ab-', 'a b', 'zoë', 'a@b', 'a'.repeat(31), 'admin', 'OWNER', 'support', 'a/b'])
    assert.equal(allowed(handle), false, handle)
})
