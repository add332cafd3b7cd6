// What people decide about writes that have not gone: dependencies, discarding, signing out, other tabs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invalid } from '../testing/honest-server.ts'
import { outboxWorld, write } from '../testing/outbox-world.ts'

const input = (text: string, lane = 'a') => ({ input: { lane, text } })
const statesOf = (items: readonly { state: string }[]) => items.map(({ state }) => state)
const done = (world: ReturnType<typeof outboxWorld>) => world.server.effects.map(({ text }) => text)

test('what depends on a refused one waits for it, also through others, while the rest of the lane goes on', async () => {
  const world = outboxWorld()
  world.server.refuse = ({ text }) => (text === 'topic' ? invalid : undefined)
  const { outbox } = await world.tab()
  const topic = await outbox.send(write, input('topic'), { lane: 'a' })
  const post = await outbox.send(write, input('post'), { lane: 'b', dependsOn: [topic.id] })
  await outbox.send(write, input('reaction'), { lane: 'b', dependsOn: [post.id] })
  await outbox.send(write, input('other'), { lane: 'b' })
  await world.time.pass(1000)
  assert.deepEqual([done(world), statesOf(outbox.items.get())], [['other'], ['failed', 'waiting', 'waiting']])
  world.server.refuse = () => undefined
  await outbox.retry(topic.id)
  await world.time.pass(1000)
  assert.deepEqual([done(world), outbox.count.get()], [['other', 'topic', 'post', 'reaction'], 0])
})

test('a lane keeps its order behind one that waits for another lane', async () => {
  const world = outboxWorld()
  world.server.fate = ({ text }) => (text === 'file' ? { slow: 10_000 } : 'answered')
  const { outbox } = await world.tab()
  const file = await outbox.send(write, input('file'), { lane: 'files' })
  await outbox.send(write, input('message'), { lane: 'a', dependsOn: [file.id] })
  await outbox.send(write, input('next'), { lane: 'a' })
  await world.time.pass(5000)
  assert.deepEqual([done(world), statesOf(outbox.items.get())], [['file'], ['sending', 'waiting', 'queued']])
  await world.time.pass(6000)
  assert.deepEqual(done(world), ['file', 'message', 'next'])
})

test('a dependency on nothing, on itself or on what comes later is none', async () => {
  const world = outboxWorld()
  const { outbox } = await world.tab()
  const [one, two] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002']
  await outbox.send(write, { input: { clientId: one, ...input('one').input } }, { dependsOn: [one, two, 'nothing'] })
  await outbox.send(write, { input: { clientId: two, ...input('two').input } }, { dependsOn: [one] })
  await world.time.pass(1000)
  assert.deepEqual(done(world), ['one', 'two'])
})

test('when one is discarded, what depends on it fails, and goes when it is told to', async () => {
  const world = outboxWorld()
  world.server.refuse = ({ text }) => (text === 'topic' ? invalid : undefined)
  const { outbox } = await world.tab()
  const topic = await outbox.send(write, input('topic'))
  const post = await outbox.send(write, input('post'), { dependsOn: [topic.id] })
  await world.time.pass(1000)
  await outbox.discard(topic.id)
  await assert.rejects(post.settled, { code: 'ABORTED' })
  assert.deepEqual(statesOf(outbox.items.get()), ['failed'])
  await outbox.retry(post.id)
  await world.time.pass(1000)
  assert.deepEqual([done(world), world.rows.size], [['post'], 0])
})

test('one that is being sent can be discarded, and the lane goes on at once', async () => {
  const world = outboxWorld()
  world.server.fate = ({ text }) => (text === 'one' ? { slow: 20_000 } : 'answered')
  const { outbox } = await world.tab()
  const one = await outbox.send(write, input('one'))
  const two = await outbox.send(write, input('two'))
  await world.time.pass(10)
  await outbox.discard(one.id)
  await assert.rejects(one.settled, { code: 'ABORTED' })
  assert.deepEqual(await two.settled, { id: 'made two' })
  await outbox.discard(one.id)
  await outbox.retry('nothing')
})

test('who signs out is told what is unsent, can stay, and leaves nothing behind', async () => {
  const world = outboxWorld()
  world.server.fate = () => ({ slow: 20_000 })
  const { outbox } = await world.tab()
  const sent = [await outbox.send(write, input('one')), await outbox.send(write, input('two'), { lane: 'b' })]
  await world.time.pass(10)
  const asked: number[] = []
  assert.equal(await outbox.wipe((unsent) => asked.push(unsent) < 0), false)
  assert.equal(outbox.count.get(), 2)
  assert.equal(await outbox.wipe(async (unsent) => asked.push(unsent) > 0), true)
  for (const { settled } of sent) await assert.rejects(settled, { code: 'ABORTED' })
  assert.deepEqual([asked, world.rows.size, outbox.items.get()], [[2, 2], 0, []])
  assert.equal(await outbox.wipe(() => assert.fail('there is nothing to ask about')), true)
})

test('tabs show the same list, send each write once, and both hear its answer', async () => {
  const world = outboxWorld()
  world.server.fate = () => ({ slow: 1000 })
  const [one, two] = [await world.tab(), await world.tab()]
  const sent = [await one.outbox.send(write, input('one')), await two.outbox.send(write, input('two'))]
  await world.time.pass(10)
  assert.deepEqual([one.outbox.count.get(), two.outbox.count.get()], [2, 2])
  await world.time.pass(5000)
  assert.deepEqual(await Promise.all(sent.map(({ settled }) => settled)), [{ id: 'made one' }, { id: 'made two' }])
  assert.equal(world.server.asked.length, 2)
})

test('a tab that is closed in mid-send leaves its write to the other one', async () => {
  const world = outboxWorld()
  world.server.fate = () => (world.server.asked.length === 1 ? { slow: 20_000 } : 'answered')
  const [one, two] = [await world.tab(), await world.tab()]
  await one.outbox.send(write, input('one'))
  await world.time.pass(10)
  one.kill()
  await world.time.pass(10)
  assert.deepEqual([done(world), two.outbox.count.get()], [['one'], 0])
  await world.time.pass(60_000)
  assert.deepEqual(done(world), ['one'])
})

test('what is discarded or refused in one tab is so in the other', async () => {
  const world = outboxWorld()
  world.server.refuse = () => invalid
  const [one, two] = [await world.tab(), await world.tab()]
  const refused = await one.outbox.send(write, input('one'))
  await world.time.pass(1000)
  assert.deepEqual(statesOf(two.outbox.items.get()), ['failed'])
  await two.outbox.discard(refused.id)
  await world.time.pass(10)
  assert.equal(one.outbox.count.get(), 0)
  world.server.online = false
  const dropped = await one.outbox.send(write, input('two'))
  await world.time.pass(10)
  await two.outbox.discard(dropped.id)
  await assert.rejects(dropped.settled, { code: 'ABORTED' })
})

test('without a word between them, a tab learns from the storage that another has dealt with it', async () => {
  const world = outboxWorld()
  world.server.online = false
  const [one, two] = [await world.tab({ alone: true }), await world.tab({ alone: true })]
  const { settled } = await one.outbox.send(write, input('one'))
  await world.time.pass(100)
  two.outbox.hurry()
  await two.outbox.wipe()
  await world.time.pass(60_000)
  await assert.rejects(settled, { code: 'ABORTED', message: /another tab/i })
})

for (const code of ['CLIENT_TOO_OLD', 'UNSUPPORTED_SERVER'])
  test(`what is refused with ${code} stays until one of the two was updated`, async () => {
    const world = outboxWorld()
    let outdated = true
    world.server.fate = () =>
      outdated ? { errors: { message: 'Update.', extensions: { code, retryable: false } } } : 'answered'
    const { outbox } = await world.tab()
    await outbox.send(write, input('kept'))
    await outbox.send(write, input('also'), { lane: 'b' })
    await world.time.pass(3600_000)
    assert.deepEqual([done(world), statesOf(outbox.items.get())], [[], ['queued', 'queued']])
    assert.equal(outbox.items.get()[0]?.error?.code, code)
    outdated = false
    await world.time.pass(900_000)
    assert.deepEqual([done(world), outbox.count.get()], [['kept', 'also'], 0])
  })

for (const code of ['GRAPHQL_VALIDATION_FAILED', 'DOCUMENT_NOT_TRUSTED'])
  test(`what an earlier run has left for a newer server waits while an older one says ${code}`, async () => {
    const world = outboxWorld()
    let outdated = true
    const errors = { message: 'Nobody knows that.', extensions: { code } }
    world.server.fate = () => (outdated ? { errors } : 'answered')
    const first = await world.tab()
    await first.outbox.send({ ...write, level: 2 }, input('newer'))
    first.kill()
    const { outbox } = await world.tab()
    await outbox.send(write, input('broken'), { lane: 'b' })
    await world.time.pass(3600_000)
    assert.deepEqual([done(world), statesOf(outbox.items.get())], [[], ['queued', 'failed']])
    outdated = false
    await world.time.pass(900_000)
    assert.deepEqual(done(world), ['newer'])
  })
