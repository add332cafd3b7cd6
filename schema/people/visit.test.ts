import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mutate, vouchedBy } from '../testing/accounts.ts'
import { createWorld } from '../testing/world.ts'

const fields = 'token viewer { __typename id displayName }'

test('a visit gives an id that the client chose and a session that can chat and no more', async () => {
  const world = await createWorld()
  const answer = await mutate(world.guest, 'startVisit', { clientId: world.uuid() }, fields)
  assert.equal(answer.viewer.__typename, 'Visitor')
  const viewer = (await vouchedBy(world, answer.token))!
  assert.deepEqual([viewer.kind, viewer.id], ['VISITOR', answer.viewer.id])
  assert.deepEqual([...viewer.capabilities], ['conversation.start', 'topic.read'])
  assert.equal(await vouchedBy(world, answer.token, await world.addCommunity('Other')), null)
})

test('sent five times at once it is one visitor with one session and five equal answers', async () => {
  const world = await createWorld()
  const clientId = world.uuid()
  const send = () => mutate(world.guest, 'startVisit', { clientId }, fields)
  const answers = await Promise.all([send(), send(), send(), send(), send()])
  for (const answer of answers) assert.deepEqual(answer, answers[0])
  assert.ok(await vouchedBy(world, answers[0]!.token))
  const { database } = world.ports
  for (const table of ['Visitor', 'Session'] as const)
    assert.equal((await database.all(database.sql.selectFrom(table).select('id'))).length, 1)
})

test('whoever knows a visitor’s id gets no session of theirs', async () => {
  const world = await createWorld()
  const clientId = world.uuid()
  const own = await mutate(world.guest, 'startVisit', { clientId }, fields)
  const elsewhere = { ...world.guest, address: '203.0.113.9' }
  assert.equal((await mutate(elsewhere, 'startVisit', { clientId }, fields)).errorCode, 'CLIENT_ID_REUSED')
  const other = world.as(world.guest.viewer, await world.addCommunity('Other'))
  assert.equal((await mutate(other, 'startVisit', { clientId }, fields)).errorCode, 'CLIENT_ID_REUSED')
  world.clock.advance(3 * 60_000)
  assert.equal((await mutate(world.guest, 'startVisit', { clientId }, fields)).errorCode, 'CLIENT_ID_REUSED')
  assert.ok(await vouchedBy(world, own.token))
})

test('a visit that was ended is not given out again', async () => {
  const world = await createWorld()
  const clientId = world.uuid()
  const { token } = await mutate(world.guest, 'startVisit', { clientId }, fields)
  await mutate(world.as((await vouchedBy(world, token))!), 'signOut', {}, 'signedOut')
  assert.equal((await mutate(world.guest, 'startVisit', { clientId }, fields)).errorCode, 'CLIENT_ID_REUSED')
})

test('sixty visits an hour from one network', async () => {
  const world = await createWorld()
  const start = () => mutate(world.guest, 'startVisit', { clientId: world.uuid() }, 'token')
  for (let i = 0; i < 60; i++) assert.ok((await start()).token)
  assert.equal((await start()).errorCode, 'RATE_LIMITED')
})
