import assert from 'node:assert/strict'
import { test } from 'node:test'
import own from '../package.json' with { type: 'json' }
import { createWorld } from '../testing/world.ts'

test('the server tells its version, which is the one of the packages, and its level', async () => {
  const world = await createWorld()
  const { server } = await world.run(world.guest, '{ server { version apiLevel capabilities } }')
  assert.equal(server.version, own.version)
  assert.ok(server.apiLevel >= 1)
  assert.ok(server.capabilities.includes('events'))
})
