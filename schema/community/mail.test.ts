import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jobHandlers } from '../jobs.ts'
import { commit } from '../kernel/commit.ts'
import { createWorld } from '../testing/world.ts'
import { mailLanguage, queueMail } from './mail.ts'

const letter = { to: 'ana@example.com', subject: 'Hello\r\nBcc: eve@example.com', text: 'Text\n' }

test('mail is queued with its unit, from the brand, and the job sends it as it stands', async () => {
  const world = await createWorld()
  const { database, jobs, mailer } = world.ports
  const brand = JSON.stringify({ senderName: 'Acme\nHelp' })
  await database.batch([{ query: database.sql.updateTable('Community').set({ brand }).compile() }])
  await commit(world.guest, (unit) => queueMail(world.guest, unit, letter))
  const [job] = jobs.queued
  await jobHandlers.SEND_MAIL(world.guest, job!.payload as never)
  const [sent] = mailer.outbox
  assert.deepEqual(sent, {
    id: sent!.id,
    from: { name: 'Acme Help' },
    to: 'ana@example.com',
    subject: 'Hello Bcc: eve@example.com',
    text: 'Text\n',
  })
})

test('without a sender in the brand it is the community, and a unit that fails sends nothing', async () => {
  const world = await createWorld()
  await commit(world.guest, (unit) => queueMail(world.guest, unit, letter))
  assert.equal((world.ports.jobs.queued[0]!.payload as { from: { name: string } }).from.name, 'Example')
  const failing = commit(world.guest, async (unit) => {
    await queueMail(world.guest, unit, letter)
    throw new Error('no')
  })
  await assert.rejects(failing)
  assert.equal(world.ports.jobs.queued.length, 1)
})

test('two mails have two ids', async () => {
  const world = await createWorld()
  await commit(world.guest, async (unit) => {
    await queueMail(world.guest, unit, letter)
    await queueMail(world.guest, unit, letter)
  })
  const ids = world.ports.jobs.queued.map((job) => (job.payload as { id: string }).id)
  assert.equal(new Set(ids).size, 2)
})

test('the first language that mail is written in', () => {
  assert.equal(mailLanguage('fr', null, 'DE-ch', 'en'), 'de')
  assert.equal(mailLanguage(undefined, 'den'), 'en')
  assert.equal(mailLanguage(), 'en')
})
