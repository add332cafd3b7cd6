import { join } from 'node:path'
import { externalUrl } from '../external.ts'
import { type Capability, DesktopError, type DesktopHost, type Secrets } from '../host.ts'
import type { Activations } from './activated.ts'
import { autostartFile, loginItem } from './autostart.ts'
import { createBadge } from './badge-count.ts'
import type { State } from './bridge.ts'
import { ownsScheme } from './links.ts'
import type { ElectronOptions } from './main.ts'
import { createNotifications } from './notifications.ts'
import type { ElectronParts } from './parts.ts'
import { followPower } from './power.ts'
import { isSafe, memorySecrets, secretFile } from './secret-file.ts'
import { createTray } from './tray-icon.ts'

export interface DeskOptions extends ElectronOptions {
  platform: string
  secretPath: string
}
export type Desk = Awaited<ReturnType<typeof createDesk>>

/** Everything of the system that there is here, opened once the app is ready. What there is not is undefined. */
export async function createDesk(parts: ElectronParts, options: DeskOptions, activations: Activations) {
  const { app, Tray, Menu, powerMonitor, shell, Notification } = parts
  const { platform, windows, tray: icons, update, scheme, appId } = options
  if (appId && platform === 'win32') app.setAppUserModelId(appId)
  const focused = () => windows().some((window) => !window.isDestroyed() && window.isFocused())
  const told = () => activations.tellAll({ kind: 'state', state: state() })
  const power = powerMonitor && followPower(powerMonitor, options.idleSeconds ?? 300, told)
  function state(): State {
    return {
      focused: focused(),
      ...(power?.get() ?? { idle: false, awake: true }),
      update: update?.get() ?? { state: 'none' },
    }
  }
  const open = () => activations.tell({ from: 'tray', route: '/' })
  const chosen = (id: string) => activations.tellAll({ kind: 'tray', id })
  const desk = {
    platform,
    state,
    badge: createBadge(parts, platform, windows),
    notifications: Notification.isSupported() ? createNotifications(parts, platform, activations.tell) : undefined,
    tray: icons && Tray && Menu ? createTray({ Tray, Menu }, icons, platform, { open, chosen }) : undefined,
    autostart: autostartOf(parts, options),
    secrets: await secretsOf(parts, options),
    power,
    update,
    deepLink: ownsScheme(app, scheme),
    openExternal: (url: unknown) => shell.openExternal(externalUrl(url)),
  }
  app.on('browser-window-focus', told)
  app.on('browser-window-blur', told)
  const stop = update?.subscribe(told)
  return {
    ...desk,
    capabilities: capabilitiesOf(desk),
    close() {
      stop?.()
      power?.stop()
      app.removeListener('browser-window-focus', told)
      app.removeListener('browser-window-blur', told)
      desk.notifications?.clear()
      desk.tray?.hide()
    },
  }
}

/** With a backend that hides nothing there is no key chain: the session then lives as long as the app. */
async function secretsOf(parts: ElectronParts, options: DeskOptions): Promise<Secrets | undefined> {
  const { safeStorage } = parts
  const { secretPath, platform } = options
  if (options.secrets === 'memory') return memorySecrets()
  return (await isSafe(safeStorage, platform)) ? secretFile(secretPath, safeStorage, platform) : undefined
}

function autostartOf({ app }: ElectronParts, options: DeskOptions): DesktopHost['autostart'] | undefined {
  if (/^(darwin|win32)$/.test(options.platform)) return loginItem(app)
  if (options.platform !== 'linux' || !options.appId) return undefined
  const folder = join(app.getPath('appData'), 'autostart')
  return autostartFile(folder, options.appId, app.getName(), options.executable ?? app.getPath('exe'))
}

function capabilitiesOf(desk: {
  platform: string
  badge: unknown
  notifications: unknown
  tray: unknown
  autostart: unknown
  secrets: unknown
  power: unknown
  update: unknown
  deepLink: boolean
}): Capability[] {
  const has: [Capability, unknown][] = [
    ['badge', desk.badge],
    ['notify', desk.notifications],
    ['notifyClick', desk.notifications],
    ['notifyClear', desk.notifications],
    ['reply', desk.notifications && desk.platform !== 'linux'],
    ['tray', desk.tray],
    ['autostart', desk.autostart],
    ['secrets', desk.secrets],
    ['deepLink', desk.deepLink],
    ['idle', desk.power],
    ['awake', desk.power],
    ['update', desk.update],
    ['focus', true],
    ['openExternal', true],
  ]
  return has.filter(([, there]) => there).map(([capability]) => capability)
}

/** @throws {DesktopError} `UNSUPPORTED` */
export function there<T>(part: T | undefined): T {
  if (part === undefined) throw new DesktopError('UNSUPPORTED', 'This desktop cannot do that.')
  return part
}
