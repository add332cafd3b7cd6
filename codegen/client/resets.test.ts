import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scriptedClient } from '../testing/scripted-client.ts'
import { document, event, numberIn, reset } from '../testing/scripted-feed.ts'
import { FeedWasReset, RequestFailed } from './errors.ts'

test('after a reset the stream goes on from the snapshot that onReset has read', async () => {
  const starts: unknown[] = []
  await using it = await scriptedClient({
    subscribe(socket, id, { after }) {
      starts.push(after)
      if (after === 'c0') return socket.next(id, reset(90))
      socket.next(id, event(numberIn(after) + 1))
    },
  })
  const reasons: string[] = []
  const live = it.client.events(
    document,
    { after: 'c0' },
    {
      async onReset(reason, cursor) {
        reasons.push(`${reason} ${cursor}`)
        return 'c100'
      },
    },
  )
  for await (const { id } of live) {
    assert.equal(id, 'e101')
    break
  }
  assert.deepEqual(starts, ['c0', 'c100'])
  assert.deepEqual(reasons, ['EXPIRED c90'])
})

test('an onReset that answers nothing goes on from where the server stands', async () => {
  const starts: unknown[] = []
  await using it = await scriptedClient({
    subscribe(socket, id, { after }) {
      starts.push(after)
      socket.next(id, after ? event(91) : reset(90))
    },
  })
  for await (const { id } of it.client.events(document, {}, { onReset: () => undefined })) {
    assert.equal(id, 'e91')
    break
  }
  assert.deepEqual(starts, [null, 'c90'])
})

test('a snapshot that fails because the server is away is read again', async () => {
  await using it = await scriptedClient({
    subscribe: (socket, id, { after }) => socket.next(id, after ? event(6) : reset(5)),
  })
  let tries = 0
  const onReset = async () => {
    if (tries++ < 2) throw new RequestFailed('NETWORK', 'Away.', { retryable: true })
    return 'c5'
  }
  for await (const { id } of it.client.events(document, {}, { onReset })) {
    assert.equal(id, 'e6')
    break
  }
  assert.equal(tries, 3)
})

test('without onReset a reset ends the loop with an error that says where to go on', async () => {
  await using it = await scriptedClient({ subscribe: (socket, id) => socket.next(id, reset(7, 'ACCESS_CHANGED')) })
  const loop = async () => {
    for await (const _event of it.client.events(document)) assert.fail('no event was sent')
  }
  await assert.rejects(loop(), (error) => {
    assert(error instanceof FeedWasReset)
    assert.deepEqual([error.reason, error.cursor], ['ACCESS_CHANGED', 'c7'])
    return true
  })
})
