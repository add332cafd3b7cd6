// What the outbox makes of the server's answers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InvalidInputError } from '../generated/errors.ts'
import { invalid } from '../testing/honest-server.ts'
import { outboxWorld, write } from '../testing/outbox-world.ts'
import { newClientId } from './client-id.ts'

const input = (text: string, lane = 'a') => ({ input: { lane, text } })
const texts = (items: readonly { variables: Readonly<Record<string, unknown>> }[]) =>
  items.map(({ variables }) => (variables.input as { text: string }).text)

test('what is refused stays with its typed error, after a restart too, and the lane goes on', async () => {
  const world = outboxWorld()
  world.server.refuse = ({ text }) => (text === 'bad' ? invalid : undefined)
  const first = await world.tab()
  const { settled, id } = await first.outbox.send(write, input('bad'))
  await first.outbox.send(write, input('good'))
  await assert.rejects(settled, InvalidInputError)
  await world.time.pass(100)
  first.kill()
  const { outbox } = await world.tab()
  await outbox.ready
  const [item, ...others] = outbox.items.get()
  assert.deepEqual([item?.id, item?.state, item?.attempts, others], [id, 'failed', 1, []])
  assert.ok(item?.error instanceof InvalidInputError)
  assert.deepEqual(item.error.issues[0]?.path, ['text'])
  assert.deepEqual(texts([{ variables: { input: world.server.effects[0] } }]), ['good'])

  world.server.refuse = () => undefined
  await outbox.retry(id)
  await world.time.pass(100)
  assert.deepEqual([outbox.items.get(), world.server.effects.length], [[], 2])
})

test('one that failed is replaced when it is sent again, corrected, under the same id', async () => {
  const world = outboxWorld()
  world.server.refuse = ({ text }) => (text === 'bad' ? invalid : undefined)
  const { outbox } = await world.tab()
  const clientId = newClientId()
  const bad = await outbox.send(write, { input: { clientId, lane: 'a', text: 'bad' } })
  await assert.rejects(bad.settled, InvalidInputError)
  const good = await outbox.send(write, { input: { clientId, lane: 'a', text: 'good' } })
  assert.deepEqual([await good.settled, outbox.items.get()], [{ id: 'made good' }, []])
})

test('a refusal of the request as such fails, a code that is passing does not', async () => {
  const world = outboxWorld()
  const { outbox } = await world.tab()
  for (const code of ['FORBIDDEN', 'BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL']) {
    world.server.fate = () => ({ errors: { message: 'No.', extensions: { code } } })
    const { settled, id } = await outbox.send(write, input(code))
    await assert.rejects(settled, { name: 'RequestFailed', code })
    await outbox.discard(id)
  }
  world.server.fate = () => ({ errors: { message: 'Soon.', extensions: { code: 'MAINTENANCE', retryable: true } } })
  await outbox.send(write, input('later'))
  await world.time.pass(1000)
  assert.equal(outbox.items.get()[0]?.state, 'queued')
})

test('a page of a hotel in the place of an answer is no refusal', async () => {
  const world = outboxWorld()
  world.server.fate = () => (world.server.asked.length === 1 ? { body: '<h1>Welcome to our Wi-Fi</h1>' } : 'answered')
  const { outbox } = await world.tab()
  const { settled } = await outbox.send(write, input('one'))
  await world.time.pass(5000)
  assert.deepEqual(await settled, { id: 'made one' })
})

test('an ended session keeps everything until somebody signs in again; for a guest it is a refusal', async () => {
  const world = outboxWorld()
  const ended = { __typename: 'ForbiddenError', errorCode: 'UNAUTHENTICATED', errorMessage: 'Sign in.' }
  world.server.refuse = () => ended
  const { outbox } = await world.tab()
  const { settled } = await outbox.send(write, input('one'))
  await world.time.pass(600_000)
  assert.deepEqual([outbox.items.get()[0]?.state, outbox.items.get()[0]?.error?.code], ['queued', 'UNAUTHENTICATED'])
  const guest = await world.tab({ owner: null })
  await assert.rejects((await guest.outbox.send(write, input('two'))).settled, { code: 'UNAUTHENTICATED' })
  world.server.refuse = () => undefined
  outbox.hurry()
  assert.deepEqual(await settled, { id: 'made one' })
})
