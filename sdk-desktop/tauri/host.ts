import { externalUrl } from '../external.ts'
import { DesktopError, type DesktopHost, type Secrets } from '../host.ts'
import { capabilitiesOf, noAutostart, noSecrets, unsupported } from '../missing.ts'
import { createActivations, createListeners, createSource } from '../source.ts'
import type {
  TauriAutostart,
  TauriDeepLink,
  TauriNotification,
  TauriOpener,
  TauriTray,
  TauriUpdater,
  TauriWindow,
} from './parts.ts'
import { createTauriTray } from './tray.ts'
import { createTauriUpdate } from './update.ts'

export { tauriCapability } from './capability.ts'

/** The modules of the official plugins that the app has, and nothing for those that it has not. */
export interface TauriParts {
  /** `getCurrentWindow()` of `@tauri-apps/api/window`. */
  window: TauriWindow
  /** `import * as notification from '@tauri-apps/plugin-notification'`. On desktops it tells nothing of clicks. */
  notification?: TauriNotification
  /** `@tauri-apps/plugin-deep-link` */
  deepLink?: TauriDeepLink
  /** `@tauri-apps/plugin-autostart` */
  autostart?: TauriAutostart
  /** `@tauri-apps/plugin-opener` */
  opener?: TauriOpener
  /** `@tauri-apps/plugin-updater` */
  updater?: TauriUpdater
  /** `TrayIcon` and `Menu` of `@tauri-apps/api`, with a picture. */
  tray?: TauriTray
  /** Windows has no number to set but a picture to lay over the app's: its path. */
  overlayIcon?: string
  /** The official plugins have no key chain. Without one of your own the session lives as long as the window. */
  secrets?: Secrets
  platform?: DesktopHost['platform']
}

/**
 * Tauri 2 over its official plugins, with no Rust of ours.
 *
 * @example
 * import { getCurrentWindow } from '@tauri-apps/api/window'
 * import * as notification from '@tauri-apps/plugin-notification'
 * const host = await tauriHost({ window: getCurrentWindow(), notification })
 */
export async function tauriHost(parts: TauriParts): Promise<DesktopHost> {
  const { window, notification, autostart, opener, secrets = noSecrets } = parts
  const platform = parts.platform ?? platformHere()
  const badge = badgeOf(parts, platform)
  const chosen = createListeners<string>()
  const activations = createActivations()
  const focus = await followFocus(window)
  const links = parts.deepLink && (await followLinks(parts.deepLink, activations.tell))
  const open = () => activations.tell({ from: 'tray', route: '/' })
  const tray = parts.tray && createTauriTray(parts.tray, { open, chosen: chosen.tell })
  return {
    kind: 'tauri',
    platform,
    capabilities: capabilitiesOf({
      badge,
      notify: notification,
      tray,
      autostart,
      deepLink: links,
      secrets: parts.secrets,
      openExternal: opener,
      focus: true,
      update: parts.updater,
    }),
    setBadge: badge ?? unsupported,
    async notify({ title, body, silent }) {
      if (!notification) return unsupported()
      if (!(await notification.isPermissionGranted())) throw new DesktopError('REFUSED', 'See allowNotifications.')
      notification.sendNotification({ title, ...(body ? { body } : {}), ...(silent ? { silent } : {}) })
    },
    clearNotifications: unsupported,
    allowNotifications: async () =>
      notification !== undefined &&
      ((await notification.isPermissionGranted()) || (await notification.requestPermission()) === 'granted'),
    onActivate: activations.listen,
    setTray: tray ? tray.set : unsupported,
    onTray: chosen.add,
    autostart: autostart
      ? { get: () => autostart.isEnabled(), set: (on) => (on ? autostart.enable() : autostart.disable()) }
      : noAutostart,
    secrets,
    focused: focus.focused,
    idle: createSource(false),
    awake: createSource(true),
    async focus() {
      await window.unminimize()
      await window.show()
      await window.setFocus()
    },
    openExternal: async (url) => (opener ? opener.openUrl(externalUrl(url)) : unsupported()),
    ...(parts.updater ? { update: createTauriUpdate(parts.updater) } : {}),
    close() {
      focus.stop()
      links?.stop()
      // Gone with the window otherwise; a tray that cannot be taken away is the system's to clean up.
      tray?.set(null).catch(() => {})
    },
  }
}

function badgeOf({ window, overlayIcon }: TauriParts, platform: DesktopHost['platform']) {
  if (platform !== 'windows') return (count: number) => window.setBadgeCount(count > 0 ? count : undefined)
  if (overlayIcon === undefined) return undefined
  return (count: number) => window.setOverlayIcon(count > 0 ? overlayIcon : undefined)
}

async function followFocus(window: TauriWindow) {
  const focused = createSource(false)
  const stop = await window.onFocusChanged(({ payload }) => focused.set(payload))
  focused.set(await window.isFocused())
  return { focused, stop: () => void stop() }
}

/** Those it was started with, and those that come. Listening first: none falls between. */
async function followLinks(
  deepLink: TauriDeepLink,
  tell: (activation: { from: 'deep-link'; route: string }) => void,
): Promise<{ stop(): void }> {
  const opened = (urls: string[] | null): void => {
    for (const route of urls ?? []) tell({ from: 'deep-link', route })
  }
  const stop = await deepLink.onOpenUrl(opened)
  opened(await deepLink.getCurrent())
  return { stop: () => void stop() }
}

function platformHere(): DesktopHost['platform'] {
  const agent = (globalThis as Partial<typeof globalThis>).navigator?.userAgent ?? ''
  if (/Windows/.test(agent)) return 'windows'
  return /Mac OS X/.test(agent) ? 'macos' : /Linux|X11/.test(agent) ? 'linux' : 'unknown'
}
