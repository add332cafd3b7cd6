import { DesktopError, type DesktopHost, type Update, type UpdateState } from '../host.ts'
import { createActivations, createListeners, createSource } from '../source.ts'
import type { Answer, Bridge, Given, Gives, Method, State } from './bridge.ts'

type Ask = <Name extends Method>(method: Name, ...given: Given<Name>) => Promise<Gives<Name>>

const bridge = () => (globalThis as { foriumDesktop?: Bridge }).foriumDesktop

/** Whether the preload script has run here. */
export const hasElectron = (): boolean => bridge()?.version === 1

/**
 * Electron, from within the window. Needs `@forium/sdk-desktop/electron/preload` as its preload script and `attachForium`
 * in the main process.
 *
 * @throws {DesktopError} `UNSUPPORTED`: no preload script · `REFUSED`: the main process does not know this page
 * @example
 * const host = await electronHost()
 */
export async function electronHost(): Promise<DesktopHost> {
  const found = bridge()
  if (found?.version !== 1)
    throw new DesktopError('UNSUPPORTED', 'The preload script of @forium/sdk-desktop is missing.')
  const ask = asks(found)
  const told = listened(found, ask)
  const { platform, capabilities, ...state } = await ask('hello').catch((error) => {
    told.close()
    throw error
  })
  told.learn(state)
  return {
    kind: 'electron',
    platform,
    capabilities: new Set(capabilities),
    setBadge: (count) => ask('badge', count),
    notify: (notification) => ask('notify', notification),
    clearNotifications: (tag) => ask('clear', tag),
    allowNotifications: async () => capabilities.includes('notify'),
    onActivate: told.onActivate,
    setTray: (tray) => ask('tray', tray),
    onTray: told.onTray,
    autostart: { get: () => ask('autostart.get'), set: (on) => ask('autostart.set', on) },
    secrets: { get: (key) => ask('secret.get', key), set: (key, value) => ask('secret.set', { key, value }) },
    focused: told.focused,
    idle: told.idle,
    awake: told.awake,
    focus: () => ask('focus'),
    openExternal: (url) => ask('external', url),
    ...(capabilities.includes('update') ? { update: told.update } : {}),
    close: told.close,
  }
}

function asks(bridge: Bridge): Ask {
  return async (method, ...given) => {
    const answer = (await bridge.ask(method, given[0])) as Answer<never>
    if (answer.ok) return answer.value
    throw new DesktopError(answer.code, answer.message)
  }
}

function listened(bridge: Bridge, ask: Ask) {
  const [focused, idle, awake] = [createSource(false), createSource(false), createSource(true)]
  const update = createSource<UpdateState>({ state: 'none' })
  const trays = createListeners<string>()
  const activations = createActivations()
  const take = () =>
    ask('take').then(
      (all) => all.forEach(activations.tell),
      // It stays there for the next time.
      () => {},
    )
  const close = bridge.listen((told) => {
    if (told.kind === 'activated') return void take()
    if (told.kind === 'tray') return trays.tell(told.id)
    learn(told.state)
  })
  function learn(state: State): void {
    focused.set(state.focused)
    idle.set(state.idle)
    awake.set(state.awake)
    update.set(state.update)
  }
  let begun = false
  return {
    focused,
    idle,
    awake,
    close,
    learn,
    update: { ...update, check: () => ask('update.check'), install: () => ask('update.install') } satisfies Update,
    onTray: trays.add,
    onActivate(run: Parameters<DesktopHost['onActivate']>[0]) {
      const stop = activations.listen(run)
      if (!begun) void take()
      begun = true
      return stop
    },
  }
}
