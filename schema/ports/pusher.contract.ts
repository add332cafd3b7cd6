import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Push, Pusher, PushTarget } from './pusher.ts'

export interface PusherUnderTest {
  pusher: Pusher
  target: PushTarget
  /** What the device would show, oldest first: title, body, url, id, badge and what collapses it. */
  arrived(): Promise<Shown[]> | Shown[]
  /** From now on the service answers so. */
  answer(as: 'GONE' | 'BUSY' | 'WELL'): void
  close?(): Promise<void>
}

export type Shown = Pick<Push, 'id' | 'kind' | 'title' | 'body' | 'url' | 'badge'> & { collapse: string }

export const aPush: Push = {
  id: 'ntf_1',
  kind: 'REPLIED',
  title: 'Béa hat Ihnen geantwortet',
  body: 'Tee & Kuchen\nهل هذا صحيح؟ 🍰',
  url: 'https://forum.example/t/tea/top_1/2',
  badge: 3,
  collapse: 'top_1',
  ttlSeconds: 3600,
}

export function pusherContract(name: string, make: () => Promise<PusherUnderTest> | PusherUnderTest): void {
  const withPusher = (run: (under: PusherUnderTest) => Promise<void>) => async () => {
    const under = await make()
    try {
      await run(under)
    } finally {
      await under.close?.()
    }
  }
  describe(name, () => {
    test(
      'has handed the push over when it resolves, word by word',
      withPusher(async ({ pusher, target, arrived }) => {
        await pusher.send(target, aPush)
        const { ttlSeconds: _, ...shown } = aPush
        assert.deepEqual(
          (await arrived()).map(({ collapse: __, ...rest }) => rest),
          [{ ...shown, collapse: undefined }].map(({ collapse: __, ...rest }) => rest),
        )
      }),
    )
    test(
      'the same push twice has one key under which a device shows it once; another place has another',
      withPusher(async ({ pusher, target, arrived }) => {
        await pusher.send(target, aPush)
        await pusher.send(target, aPush)
        await pusher.send(target, { ...aPush, collapse: 'top_2' })
        const [one, two, other] = (await arrived()).map((shown) => shown.collapse)
        assert.ok(one)
        assert.equal(one, two)
        assert.notEqual(one, other)
      }),
    )
    test(
      'tells a device that is gone from a service that is busy',
      withPusher(async ({ pusher, target, answer, arrived }) => {
        answer('GONE')
        await assert.rejects(pusher.send(target, aPush), { name: 'GoneDevice' })
        answer('BUSY')
        await assert.rejects(pusher.send(target, aPush), (error: Error) => error.name === 'Error')
        answer('WELL')
        await pusher.send(target, aPush)
        assert.equal((await arrived()).length, 1)
      }),
    )
    test(
      'refuses what is over, too long, or would not stay in its header',
      withPusher(async ({ pusher, target, arrived }) => {
        const unfit: Partial<Push>[] = [
          { ttlSeconds: 0 },
          { title: '' },
          { title: 'x'.repeat(201) },
          { body: 'x'.repeat(601) },
          { collapse: 'one\r\ntwo' },
          { id: '' },
        ]
        for (const change of unfit)
          await assert.rejects(pusher.send(target, { ...aPush, ...change }), { name: 'UnsendablePush' })
        assert.deepEqual(await arrived(), [])
      }),
    )
    test(
      'the longest push in a script of many octets still fits',
      withPusher(async ({ pusher, target, arrived }) => {
        const push = { ...aPush, title: '한'.repeat(200), body: '한'.repeat(600), url: `https://a/${'x'.repeat(990)}` }
        await pusher.send(target, push)
        assert.equal((await arrived())[0]?.body, push.body)
      }),
    )
  })
}
