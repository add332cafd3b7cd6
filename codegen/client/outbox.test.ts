import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mark, outboxWorld, write } from '../testing/outbox-world.ts'
import { newClientId } from './client-id.ts'
import { RequestFailed } from './errors.ts'
import { createReadable } from './readable.ts'
import { memoryStorage } from './storage-memory.ts'

const input = (text: string, lane = 'a') => ({ input: { lane, text } })
const texts = (items: readonly { variables: Readonly<Record<string, unknown>> }[]) =>
  items.map(({ variables }) => (variables.input as { text: string }).text)

test('a write is stored before the network is touched, and forgotten after its answer', async () => {
  const world = outboxWorld()
  const stored: number[] = []
  world.server.fate = () => {
    stored.push(world.rows.size)
    return 'answered'
  }
  const { outbox } = await world.tab()
  const { settled, id } = await outbox.send(write, input('one'))
  assert.deepEqual(texts(outbox.items.get()), ['one'])
  assert.equal(outbox.items.get()[0]?.id, id)
  assert.deepEqual(await settled, { id: 'made one' })
  assert.deepEqual([stored, world.rows.size, outbox.count.get()], [[1], 0, 0])
})

test('a write that cannot be stored is refused and never sent', async () => {
  const world = outboxWorld()
  const full = async () => Promise.reject(new Error('disk full'))
  const { outbox } = await world.tab({ storage: { ...memoryStorage(), apply: full } })
  await assert.rejects(outbox.send(write, input('one')), /disk full/)
  await world.time.pass(60_000)
  assert.deepEqual([world.server.asked, outbox.items.get()], [[], []])
})

test('what might be done twice is refused, and what is said to be repeatable is sent until it is answered', async () => {
  const world = outboxWorld()
  const { outbox } = await world.tab()
  await assert.rejects(outbox.send(mark, input('one')), { name: 'TypeError', message: /mark might be done twice/ })
  const fates = ['unanswered', 'lost', 'answered'] as const
  world.server.fate = () => fates[world.server.asked.length - 1]!
  const { settled, clientIds } = await outbox.send(mark, input('one'), { repeatable: true })
  await world.time.pass(10_000)
  assert.deepEqual([await settled, clientIds], [{ id: 'made one' }, {}])
})

test('all ids are known at once, one that was given is kept, and what is sent again under it is one item', async () => {
  const world = outboxWorld()
  world.server.online = false
  const { outbox } = await world.tab()
  const two = { ...write, once: ['clientId', 'messageClientId'] }
  const clientId = newClientId()
  const first = await outbox.send(two, { input: { clientId, lane: 'a', text: 'one' } })
  assert.equal(first.id, clientId)
  assert.equal(first.clientIds.clientId, clientId)
  assert.match(first.clientIds.messageClientId!, /^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  const again = await outbox.send(two, { input: { clientId, lane: 'a', text: 'other' } })
  assert.deepEqual(texts(outbox.items.get()), ['one'])
  world.server.online = true
  outbox.hurry()
  assert.deepEqual(await Promise.all([first.settled, again.settled]), [{ id: 'made one' }, { id: 'made one' }])
})

test('what the caller changes afterwards is not sent', async () => {
  const world = outboxWorld()
  const { outbox } = await world.tab()
  const variables = input('one')
  const sending = outbox.send(write, variables)
  variables.input.text = 'changed'
  assert.deepEqual(await (await sending).settled, { id: 'made one' })
})

test('a lane sends one after the other, and lanes do not wait for each other', async () => {
  const world = outboxWorld()
  world.server.fate = () => ({ slow: 1000 })
  const { outbox } = await world.tab()
  for (const text of ['one', 'two']) await outbox.send(write, input(text), { lane: 'a' })
  await outbox.send(write, input('three', 'b'), { lane: 'b' })
  await world.time.pass(10)
  assert.deepEqual(texts(world.server.asked.map((asked) => ({ variables: { input: asked } }))), ['one', 'three'])
  assert.deepEqual(
    outbox.items.get().map(({ state }) => state),
    ['sending', 'queued', 'sending'],
  )
  await world.time.pass(3000)
  assert.deepEqual(outbox.items.get(), [])
})

test('without a network it is tried for ever, with pauses that grow to half a minute at most', async () => {
  const world = outboxWorld()
  world.server.online = false
  const { outbox } = await world.tab()
  const { settled } = await outbox.send(write, input('one'))
  await world.time.pass(10_000)
  const soon = world.server.asked.length
  assert.ok(soon >= 4 && soon <= 8, `${soon} tries in ten seconds`)
  await world.time.pass(3_600_000)
  const later = world.server.asked.length
  assert.ok(later >= 120 && later <= 260, `${later} tries in an hour`)
  const [item] = outbox.items.get()
  assert.deepEqual([item?.state, item?.attempts, item?.error?.code], ['queued', later, 'NETWORK'])
  world.server.online = true
  await world.time.pass(30_000)
  assert.deepEqual(await settled, { id: 'made one' })
})

test('hurry, or coming online, ends a pause, and both are heard in the middle of a try', async () => {
  const world = outboxWorld()
  const online = createReadable(false)
  world.server.online = false
  const { outbox } = await world.tab({ online })
  const { settled } = await outbox.send(write, input('one'))
  await world.time.pass(120_000)
  world.server.online = true
  online.set(true)
  assert.deepEqual(await settled, { id: 'made one' })
  world.server.fate = () => {
    if (world.server.asked.length > before + 1) return 'answered'
    outbox.hurry()
    return 'lost'
  }
  const before = world.server.asked.length
  assert.deepEqual(await (await outbox.send(write, input('two'))).settled, { id: 'made two' })
})

test('a time that the server asks for is waited for, whoever is in a hurry', async () => {
  const world = outboxWorld()
  world.server.fate = () => (world.server.asked.length === 1 ? { busy: 60_000 } : 'answered')
  const { outbox } = await world.tab()
  await outbox.send(write, input('one'))
  await world.time.pass(59_000)
  outbox.hurry()
  await world.time.pass(10)
  assert.deepEqual([world.server.asked.length, outbox.items.get()[0]?.error?.code], [1, 'RATE_LIMITED'])
  await world.time.pass(2000)
  assert.equal(world.server.effects.length, 1)
})

test('rows of another person, and of a newer version of the app, are neither shown nor sent nor removed', async () => {
  const world = outboxWorld()
  world.server.online = false
  const ada = await world.tab({ owner: 'usr_1/x' })
  await ada.outbox.send(write, input('private'))
  ada.kill()
  world.rows.set('o/usr_1/0000000000000001-new', JSON.stringify({ v: 2, owner: 'usr_1', lane: 'a' }))
  world.server.online = true
  const { outbox } = await world.tab({ owner: 'usr_1' })
  await outbox.ready
  await (await outbox.send(write, input('mine'))).settled
  assert.equal(await outbox.wipe(), true)
  await world.time.pass(60_000)
  assert.deepEqual([world.server.effects.length, world.rows.size], [1, 2])
})

test('the list is the same object until it changes, and a subscriber is called at once', async () => {
  const world = outboxWorld()
  world.server.online = false
  const { outbox } = await world.tab()
  const seen: number[] = []
  const stop = outbox.items.subscribe((items) => seen.push(items.length))
  await outbox.send(write, input('one'), { note: { draft: true } })
  await world.time.pass(10)
  const before = outbox.items.get()
  const [first] = before
  assert.deepEqual([first?.note, first?.lane, first?.operation], [{ draft: true }, 'default', 'write'])
  assert.equal(outbox.items.get(), before)
  await outbox.send(write, input('two'), { lane: 'b' })
  assert.equal(outbox.items.get()[0], first)
  stop()
  await outbox.send(write, input('three'))
  assert.deepEqual([...new Set(seen)], [0, 1, 2])
})

test('what an answer says is kept before its write is forgotten, and again when keeping it failed', async () => {
  const world = outboxWorld()
  const kept: unknown[] = []
  const { outbox } = await world.tab({
    onAnswer(item, result) {
      assert.equal(world.rows.size, 1)
      kept.push([item.operation, result])
      if (kept.length === 1) throw new RequestFailed('FORBIDDEN', 'not the answer to this write')
    },
  })
  const { settled } = await outbox.send(write, input('one'))
  await world.time.pass(5000)
  await settled
  assert.deepEqual([kept.length, kept[0], world.server.effects.length], [2, kept[1], 1])
})

test('a closed outbox sends nothing and takes nothing, and the next one goes on', async () => {
  const world = outboxWorld()
  world.server.fate = () => ({ slow: 1000 })
  const first = await world.tab()
  await first.outbox.send(write, input('one'))
  await world.time.pass(10)
  first.outbox.close()
  await assert.rejects(first.outbox.send(write, input('two')), TypeError)
  await world.time.pass(600_000)
  assert.deepEqual([world.server.asked.length, world.rows.size], [1, 1])
  const { outbox } = await world.tab()
  await world.time.pass(2000)
  assert.deepEqual([outbox.items.get(), world.server.effects.length], [[], 1])
})
