import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { boardContract } from '@forium/schema/ports/board.contract.ts'
import { memoryBoard } from '@forium/schema/ports/board.memory.ts'
import { fixedClock } from '@forium/schema/ports/clock.memory.ts'
import type { Clock } from '@forium/schema/ports/clock.ts'
import { limitsContract } from '@forium/schema/ports/limits.contract.ts'
import type { LimitRule, Limits } from '@forium/schema/ports/limits.ts'
import { wakeContract } from '@forium/schema/ports/wake.contract.ts'
import { memoryWake } from '@forium/schema/ports/wake.memory.ts'
import type { Wake } from '@forium/schema/ports/wake.ts'
import { pino } from 'pino'
import { across, until } from '../testing/across.ts'
import { cuttingProxy } from '../testing/cutting-proxy.ts'
import { type RedisServer, startRedis, whyNoRedis } from '../testing/redis-server.ts'
import { openRedis, type Shared } from './open.ts'

const skip = whyNoRedis() ?? false
const rule: LimitRule = { name: 'sign-in', points: 3, windowMs: 60_000 }

interface Process {
  shared: Shared
  wake: Wake
  /** How often others could be heard again. */
  heard: () => number
  logged: string[]
}

describe('several processes and a Redis', { skip, timeout: 60_000 }, () => {
  let redis: RedisServer
  let one: Process
  let other: Process
  const opened: Shared[] = []
  before(async () => {
    redis = await startRedis()
    one = await join(redis.url)
    other = await join(redis.url)
  })
  after(async () => {
    for (const shared of opened) await shared.close()
    await redis.close()
  })

  async function join(url: string, secret = 'of one installation'): Promise<Process> {
    const logged: string[] = []
    const log = pino({ base: null }, { write: (line: string) => void logged.push(JSON.parse(line).msg) })
    const shared = openRedis({ url, secret, log })
    opened.push(shared)
    const wake = shared.wakeOthers(memoryWake())
    let heard = 0
    shared.start(() => heard++)
    await until(() => shared.isConnected())
    return { shared, wake, heard: () => heard, logged }
  }

  /** Each test of a contract begins with nothing counted: an installation of its own. */
  let installations = 0
  const countedAnew = () => {
    const shared = openRedis({
      url: redis.url,
      secret: `installation ${installations++}`,
      log: pino({ level: 'silent' }),
    })
    opened.push(shared)
    return shared
  }

  wakeContract('the wake of one process', () => one.wake)
  wakeContract('the wake of one process for another', () => across(one.wake, other.wake))
  limitsContract('redisLimits', (clock) => afterConnecting(countedAnew(), clock))
  boardContract('a board on the wake of Redis', () => {
    const clock = fixedClock()
    const topic = `board ${installations++} `
    const [board, beside] = [one, other].map(({ wake }) => memoryBoard({ clock, wake: under(topic, wake) }))
    return { board: board!, other: beside!, clock, settled: () => settled(one.wake, other.wake) }
  })

  test('count attempts together', async () => {
    const clock = fixedClock()
    const [here, there] = [one.shared.limits(clock), other.shared.limits(clock)]
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? here : there).consume(rule, 'ada@example.com')),
    )
    assert.equal(results.filter((result) => result.allowed).length, rule.points)
    await there.reset(rule, 'ada@example.com')
    assert.equal((await here.consume(rule, 'ada@example.com')).allowed, true)
  })

  test('count together although their clocks differ a little', async () => {
    const [clock, late] = [fixedClock(), fixedClock()]
    clock.advance(5_000)
    const [here, there] = [one.shared.limits(clock), other.shared.limits(late)]
    for (let n = 0; n < rule.points; n++) assert.ok((await (n % 2 ? there : here).consume(rule, 'clocks')).allowed)
    assert.deepEqual(await there.consume(rule, 'clocks'), { allowed: false, retryAfterMs: rule.windowMs })
    late.advance(5_000)
    assert.deepEqual(await there.consume(rule, 'clocks'), { allowed: false, retryAfterMs: rule.windowMs })
  })

  test('of another installation hear nothing and count nothing', async () => {
    const stranger = await join(redis.url, 'another secret')
    const heard: unknown[] = []
    stranger.wake.receive('topic', (payload) => heard.push(payload))
    one.wake.send('topic', 1)
    await settled(one.wake, other.wake)
    assert.deepEqual(heard, [])
    const clock = fixedClock()
    await one.shared.limits(clock).consume(rule, 'stranger', 3)
    assert.equal((await stranger.shared.limits(clock).consume(rule, 'stranger', 3)).allowed, true)
  })

  test('hear of each other again after each cut, and look for what was said meanwhile', async () => {
    const proxy = await cuttingProxy(redis.port)
    const frail = await join(`redis://127.0.0.1:${proxy.port}`)
    for (let round = 1; round <= 5; round++) {
      assert.ok(frail.heard() >= round)
      const heard = frail.heard()
      proxy.cutAll()
      await until(() => frail.heard() > heard && frail.shared.isConnected())
      await settled(one.wake, frail.wake)
      await settled(frail.wake, one.wake)
    }
    await frail.shared.close()
    await proxy.close()
  })

  test('go on without Redis, each with what it has counted itself, and share again when it is back', async () => {
    const clock = fixedClock()
    const [here, there] = [one, other].map(({ shared }) => shared.limits(clock)) as [Limits, Limits]
    await here.consume(rule, 'key', 2)
    await redis.kill()
    await until(() => !one.shared.isConnected() && !other.shared.isConnected())
    assert.deepEqual(await here.consume(rule, 'key'), { allowed: true, remaining: 0, resetMs: rule.windowMs })
    assert.equal((await here.consume(rule, 'key')).allowed, false)
    assert.equal((await there.consume(rule, 'key')).allowed, true)
    await here.reset(rule, 'key')
    const woken = new Promise<void>((resolve) => one.wake.listen('still', resolve))
    one.wake.signal('still')
    await woken
    // One that was gone for less than an attempt to reach it is not worth a word.
    await until(() => one.logged.some((line) => line.startsWith('redis: lost')))
    const heard = other.heard()
    await redis.start()
    await until(() => one.shared.isConnected() && other.shared.isConnected() && other.heard() > heard)
    await settled(one.wake, other.wake)
    const fresh = { ...rule, name: 'after' }
    await here.consume(fresh, 'key', 3)
    await until(async () => !(await there.consume(fresh, 'key')).allowed)
    await until(() => one.logged.includes('redis: back'))
    assert.equal(one.logged.filter((line) => line.startsWith('redis: lost')).length, 1)
  })

  test('wait for no Redis that is open and silent', async () => {
    const clock = fixedClock()
    const limits = one.shared.limits(clock)
    redis.freeze()
    try {
      for (let n = 0; n < rule.points; n++) assert.equal((await limits.consume(rule, 'frozen')).allowed, true)
      assert.equal((await limits.consume(rule, 'frozen')).allowed, false)
    } finally {
      redis.thaw()
    }
    await until(() => one.shared.isConnected())
    await settled(one.wake, other.wake)
  })
})

/** What was said before has arrived. A hint may be lost, so it is said until it is heard. */
async function settled(speaker: Wake, hearer: Wake): Promise<void> {
  const topic = `settled ${Math.random()}`
  let heard = false
  const end = hearer.receive(topic, () => {
    heard = true
  })
  await until(() => {
    if (!heard) speaker.send(topic, null)
    return heard
  })
  end()
}

/** The contract asks at once; until Redis is there each process would count for itself. */
function afterConnecting(shared: Shared, clock: Clock): Limits {
  const limits = shared.limits(clock)
  shared.wakeOthers(memoryWake())
  return {
    async consume(...args) {
      await until(() => shared.isConnected())
      return limits.consume(...args)
    },
    reset: (...args) => limits.reset(...args),
  }
}

function under(prefix: string, wake: Wake): Wake {
  return {
    signal: (topic) => wake.signal(prefix + topic),
    send: (topic, payload) => wake.send(prefix + topic, payload),
    listen: (topic, listener) => wake.listen(prefix + topic, listener),
    receive: (topic, listener) => wake.receive(prefix + topic, listener),
  }
}
