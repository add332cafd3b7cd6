import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWorld } from '../testing/world.ts'

const update = `mutation($input: UpdateCommunityInput!) { updateCommunity(input: $input) {
  __typename
  ... on UpdateCommunityPayload { community { name version brand { accentColor logoUrl } } }
  ... on UserError { errorCode errorMessage }
  ... on InvalidInputError { issues { path code } } } }`

test('an admin changes the brand; what is omitted stays, null goes back to plain', async () => {
  const world = await createWorld()
  const admin = await world.person('ana', ['ADMIN'])
  const first = await world.run(admin, update, {
    input: { name: 'Acme', brand: { accentColor: '#FF0000', logoUrl: '/l.svg' } },
  })
  assert.deepEqual(first.updateCommunity.community, {
    name: 'Acme',
    version: 2,
    brand: { accentColor: '#ff0000', logoUrl: '/l.svg' },
  })
  const second = await world.run(admin, update, { input: { brand: { logoUrl: null } } })
  assert.deepEqual(second.updateCommunity.community, {
    name: 'Acme',
    version: 3,
    brand: { accentColor: '#ff0000', logoUrl: null },
  })
})

test('a change of an older version is a conflict that changes nothing', async () => {
  const world = await createWorld()
  const admin = await world.person('ana', ['ADMIN'])
  await world.run(admin, update, { input: { name: 'First' } })
  const late = await world.run(admin, update, { input: { name: 'Late', expectedVersion: 1 } })
  assert.equal(late.updateCommunity.errorCode, 'CONFLICT')
  assert.equal((await world.run(world.guest, '{ community { name } }')).community.name, 'First')
})

test('a member may not, a guest is told to sign in, a wrong colour is named by its path', async () => {
  const world = await createWorld()
  const member = await world.person('bea')
  const admin = await world.person('ana', ['ADMIN'])
  assert.equal((await world.run(member, update, { input: { name: 'X' } })).updateCommunity.errorCode, 'FORBIDDEN')
  assert.equal(
    (await world.run(world.guest, update, { input: { name: 'X' } })).updateCommunity.errorCode,
    'UNAUTHENTICATED',
  )
  const wrong = await world.run(admin, update, { input: { brand: { accentColor: 'red;}' } } })
  assert.deepEqual(
    wrong.updateCommunity.issues.map((issue: { path: string[] }) => issue.path),
    [['brand', 'accentColor']],
  )
})

test('another community is not there', async () => {
  const world = await createWorld()
  const other = await world.addCommunity('Other')
  const found = await world.run(world.guest, 'query($id: ID!) { node(id: $id) { id } }', { id: other })
  assert.equal(found.node, null)
})
