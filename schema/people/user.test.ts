import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { framesOf, mutate, namesOf } from '../testing/accounts.ts'
import { createWorld } from '../testing/world.ts'

const userFields = 'user { displayName handle bio avatarUrl locale version }'

test('addresses are for oneself and for admins, in every way a person can be reached', async () => {
  const world = await createWorld()
  const ana = await world.person('ana')
  const everyWay = `{ user(handle: "ana") { email hasVerifiedEmail } users(first: 1, query: "ana") { nodes { email } }
    node(id: "${ana.viewer.id}") { ... on User { email } } }`
  const seen = (email: string | null) => ({
    user: { email, hasVerifiedEmail: email === null ? null : true },
    users: { nodes: [{ email }] },
    node: { email },
  })
  const staff = await world.person('staff', ['AGENT', 'MODERATOR'])
  for (const ctx of [world.guest, await world.visitor(), await world.person('bea'), staff])
    assert.deepEqual(await world.run(ctx, everyWay), seen(null))
  for (const ctx of [ana, await world.person('boss', ['ADMIN'])])
    assert.deepEqual(await world.run(ctx, everyWay), seen('ana@example.com'))
})

test('people are found by id, handle, start of handle or name, and role; of this community only', async () => {
  const world = await createWorld()
  const other = await world.addCommunity('Other')
  await world.person('anton', [], other)
  const far = await world.person('far', [], other)
  const anna = await world.person('anna', ['AGENT'])
  await world.person('anders')
  await world.person('a_b')
  await world.person('axb')
  const find = async (args: string) =>
    (await world.run(world.guest, `{ users(first: 10, ${args}) { nodes { handle } } }`)).users.nodes.map(
      (user: { handle: string }) => user.handle,
    )
  assert.deepEqual(await find('query: ""'), ['a_b', 'anders', 'anna', 'axb'])
  assert.deepEqual(await find('query: " AN"'), ['anders', 'anna'])
  assert.deepEqual(await find('query: "a_"'), ['a_b'])
  assert.deepEqual(await find('query: "%"'), [])
  assert.deepEqual(await find('query: "\\\\"'), [])
  assert.deepEqual(await find('role: AGENT'), ['anna'])
  const one = async (args: string) => (await world.run(world.guest, `{ user(${args}) { handle } }`)).user
  assert.deepEqual(await one('handle: "Anna"'), { handle: 'anna' })
  assert.deepEqual(await one(`id: "${anna.viewer.id}"`), { handle: 'anna' })
  assert.equal(await one(`id: "${far.viewer.id}"`), null)
  assert.equal(await one('handle: "far"'), null)
  assert.equal((await world.run(world.guest, '{ user { handle } }')).user, null)
})

test('pages of people join without gap or double, forwards and backwards', async () => {
  const world = await createWorld()
  const handles = ['a', 'b', 'c', 'd', 'e'].map((letter) => `p${letter}`)
  for (const handle of handles) await world.person(handle)
  const walk = async (size: string, step: 'after' | 'before', cursor: 'endCursor' | 'startCursor') => {
    const seen: string[] = []
    let at: string | null = null
    do {
      const { users } = await world.run(
        world.guest,
        `query($at: String) { users(${size}: 2, ${step}: $at) { nodes { handle } pageInfo { ${cursor} hasNextPage hasPreviousPage } } }`,
        { at },
      )
      const page = users.nodes.map((user: { handle: string }) => user.handle)
      if (step === 'after') seen.push(...page)
      else seen.unshift(...page)
      at = users.pageInfo[step === 'after' ? 'hasNextPage' : 'hasPreviousPage'] ? users.pageInfo[cursor] : null
    } while (at)
    return seen
  }
  assert.deepEqual(await walk('first', 'after', 'endCursor'), handles)
  assert.deepEqual(await walk('last', 'before', 'startCursor'), handles)
})

test('people change their own profile: omitted stays, null clears, names cannot be cleared', async () => {
  const world = await createWorld()
  const ana = await world.person('ana')
  const update = (input: object, ctx: Context = ana) => mutate(ctx, 'updateProfile', input, userFields)
  const first = await update({
    displayName: ' Ana\n‮López ',
    bio: 'Hi',
    avatarUrl: 'https://x.example/a.png',
    locale: 'de',
  })
  assert.deepEqual(first.user, {
    displayName: 'Ana López',
    handle: 'ana',
    bio: 'Hi',
    avatarUrl: 'https://x.example/a.png',
    locale: 'de',
    version: 2,
  })
  const second = await update({ bio: null, displayName: null, handle: 'Ana.Lopez', expectedVersion: 2 })
  assert.deepEqual(second.user, { ...first.user, bio: null, handle: 'ana.lopez', version: 3 })
  assert.equal((await update({ bio: 'Late', expectedVersion: 2 })).errorCode, 'CONFLICT')
  assert.equal((await update({ avatarUrl: 'javascript:alert(1)' })).issues[0].path[0], 'avatarUrl')
  assert.equal((await update({ bio: 'x'.repeat(2001) })).issues[0].path[0], 'bio')
  assert.equal((await update({ bio: 'X' }, world.guest)).errorCode, 'UNAUTHENTICATED')
  assert.equal((await update({ bio: 'X' }, await world.visitor())).errorCode, 'FORBIDDEN')
})

test('one handle is for one person, also when two take it at once', async () => {
  const world = await createWorld()
  const [ana, bea] = [await world.person('ana'), await world.person('bea')]
  const take = (ctx: Context) => mutate(ctx, 'updateProfile', { handle: 'star' }, userFields)
  const answers = await Promise.all([take(ana), take(bea)])
  const taken = answers.filter((answer) => answer.__typename === 'InvalidInputError')
  assert.deepEqual(
    taken.map((answer) => answer.issues),
    [[{ path: ['handle'], code: 'TAKEN' }]],
  )
})

test('the community hears of a changed profile', async () => {
  const world = await createWorld()
  const ana = await world.person('ana')
  const frames = await framesOf(world, world.guest, () => mutate(ana, 'updateProfile', { bio: 'Hi' }, userFields))
  assert.deepEqual(namesOf(frames), ['USER_UPDATED', 'end'])
})
