import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { idOf } from '../../generated/ids.ts'
import type { Fate } from '../../testing/honest-server.ts'
import { type StoreTab, say, storeWorld } from '../../testing/store-world.ts'
import { settled } from '../../testing/virtual-time.ts'
import { newClientId } from '../client-id.ts'

type Happening = 'send' | 'online' | 'offline' | 'kill' | 'open' | 'look' | { pass: number }

const happening = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Happening>('send') },
  { weight: 5, arbitrary: fc.constantFrom<Happening>('online', 'offline', 'kill', 'open', 'look') },
  { weight: 4, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 40_000 }) }) },
)
const fate = fc.oneof(
  fc.constantFrom<Fate>('answered', 'lost', 'unanswered', 'broken'),
  fc.record({ slow: fc.integer({ min: 1, max: 20_000 }) }),
  fc.record({ late: fc.integer({ min: 1, max: 20_000 }) }),
)

/** What a tab shows may grow and be put in order; nothing that it has shown goes away or stands twice. */
function createWatch() {
  const seen = new Map<StoreTab, Set<string>>()
  return (tabs: readonly StoreTab[]) => {
    for (const tab of tabs) {
      const shown = tab.shown()
      if (!shown) continue
      const before = seen.get(tab) ?? new Set()
      assert.equal(new Set(shown).size, shown.length, 'something stands twice')
      for (const id of before) assert.ok(shown.includes(id), 'something that was shown is gone')
      for (const { id } of tab.store.outbox.items.get())
        assert.ok(shown.includes(idOf('Message', id)), 'something that waits is not shown')
      seen.set(tab, new Set(shown))
    }
  }
}

async function live(what: readonly Happening[], fates: readonly Fate[]) {
  const { time, server, tab } = storeWorld()
  const left = [...fates]
  server.fate = () => left.shift() ?? 'answered'
  const watch = createWatch()
  const tabs: StoreTab[] = [await tab()]
  const accepted: string[] = []
  for (const [i, next] of what.entries()) {
    const mine = tabs[i % tabs.length]
    if (next === 'open' && tabs.length < 2) tabs.push(await tab())
    else if (next === 'kill' && mine) tabs.splice(i % tabs.length, 1)[0]!.kill()
    else if (next === 'online' || next === 'offline') server.online = next === 'online'
    else if (next === 'look') void mine?.look()
    else if (typeof next === 'object') await time.pass(next.pass)
    else if (next === 'send' && mine) {
      const input = { clientId: newClientId(), lane: 'a', text: `text ${i}` }
      const sent = mine.store.send(say, { input }, { lane: `lane ${i % 2}` }).then(({ id }) => accepted.push(id))
      void sent.catch(() => {})
    }
    await settled()
    watch(tabs)
  }
  server.online = true
  server.fate = () => 'answered'
  for (const { kill } of tabs.splice(0)) kill()
  const last = await tab()
  await time.pass(120_000)
  watch([last])
  await last.look()
  const [shown, effects] = [last.shown(), server.effects.map(({ clientId }) => idOf('Message', clientId!))]
  assert.deepEqual(shown, effects)
  assert.equal(last.store.outbox.count.get(), 0)
  for (const id of accepted) assert.equal(effects.filter((other) => other === idOf('Message', id)).length, 1)
  last.kill()
}

test('what is shown is what was done and what waits, each once, through lost networks, kills and a second tab', async () => {
  await fc.assert(fc.asyncProperty(fc.array(happening, { maxLength: 25 }), fc.array(fate, { maxLength: 20 }), live), {
    numRuns: 120,
  })
})
