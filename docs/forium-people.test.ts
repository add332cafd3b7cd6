// Who looks, on a real server: staff, somebody whose session has ended, somebody who could not be asked for.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClient } from '@forium/client'
import { signOut } from '@forium/client/account'
import { type Devices, openDevices, until } from './testing/device.ts'

let devices: Devices
let { server, proxy, device } = {} as Devices

before(async () => {
  devices = await openDevices()
  ;({ server, proxy, device } = devices)
})
after(() => devices.close())

test('staff see the inbox, and what is written in it moves up by itself', async () => {
  const forium = await (await device('hans', ['AGENT'])).open()
  const inbox = forium.inbox()
  await until(() => inbox.get().data && !inbox.get().loading)
  const { open } = await device('ida')
  const contact = await open()
  const { id } = await contact.startConversation('Anybody there?')
  await until(() => inbox.get().data?.[0]?.id === id)
  assert.deepEqual([inbox.get().data![0]!.contactName, inbox.get().data![0]!.unreadCount], ['ida', 1])
  const { id: older } = await contact.startConversation('And a second thing.')
  await until(() => inbox.get().data?.[0]?.id === older)
  const handle = forium.conversation(id)
  await handle.send('Still with you.')
  await until(() => inbox.get().data?.[0]?.id === id)
  await forium.close()
  await contact.close()
})

test('a session that is ended elsewhere is told, and what is stored is kept for its owner', async () => {
  const { open, token, storage } = await device('jan')
  const forium = await open()
  const reasons: string[] = []
  forium.on('signedOut', ({ reason }) => reasons.push(reason))
  await until(() => forium.sync.get().phase === 'live' && forium.viewer.get())
  await createClient({ url: `${server.url}/graphql`, token }).run(signOut, { input: {} })
  await until(() => forium.sync.get().phase === 'signed-out')
  assert.deepEqual(reasons, ['expired'])
  await forium.close()
  assert.equal((await storage.load('m/viewer')).length, 0)
})

test('who could not be asked for at the first start is seen as soon as there is a network', async () => {
  const { open } = await device('karl')
  await proxy.close()
  const forium = await open()
  await assert.rejects(forium.startConversation('Hello?'), { code: 'UNAUTHENTICATED' })
  await proxy.open()
  forium.resume()
  await until(() => forium.sync.get().phase === 'signed-out')
  await forium.close()
  const again = await open()
  assert.ok((await again.startConversation('Hello?')).id)
  await again.close()
})
