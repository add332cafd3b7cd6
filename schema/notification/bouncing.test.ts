import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemViewer } from '../people/viewer.ts'
import { forumIn } from '../testing/forum.ts'
import { postOfficeIn } from '../testing/post-office.ts'
import { openSupportDesk } from '../testing/support-desk.ts'
import { createWorld } from '../testing/world.ts'
import { takeBounce } from './bouncing.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const office = postOfficeIn(world)
  const ana = await world.person('ana')
  const bob = await world.person('bob')
  const { id } = await forum.category(await world.person('admin', ['ADMIN']), 'Open')
  const topic = await forum.topic(ana, id)
  const mailed = async () => {
    await forum.reply(bob, topic.id)
    await office.wait()
    return office.mails()
  }
  const bounce = (mailId: string, address = 'ana@example.com') =>
    takeBounce(world.as(systemViewer, ''), { mailId, address })
  return { world, forum, ana, mailed, bounce }
}

test('an address that sends mail back three times gets none any more, until its owner wants it again', async () => {
  const { forum, ana, mailed, bounce } = await start()
  for (let times = 0; times < 3; times++) {
    const [mail] = await mailed()
    assert.equal(await bounce(mail!.id, 'ANA@example.com'), true)
  }
  assert.deepEqual(await mailed(), [])
  const wanted = { kind: 'POSTED', medium: 'MAIL', enabled: true }
  await forum.act(ana, 'setNotificationPreference', wanted, 'preferences { digest }')
  assert.equal((await mailed()).length, 1)
})

test('who knows no mail of ours, or not to whom it went, is not believed', async () => {
  const { mailed, bounce } = await start()
  const [mail] = await mailed()
  for (let times = 0; times < 4; times++) {
    assert.equal(await bounce(mail!.id, 'bob@example.com'), false)
    for (const unknown of ['', 'ntf_00000000000000000000000000.1', 'cnv_0.1', 'x'])
      assert.equal(await bounce(unknown), false)
  }
  assert.equal((await mailed()).length, 1)
})

test('a new address begins anew', async () => {
  const { world, ana, mailed, bounce } = await start()
  for (let times = 0; times < 3; times++) await bounce((await mailed())[0]!.id)
  const { sql, batch } = world.ports.database
  const moved = sql.updateTable('User').set({ email: 'new@example.com' }).where('id', '=', ana.viewer.id!)
  await batch([{ query: moved.compile() }])
  assert.equal((await mailed())[0]!.to, 'new@example.com')
})

test('mail to a contact of the chat ends in the same way', async () => {
  const desk = await openSupportDesk()
  const office = postOfficeIn(desk)
  const id = await desk.start(desk.visitor)
  const { contact } = (await desk.read(desk.agent, id, 'contact { id }'))!
  const { sql, batch } = desk.ports.database
  const known = sql.updateTable('Contact').set({ email: 'vera@example.com' }).where('id', '=', contact.id)
  await batch([{ query: known.compile() }])
  const mailed = async () => {
    await desk.send(desk.agent, id, 'Here it is')
    await office.wait()
    return office.mails()
  }
  for (let times = 0; times < 3; times++) {
    const [mail] = await mailed()
    const bounce = { mailId: mail!.id, address: 'vera@example.com' }
    assert.equal(await takeBounce(desk.as(systemViewer, ''), bounce), true)
  }
  assert.deepEqual(await mailed(), [])
})
