// The part of the contract about what a host keeps, and what it knows of the moment.
import type { Readable } from '../host.ts'
import type { Check, Claimed, HostUnderTest, World } from './contract.ts'
import { becomes, holds, pause, refuses, same } from './expect.ts'

export function values(claimed: Claimed): Check[] {
  return [
    claimed('secrets', 'secrets are kept, each under its key, until they are taken away', keepsSecrets),
    claimed('secrets', 'a secret that is lost is told apart from none, and does not stay in the way', losesSecrets),
    claimed('focus', 'it says whether somebody looks at it', ({ host, world }) =>
      follows(host.focused, world.setFocused),
    ),
    claimed('focus', 'it comes to the front', ({ host }) => host.focus()),
    claimed('idle', 'it says whether nobody is there', ({ host, world }) => follows(host.idle, world.setIdle)),
    claimed('awake', 'it says whether the machine sleeps', ({ host, world }) => follows(host.awake, world.setAwake)),
    claimed('focus', 'after it was closed it tells nothing', isQuietAtLast),
  ]
}

async function keepsSecrets({ host: { secrets } }: Required<HostUnderTest>): Promise<void> {
  same(await secrets.get('never'), null, 'what was never kept')
  await Promise.all([
    secrets.set('a', 'ses_1'),
    secrets.set('b', '"quoted" \u2028 ë 🦫'),
    secrets.set('__proto__', 'x'),
  ])
  same(await secrets.get('a'), 'ses_1', 'the first')
  same(await secrets.get('b'), '"quoted" \u2028 ë 🦫', 'the second')
  same(await secrets.get('__proto__'), 'x', 'one with a strange name')
  await secrets.set('a', 'ses_2')
  same(await secrets.get('a'), 'ses_2', 'the first, anew')
  await secrets.set('a', null)
  await secrets.set('a', null)
  same(await secrets.get('a'), null, 'what was taken away')
  same(await secrets.get('b'), '"quoted" \u2028 ë 🦫', 'what was not')
}

async function losesSecrets({ host: { secrets }, world }: Required<HostUnderTest>): Promise<void> {
  if (!world.loseSecrets) return
  await secrets.set('a', 'ses_1')
  await world.loseSecrets()
  await refuses(secrets.get('a'), 'SECRET_LOST', 'the lost one')
  same(await secrets.get('b'), null, 'one that never was')
  await secrets.set('a', null)
  same(await secrets.get('a'), null, 'after it was forgotten')
}

async function follows(value: Readable<boolean>, set: World['setFocused']): Promise<void> {
  const told: boolean[] = []
  const stop = value.subscribe((is) => told.push(is))
  same(told, [value.get()], 'what is told at once')
  if (set) {
    await set(true)
    await becomes(() => value.get(), true, 'the value')
    await set(false)
    await becomes(() => value.get(), false, 'the value')
    await set(true)
    await becomes(() => [value.get(), told.at(-1)], [true, true], 'the value')
    for (const [i, is] of told.entries()) holds(i === 0 || is !== told[i - 1], 'a change is told once')
  }
  stop()
  const before = told.length
  await set?.(false)
  await pause()
  same(told.length, before, 'what is told to who has left')
}

async function isQuietAtLast({ host, world }: Required<HostUnderTest>): Promise<void> {
  if (world.setFocused) {
    await world.setFocused(false)
    await becomes(() => host.focused.get(), false, 'the focus')
  }
  let told = 0
  host.focused.subscribe(() => told++)
  host.close()
  await world.setFocused?.(true)
  await pause()
  same(told, 1, 'how often it told')
}
