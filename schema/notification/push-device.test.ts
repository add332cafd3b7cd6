import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepHouse } from '../feed/housekeeping.ts'
import { revokeOtherSessions, signOut } from '../people/session.ts'
import { systemViewer } from '../people/viewer.ts'
import { newsIn } from '../testing/news.ts'
import { pushesIn } from '../testing/pushing.ts'
import { createWorld } from '../testing/world.ts'
import { mostDevices, registerPushDevice } from './push-device.ts'

async function start() {
  const world = await createWorld()
  const pushes = pushesIn(world)
  const ana = await pushes.signedIn(await world.person('ana'))
  const bob = await pushes.signedIn(await world.person('bob'))
  return { world, pushes, ana, bob }
}

test('a device is registered once, however often, and belongs to whoever registered it last', async () => {
  const { pushes, ana, bob } = await start()
  const subscription = pushes.subscription()
  const { device } = await pushes.register(ana, subscription)
  assert.deepEqual(device, { id: device.id, kind: 'WEB_PUSH', app: null, environment: null, isCurrent: true })
  assert.equal((await pushes.register(ana, subscription)).device.id, device.id)
  assert.equal((await pushes.devices(ana)).length, 1)
  await pushes.register(bob, subscription)
  assert.deepEqual([(await pushes.devices(ana)).length, (await pushes.devices(bob)).length], [0, 1])
  const apns = await pushes.register(bob, { kind: 'APNS', token: 'ab'.repeat(32), app: 'com.acme' })
  assert.equal(apns.device.environment, 'PRODUCTION')
})

test('what cannot be a device is refused where it is wrong, and guests have none', async () => {
  const { world, pushes, ana } = await start()
  const good = pushes.subscription()
  const refused = async (input: object) => (await pushes.register(ana, input)).issues?.[0]?.path[0]
  assert.equal(await refused({ ...good, endpoint: 'https://127.0.0.1/x' }), 'endpoint')
  assert.equal(await refused({ ...good, endpoint: null }), 'endpoint')
  assert.equal(await refused({ ...good, p256dh: 'AAAA' }), 'p256dh')
  assert.equal(await refused({ ...good, auth: null }), 'auth')
  assert.equal(await refused({ kind: 'FCM' }), 'token')
  assert.equal(await refused({ kind: 'APNS', token: 'xyz' }), 'token')
  assert.equal((await pushes.register(world.guest, good)).errorCode, 'UNAUTHENTICATED')
  const pusher = { ...world.ports.pusher, kinds: ['WEB_PUSH'] as const }
  const fcm = { kind: 'FCM', address: 'x'.repeat(30), p256dh: null, auth: null, app: null, environment: null } as const
  await assert.rejects(registerPushDevice({ ...ana, pusher }, fcm), { name: 'Error', message: /no keys for FCM/ })
})

test('one’s own device is removed, nobody else’s is', async () => {
  const { world, pushes, ana, bob } = await start()
  const { device } = await pushes.register(ana, pushes.subscription())
  const remove = async (ctx: typeof ana) =>
    (
      await world.run(
        ctx,
        `mutation($id: ID!) { removePushDevice(input: { id: $id }) {
          ... on RemovePushDevicePayload { devices { id } } ... on UserError { errorCode } } }`,
        { id: device.id },
      )
    ).removePushDevice
  assert.equal((await remove(bob)).errorCode, 'NOT_FOUND')
  assert.deepEqual(await remove(ana), { devices: [] })
  assert.equal((await remove(ana)).errorCode, 'NOT_FOUND')
})

test('the device that was not heard of for longest makes room for one too many', async () => {
  const { world, pushes, ana } = await start()
  for (let n = 0; n <= mostDevices; n++) {
    await pushes.register(ana, pushes.subscription(`device-${n}`))
    world.clock.advance(10_000)
  }
  const { database } = world.ports
  const rows = await database.all(database.sql.selectFrom('PushDevice').select('address').orderBy('createdAt'))
  assert.equal(rows.length, mostDevices)
  assert.match(rows[0]!.address, /device-1$/)
})

test('the devices of a session that ended are reached no more, at once, and then they go', async () => {
  const { world, pushes, ana } = await start()
  const other = await pushes.signedIn(ana)
  await pushes.register(ana, pushes.subscription())
  await pushes.register(other, pushes.subscription())
  const rows = async () => {
    const { database } = world.ports
    return (await database.all(database.sql.selectFrom('PushDevice').select('id'))).length
  }
  await signOut(ana)
  assert.deepEqual([(await pushes.devices(other)).length, await rows()], [1, 2])
  await newsIn(world).deliver()
  assert.equal(await rows(), 1)
  await revokeOtherSessions(await pushes.signedIn(ana))
  await newsIn(world).deliver()
  assert.equal(await rows(), 0)
  await pushes.register(await pushes.signedIn(ana), pushes.subscription())
  world.clock.advance(400 * 24 * 3600_000)
  await keepHouse(world.as(systemViewer, ''))
  assert.equal(await rows(), 0, 'nor those of sessions that ran out')
})
