// A contract that cannot be broken protects nothing: each of these hosts has one fault, and is found out.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DesktopHost } from '../host.ts'
import { fakeHost, hostContract } from './index.ts'

const nothing = async () => {}
const capabilities = fakeHost().capabilities
const faults: Record<string, (host: ReturnType<typeof fakeHost>) => Partial<DesktopHost>> = {
  'a badge that stays': (host) => ({ setBadge: (count) => (count > 0 ? host.setBadge(count) : nothing()) }),
  'a notification that is not shown': () => ({ notify: nothing }),
  'notifications that pile up': (host) => {
    let n = 0
    return { notify: (given) => host.notify({ ...given, tag: `${given.tag}${n++}` }) }
  },
  'a notification that stays': () => ({ clearNotifications: nothing }),
  'a click that is lost before anybody listens': (host) => ({
    onActivate(run) {
      let begun = false
      const stop = host.onActivate((activation) => begun && run(activation))
      begun = true
      return stop
    },
  }),
  'a click that is told twice': (host) => ({
    onActivate: (run) => host.onActivate((each) => [each, each].forEach(run)),
  }),
  'an answer without its text': (host) => ({ onActivate: (run) => host.onActivate(({ reply, ...rest }) => run(rest)) }),
  'a tray that stays': (host) => ({ setTray: (tray) => (tray ? host.setTray(tray) : nothing()) }),
  'a tray that does not say what was chosen': () => ({ onTray: () => () => {} }),
  'an address that starts a program': () => ({ openExternal: nothing }),
  'autostart that cannot be ended': (host) => ({
    autostart: { get: host.autostart.get, set: () => host.autostart.set(true) },
  }),
  'secrets that are forgotten': () => ({ secrets: { get: async () => null, set: nothing } }),
  'a lost secret that is taken for none': (host) => ({
    secrets: { get: (key) => host.secrets.get(key).catch(() => null), set: host.secrets.set },
  }),
  'a capability that it has not': () => ({ update: {} as never }),
  'a capability that nobody knows': () => ({ capabilities: new Set([...capabilities, 'fly' as never]) }),
}

async function foundIn(over: (typeof faults)[string]): Promise<string[]> {
  const checks = hostContract(async ({ link }) => {
    const host = fakeHost()
    if (link) host.activate(link)
    return { host: { ...host, ...over(host) }, world: host.world }
  })
  const errors = await Promise.all(checks.map(({ run }) => run().then(String, String)))
  return errors.filter((error) => error !== 'undefined')
}

// All at once: most of it is waiting for what never comes.
const found = Object.entries(faults).map(([fault, over]) => [fault, foundIn(over)] as const)
for (const [fault, errors] of found)
  test(`the contract finds ${fault}`, async () => {
    assert.ok((await errors).length > 0)
  })

test('the contract finds nothing where nothing is wrong', async () => {
  assert.deepEqual(await foundIn(() => ({})), [])
})

test('the contract finds a host that does what it does not claim', async () => {
  const quiet = { ...fakeHost(), capabilities: new Set<never>() }
  const found: string[] = []
  for (const { name, run } of hostContract(async () => ({ host: quiet }))) await run().catch(() => found.push(name))
  assert.ok(found.includes('what it does not claim it refuses, and nothing else happens'))
})
