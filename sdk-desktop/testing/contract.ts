import type { Activation, Capability, DesktopHost, DesktopNotification } from '../host.ts'
import { values } from './contract-values.ts'
import { becomes, holds, pause, refuses, same } from './expect.ts'

/** The system's half: what a person or the machine does to the app. What a test cannot do there is left out. */
export interface World {
  badge?: () => number | Promise<number>
  /** Notifications that can be seen, in the order they came. */
  shown?: () => readonly { title: string; body?: string }[] | Promise<readonly { title: string; body?: string }[]>
  click?: (title: string) => void | Promise<void>
  reply?: (title: string, text: string) => void | Promise<void>
  /** A link of the app is opened, somewhere. */
  openLink?: (url: string) => void | Promise<void>
  /** Labels of the tray's menu; null: there is no tray. */
  tray?: () => readonly string[] | null | Promise<readonly string[] | null>
  chooseInTray?: (label: string) => void | Promise<void>
  /** Addresses that went outside. */
  opened?: () => readonly string[] | Promise<readonly string[]>
  setFocused?: (on: boolean) => void | Promise<void>
  setIdle?: (on: boolean) => void | Promise<void>
  setAwake?: (on: boolean) => void | Promise<void>
  /** The key chain is taken away. */
  loseSecrets?: () => void | Promise<void>
}

export interface HostUnderTest {
  host: DesktopHost
  world?: World
  close?: () => void | Promise<void>
}

export interface Check {
  readonly name: string
  run(): Promise<void>
}

/** `link`: the app was started with it. A host without `deepLink` does not look at it. */
export type MakeHost = (given: { link?: string }) => Promise<HostUnderTest>

const link = 'acme://topic/top_01hzx3kq2yev79jbpgr50t8m6w'
const notification: DesktopNotification = { tag: 'a', title: 'Ada', body: 'Hello & <b>bye</b>', route: '/c/1' }

/**
 * What a `DesktopHost` must do, as checks without a test runner. What the host does not claim must be refused.
 *
 * @example
 * for (const { name, run } of hostContract(async () => ({ host: fakeHost() }))) test(name, run)
 */
export function hostContract(make: MakeHost): Check[] {
  const check = (name: string, run: (given: Required<HostUnderTest>) => Promise<void>, given = {}): Check => ({
    name,
    async run() {
      const { host, world = {}, close = () => {} } = await make(given)
      try {
        await run({ host, world, close })
      } finally {
        host.close()
        await close()
      }
    },
  })
  /** Only where the host claims it. */
  const claimed = (
    capability: Capability,
    name: string,
    run: (given: Required<HostUnderTest>) => Promise<void>,
    given = {},
  ) => check(name, async (it) => (it.host.capabilities.has(capability) ? run(it) : refused(it.host, capability)), given)
  return [
    check('it says what it is', async ({ host }) => {
      holds(host.kind.length > 0, 'a kind')
      holds(['macos', 'windows', 'linux', 'unknown'].includes(host.platform), 'a platform')
      for (const capability of host.capabilities) holds(known.includes(capability), `${capability} is no capability`)
      holds(host.capabilities.has('update') === (host.update !== undefined), 'update where it says so')
    }),
    check('what it does not claim it refuses, and nothing else happens', async ({ host }) => {
      for (const capability of known) if (!host.capabilities.has(capability)) await refused(host, capability)
    }),
    claimed('badge', 'the badge shows a number, and nothing for 0', badges),
    claimed('notify', 'a notification shows its words', notifies),
    claimed(
      'notifyClear',
      'a notification takes the place of the one with its tag, and goes when it is told to',
      clears,
    ),
    claimed('notifyClick', 'a click leads where the notification says, also when nobody has listened yet', clicks),
    claimed('reply', 'an answer typed into a notification arrives with where it belongs', replies),
    claimed('deepLink', 'the link it was started with waits for whoever listens first', startedWith, { link }),
    claimed('deepLink', 'a link that is opened later is told as it is', opensLink),
    claimed('tray', 'the tray has its items, says which was chosen, and goes', trays),
    claimed('openExternal', 'addresses of the web are opened outside, and no others', opensOutside),
    claimed('autostart', 'it starts with the system when it is told to, until it is told not to', startsByItself),
    ...values(claimed),
  ]
}

export type Claimed = (
  capability: Capability,
  name: string,
  run: (given: Required<HostUnderTest>) => Promise<void>,
) => Check

// biome-ignore format: a column would hide that it is one list
const known: readonly Capability[] = ['badge', 'notify', 'notifyClick', 'notifyClear', 'reply', 'tray', 'autostart', 'deepLink', 'secrets', 'openExternal', 'focus', 'idle', 'awake', 'update']

async function refused(host: DesktopHost, capability: Capability): Promise<void> {
  const calls: Partial<Record<Capability, () => Promise<unknown>>> = {
    badge: () => host.setBadge(1),
    notify: () => host.notify(notification),
    notifyClear: () => host.clearNotifications(),
    tray: () => host.setTray({ tooltip: 'x', unread: 0, menu: [] }),
    autostart: () => host.autostart.get(),
    secrets: () => host.secrets.get('x'),
    openExternal: () => host.openExternal('https://forum.example/'),
  }
  const call = calls[capability]
  if (call) await refuses(call(), 'UNSUPPORTED', `${capability} on a host without it`)
  if (capability === 'autostart')
    await refuses(host.autostart.set(true), 'UNSUPPORTED', 'autostart on a host without it')
  if (capability === 'secrets')
    await refuses(host.secrets.set('x', 'y'), 'UNSUPPORTED', 'secrets on a host without them')
}

async function badges({ host, world }: Required<HostUnderTest>): Promise<void> {
  for (const count of [3, 12, 0]) {
    await host.setBadge(count)
    if (world.badge) await becomes(world.badge, count, 'the badge')
  }
}

async function notifies({ host, world }: Required<HostUnderTest>): Promise<void> {
  await host.notify(notification)
  await host.notify({ tag: 'b', title: '</script> "quoted" \u2028 ë 🦫', route: '/', silent: true })
  const titles = async () => (await world.shown!()).map(({ title }) => title)
  if (world.shown) await becomes(titles, ['Ada', '</script> "quoted" \u2028 ë 🦫'], 'what is shown')
}

async function clears({ host, world }: Required<HostUnderTest>): Promise<void> {
  const titles = async () => (await world.shown!()).map(({ title }) => title).sort()
  await host.notify(notification)
  await host.notify({ ...notification, title: 'Ada again' })
  await host.notify({ ...notification, tag: 'b', title: 'Grace' })
  if (world.shown) await becomes(titles, ['Ada again', 'Grace'], 'what is shown')
  await host.clearNotifications('b')
  await host.clearNotifications('never shown')
  if (world.shown) await becomes(titles, ['Ada again'], 'what is shown')
  await host.clearNotifications()
  if (world.shown) await becomes(titles, [], 'what is shown')
}

/** What this host tells, from now on. */
function heard(host: DesktopHost): Activation[] {
  const all: Activation[] = []
  host.onActivate((activation) => all.push(activation))
  return all
}

async function clicks({ host, world }: Required<HostUnderTest>): Promise<void> {
  if (!world.click) return
  await host.notify(notification)
  await world.click('Ada')
  await pause()
  const all = heard(host)
  await becomes(() => all, [{ from: 'notification', route: '/c/1' }], 'the click')
  await host.notify({ ...notification, tag: 'b', title: 'Grace', route: '/t/-/top_2/3' })
  await world.click('Grace')
  await becomes(() => all.slice(1), [{ from: 'notification', route: '/t/-/top_2/3' }], 'the second click')
}

async function replies({ host, world }: Required<HostUnderTest>): Promise<void> {
  if (!world.reply) return
  const all = heard(host)
  await host.notify({ ...notification, reply: { placeholder: 'Answer' } })
  await world.reply('Ada', 'On my way "now"')
  await becomes(() => all, [{ from: 'notification', route: '/c/1', reply: 'On my way "now"' }], 'the answer')
}

async function startedWith({ host }: Required<HostUnderTest>): Promise<void> {
  await pause()
  const all = heard(host)
  await becomes(() => all, [{ from: 'deep-link', route: link }], 'the link')
  const late = heard(host)
  await pause()
  same([all.length, late.length], [1, 0], 'how often it was told')
}

async function opensLink({ host, world }: Required<HostUnderTest>): Promise<void> {
  if (!world.openLink) return
  const all = heard(host)
  await world.openLink('acme://../../etc')
  await world.openLink(link)
  const routes = () => all.map(({ route }) => route)
  await becomes(routes, ['acme://../../etc', link], 'the links')
}

async function trays({ host, world }: Required<HostUnderTest>): Promise<void> {
  const chosen: string[] = []
  host.onTray((id) => chosen.push(id))
  const menu = [
    { id: 'open', label: 'Open' },
    { id: 'dnd', label: 'Do not disturb', checked: true },
  ]
  await host.setTray({ tooltip: 'Acme', unread: 2, menu })
  if (world.tray) await becomes(world.tray, ['Open', 'Do not disturb'], 'the menu')
  if (world.chooseInTray) {
    await world.chooseInTray('Do not disturb')
    await becomes(() => chosen, ['dnd'], 'what was chosen')
  }
  await host.setTray({ tooltip: 'Acme', unread: 0, menu: menu.slice(0, 1) })
  if (world.tray) await becomes(world.tray, ['Open'], 'the menu')
  await host.setTray(null)
  if (world.tray) await becomes(world.tray, null, 'the tray')
}

async function opensOutside({ host, world }: Required<HostUnderTest>): Promise<void> {
  // biome-ignore format: one each
  const bad = ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'smb://x/y', 'acme://home', 'https://', '//forum.example', 'https://u:p@forum.example/', 'ms-msdt:/id', ' https://forum.example', 'https://forum.example/\nx', '']
  for (const url of bad) await refuses(host.openExternal(url), 'REFUSED', url)
  await refuses(host.openExternal(undefined as never), 'REFUSED', 'nothing')
  if (!world.opened) return
  await host.openExternal('https://forum.example/t/1?q=a#b')
  await becomes(world.opened, ['https://forum.example/t/1?q=a#b'], 'what was opened')
}

async function startsByItself({ host }: Required<HostUnderTest>): Promise<void> {
  for (const on of [false, true, true, false, false]) {
    await host.autostart.set(on)
    same(await host.autostart.get(), on, 'autostart')
  }
}
