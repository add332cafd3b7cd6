import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Wake } from './wake.ts'

export function wakeContract(name: string, make: () => Wake): void {
  // A signal that never comes must fail, not hang.
  describe(name, { timeout: 10_000 }, () => {
    signalContract(make)
    sendContract(make)
  })
}

function signalContract(make: () => Wake): void {
  test('wakes every listener of the topic and no other', async () => {
    const wake = make()
    const calls: string[] = []
    wake.listen('one', () => calls.push('first'))
    wake.listen('one', () => calls.push('second'))
    wake.listen('two', () => calls.push('other topic'))
    wake.signal('one')
    await settled(wake)
    assert.deepEqual(new Set(calls), new Set(['first', 'second']))
  })

  test('wakes after the signaller went on, never inside its call', async () => {
    const wake = make()
    const calls: string[] = []
    wake.listen('one', () => calls.push('woken'))
    wake.signal('one')
    calls.push('went on')
    await settled(wake)
    assert.equal(calls[0], 'went on')
    assert.ok(calls.includes('woken'))
  })

  test('counts the same function twice when it listens twice', async () => {
    const wake = make()
    let calls = 0
    const listener = () => {
      calls += 1
    }
    const end = wake.listen('one', listener)
    wake.listen('one', listener)
    end()
    end()
    wake.signal('one')
    await settled(wake)
    assert.ok(calls > 0)
  })

  test('does not wake who stopped listening, even when the signal came first', async () => {
    const wake = make()
    let calls = 0
    const end = wake.listen('one', () => {
      calls += 1
    })
    wake.signal('one')
    end()
    await settled(wake)
    assert.equal(calls, 0)
  })

  test('does not wake who was stopped by a listener before it', async () => {
    const wake = make()
    const calls: string[] = []
    const ends = ['first', 'second'].map((name) =>
      wake.listen('one', () => {
        calls.push(name)
        for (const end of ends) end()
      }),
    )
    wake.signal('one')
    await settled(wake)
    assert.equal(calls.length, 1)
  })

  test('wakes again for a signal that comes while a listener runs', async () => {
    const wake = make()
    let calls = 0
    wake.listen('one', () => {
      calls += 1
      if (calls < 3) wake.signal('one')
    })
    wake.signal('one')
    for (let round = 0; round < 3; round += 1) await settled(wake)
    assert.ok(calls >= 3, `${calls} calls`)
  })

  test('wakes the others when a listener throws', async () => {
    const wake = make()
    let calls = 0
    wake.listen('one', () => {
      throw new Error('a broken listener')
    })
    wake.listen('one', () => {
      calls += 1
    })
    wake.signal('one')
    await settled(wake)
    assert.ok(calls > 0)
  })
}

function sendContract(make: () => Wake): void {
  test('broadcasts payloads in order, to the topic only', async () => {
    const wake = make()
    const received: unknown[] = []
    wake.receive('one', (payload) => received.push(payload))
    wake.receive('two', () => received.push('other topic'))
    for (const typing of [1, 2, 2]) wake.send('one', { typing })
    await settled(wake)
    assert.deepEqual(received, [{ typing: 1 }, { typing: 2 }, { typing: 2 }])
  })

  test('keeps signals and payloads of one topic apart', async () => {
    const wake = make()
    const calls: string[] = []
    wake.listen('one', () => calls.push('woken'))
    wake.receive('one', () => calls.push('received'))
    wake.send('one', null)
    await settled(wake)
    assert.deepEqual(calls, ['received'])
  })

  test('sends nothing to who stopped receiving', async () => {
    const wake = make()
    const received: unknown[] = []
    const end = wake.receive('one', (payload) => received.push(payload))
    end()
    wake.send('one', 1)
    await settled(wake)
    assert.deepEqual(received, [])
  })
}

/** What was given before has arrived: a signal and a payload of our own came through after it. */
async function settled(wake: Wake): Promise<void> {
  const topic = `settled ${Math.random()}`
  const ends: (() => void)[] = []
  const arrived = Promise.all([
    new Promise<void>((resolve) => ends.push(wake.listen(topic, resolve))),
    new Promise<void>((resolve) => ends.push(wake.receive(topic, () => resolve()))),
  ])
  wake.signal(topic)
  wake.send(topic, null)
  await arrived
  for (const end of ends) end()
}
