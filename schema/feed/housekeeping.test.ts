import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWorld } from '../testing/world.ts'
import { cursorOf } from './cursor.ts'
import { keepHouse } from './housekeeping.ts'
import { retentionMs } from './log.ts'
import { openFeed } from './subscribe.ts'

const rename = `mutation($name: String!) { updateCommunity(input: { name: $name }) { __typename } }`

test('events are kept 30 days; whoever stands before the oldest is told that the cursor has expired', async () => {
  const world = await createWorld()
  const admin = await world.person('ana', ['ADMIN'])
  const start = cursorOf(admin, 0)
  await world.run(admin, rename, { name: 'Old' })
  world.clock.advance(retentionMs + 1)
  await world.run(admin, rename, { name: 'New' })
  await keepHouse(world.again(admin))
  const late = await openFeed(world.again(admin), start, {})
  const { value } = await late.next()
  assert.deepEqual([value.kind, value.reason], ['reset', 'EXPIRED'])
  assert.equal((await late.next()).done, true)
  const { database } = world.ports
  const left = await database.all(database.sql.selectFrom('Event').select('seq'))
  assert.equal(left.length, 1)
})

test('a cursor that nobody signed, or of another community, is a reset and no error', async () => {
  const world = await createWorld()
  const admin = await world.person('ana', ['ADMIN'])
  const other = await world.addCommunity('Other')
  for (const forged of ['1.AAAAAAAAAAAAAAAA', 'zzz', '', cursorOf({ ...admin, communityId: other }, 1)]) {
    const feed = await openFeed(world.again(admin), forged, {})
    assert.equal((await feed.next()).value.reason, 'INVALID', forged)
  }
})

test('leaving a stream that waits ends it at once', async () => {
  const world = await createWorld()
  const feed = await openFeed(world.guest, null, {})
  assert.equal((await feed.next()).value.kind, 'caughtUp')
  const waiting = feed.next()
  await feed.return()
  assert.equal((await waiting).done, true)
})
