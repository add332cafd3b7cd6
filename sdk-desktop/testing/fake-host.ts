import { externalUrl } from '../external.ts'
import { type Capability, DesktopError, type DesktopHost, type DesktopNotification, type Tray } from '../host.ts'
import { unsupported } from '../missing.ts'
import { createActivations, createListeners, createSource, type Source } from '../source.ts'
import type { World } from './contract.ts'

export interface FakeHost extends DesktopHost {
  /** What the app asked for, in order. */
  readonly calls: readonly { method: string; args: unknown[] }[]
  /** A link is opened, or what you say. */
  activate(route: string, from?: 'notification' | 'deep-link' | 'tray', reply?: string): void
  readonly focused: Source<boolean>
  readonly idle: Source<boolean>
  readonly awake: Source<boolean>
  readonly world: FakeWorld
}

/** In memory everything is at once. */
type FakeWorld = { [Name in Exclude<keyof World, 'shown'>]-?: AtOnce<Required<World>[Name]> } & {
  shown(): readonly DesktopNotification[]
}
type AtOnce<Run> = Run extends (...given: infer Given) => infer Result
  ? (...given: Given) => Exclude<Result, Promise<unknown>>
  : never

// biome-ignore format: one list
const everything: readonly Capability[] = ['badge', 'notify', 'notifyClick', 'notifyClear', 'reply', 'tray', 'autostart', 'deepLink', 'secrets', 'openExternal', 'focus', 'idle', 'awake']

/**
 * A desktop in memory that can do everything, for tests of apps; `over` replaces parts of it, to have one that can do
 * less or that fails.
 *
 * @example
 * const host = fakeHost({ capabilities: new Set(['notify']) })
 * connectDesktop({ client, host })
 * assert.deepEqual(host.calls.map(({ method }) => method), ['notify'])
 */
export function fakeHost(over: Partial<DesktopHost> = {}): FakeHost {
  const capabilities = over.capabilities ?? new Set(everything)
  const calls: { method: string; args: unknown[] }[] = []
  const activations = createActivations()
  const chosen = createListeners<string>()
  const [focused, idle, awake] = [createSource(false), createSource(false), createSource(true)]
  const state = createState()
  let closed = false

  /** Writes it down, then does it, where it is claimed. */
  const does = <Given extends unknown[], Result>(
    capability: Capability,
    method: string,
    run: (...given: Given) => Result,
  ) => {
    return async (...args: Given): Promise<Awaited<Result>> => {
      calls.push({ method, args })
      if (!capabilities.has(capability)) return unsupported()
      return await run(...args)
    }
  }
  const told = (source: Source<boolean>) => (on: boolean) => void (closed || source.set(on))

  return {
    kind: 'fake',
    platform: 'unknown',
    setBadge: does('badge', 'setBadge', (count: number) => void (state.badge = count)),
    notify: does('notify', 'notify', state.show),
    clearNotifications: does('notifyClear', 'clearNotifications', state.clear),
    allowNotifications: async () => capabilities.has('notify'),
    onActivate: activations.listen,
    setTray: does('tray', 'setTray', (tray: Tray | null) => void (state.tray = tray)),
    onTray: chosen.add,
    autostart: {
      get: does('autostart', 'autostart.get', () => state.autostart),
      set: does('autostart', 'autostart.set', (on: boolean) => void (state.autostart = on)),
    },
    secrets: {
      get: does('secrets', 'secrets.get', state.secret),
      set: does('secrets', 'secrets.set', state.keep),
    },
    focus: does('focus', 'focus', () => {}),
    openExternal: does('openExternal', 'openExternal', (url: string) => void state.opened.push(externalUrl(url))),
    ...over,
    capabilities,
    focused,
    idle,
    awake,
    close: () => void (closed = true),
    calls,
    activate: (route, from = 'deep-link', reply) =>
      activations.tell({ from, route, ...(reply === undefined ? {} : { reply }) }),
    world: {
      badge: () => state.badge,
      shown: () => [...state.shown.values()],
      click: (title) => activations.tell({ from: 'notification', route: state.routeOf(title) }),
      reply: (title, reply) => activations.tell({ from: 'notification', route: state.routeOf(title), reply }),
      openLink: (route) => activations.tell({ from: 'deep-link', route }),
      tray: () => state.tray?.menu.map(({ label }) => label) ?? null,
      chooseInTray: (label) => chosen.tell(state.tray?.menu.find((item) => item.label === label)?.id ?? ''),
      opened: () => state.opened,
      setFocused: told(focused),
      setIdle: told(idle),
      setAwake: told(awake),
      loseSecrets: () => void (state.lost = true),
    },
  }
}

function createState() {
  const secrets = new Map<string, string>()
  const state = {
    badge: 0,
    tray: null as Tray | null,
    autostart: false,
    lost: false,
    opened: [] as string[],
    shown: new Map<string, DesktopNotification>(),
    show(notification: DesktopNotification) {
      state.shown.delete(notification.tag)
      state.shown.set(notification.tag, notification)
    },
    clear(tag?: string) {
      if (tag === undefined) state.shown.clear()
      else state.shown.delete(tag)
    },
    routeOf: (title: string) => [...state.shown.values()].find((each) => each.title === title)?.route ?? '',
    secret(key: string) {
      if (state.lost && secrets.has(key)) throw new DesktopError('SECRET_LOST', 'The key chain is gone.')
      return secrets.get(key) ?? null
    },
    keep(key: string, value: string | null) {
      if (value === null) secrets.delete(key)
      else if (state.lost) throw new DesktopError('UNSUPPORTED', 'The key chain is gone.')
      else secrets.set(key, value)
    },
  }
  return state
}
