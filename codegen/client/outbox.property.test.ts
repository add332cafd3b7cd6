// Whatever happens to networks, answers, tabs and processes: each write is done once, in the order of its lane.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Fate } from '../testing/honest-server.ts'
import { outboxWorld, type Tab, write } from '../testing/outbox-world.ts'
import { settled } from '../testing/virtual-time.ts'
import type { Sent } from './outbox.ts'

const lanes = ['a', 'b', 'c']
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Fate>('answered') },
  fc.constantFrom<Fate>('lost', 'unanswered', 'broken'),
  fc.record({ slow: fc.integer({ min: 1, max: 50_000 }) }),
  fc.record({ late: fc.integer({ min: 1, max: 50_000 }) }),
  fc.record({ busy: fc.integer({ min: 0, max: 20_000 }) }),
)
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ send: fc.constantFrom(...lanes), tab: fc.nat(1), afterwards: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ pass: fc.integer({ min: 0, max: 40_000 }) }) },
  fc.record({ online: fc.boolean() }),
  fc.record({ kill: fc.nat(1) }),
  fc.record({ hurry: fc.nat(1) }),
  fc.record({ putBack: fc.integer({ min: 1, max: 3_600_000 }) }),
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

/** What became of `send`: stored for sure, or the tab was killed before it could say. */
interface Attempted {
  lane: string
  text: string
  sent?: Sent<{ id: string }>
}

async function live(happenings: readonly Happening[], fates: readonly Fate[], alone: boolean) {
  const world = outboxWorld()
  const left = [...fates]
  world.server.fate = () => left.shift() ?? 'answered'
  const tabs: (Tab | undefined)[] = []
  const attempted: Attempted[] = []
  // Without locks between tabs there is one at a time.
  const tabOf = async (n: number) => (tabs[alone ? 0 : n] ??= await world.tab({ alone }))
  for (const it of happenings) {
    if ('send' in it) {
      const { outbox } = await tabOf(it.tab)
      const entry: Attempted = { lane: it.send, text: String(attempted.length) }
      attempted.push(entry)
      const input = { lane: entry.lane, text: entry.text }
      const sending = outbox.send(write, { input }, { lane: entry.lane }).then((sent) => (entry.sent = sent))
      void sending
      if (it.afterwards) await settled()
      else await Promise.race([sending, world.time.pass(0)])
    }
    if ('pass' in it) await world.time.pass(it.pass)
    if ('online' in it) world.server.online = it.online
    if ('hurry' in it) tabs[it.hurry]?.outbox.hurry()
    if ('putBack' in it) world.time.putBack(it.putBack)
    if ('kill' in it) {
      tabs[it.kill]?.kill()
      tabs[it.kill] = undefined
    }
  }
  world.server.online = true
  const { outbox } = await tabOf(0)
  for (let i = 0; i < 100 && (outbox.items.get().length > 0 || world.rows.size > 0); i++) await world.time.pass(60_000)
  return { world, attempted, outbox }
}

function check({ world, attempted, outbox }: Awaited<ReturnType<typeof live>>) {
  const { effects } = world.server
  assert.deepEqual(outbox.items.get(), [])
  assert.equal(world.rows.size, 0)
  const done = effects.map(({ text }) => text)
  assert.equal(new Set(done).size, done.length, 'nothing is done twice')
  const lost = attempted.filter(({ sent, text }) => sent && !done.includes(text))
  assert.deepEqual(lost, [], 'nothing that was stored is lost')
  for (const lane of lanes) {
    const inLane = effects.filter((effect) => effect.lane === lane).map(({ text }) => Number(text))
    assert.deepEqual(
      inLane,
      [...inLane].sort((a, b) => a - b),
      `lane ${lane} keeps its order`,
    )
  }
}

for (const [place, alone] of [
  ['in two tabs', false],
  ['in one run after the other, without locks', true],
] as const)
  test(`each write is done once and in the order of its lane, ${place}`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { maxLength: 30 }),
        fc.array(fate, { maxLength: 30 }),
        async (what, fates) => {
          check(await live(what, fates, alone))
        },
      ),
      { numRuns: 150 },
    )
  })
