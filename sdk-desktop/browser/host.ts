import { externalUrl } from '../external.ts'
import { DesktopError, type DesktopHost, type DesktopNotification } from '../host.ts'
import { capabilitiesOf, noAutostart, noSecrets, unsupported } from '../missing.ts'
import { createActivations } from '../source.ts'
import { followPage } from './page.ts'
import { showInPage, showInWorker } from './shown.ts'

export interface BrowserOptions {
  /** Of a service worker that calls `answerNotifications`: notifications then outlive the page. Left out: the page shows them. */
  registration?: ServiceWorkerRegistration
  /** The address the app was opened with, when its manifest has `protocol_handlers`. */
  link?: string | null
}

interface Badged {
  setAppBadge?: (count: number) => Promise<void>
  clearAppBadge?: () => Promise<void>
}

/**
 * A browser: best the community installed as an app, but a tab will do. It keeps no secrets and starts nothing by itself.
 *
 * @example
 * const host = browserHost({ registration: await navigator.serviceWorker.ready })
 */
export function browserHost({ registration, link }: BrowserOptions = {}): DesktopHost {
  const web = globalThis as Partial<typeof globalThis>
  const badged = (web.navigator ?? {}) as Badged
  const activations = createActivations()
  const page = followPage(web)
  const shown = registration
    ? showInWorker(registration, web.navigator?.serviceWorker, activations.tell)
    : showInPage(web.Notification, activations.tell)
  if (link) activations.tell({ from: 'deep-link', route: link })
  const capabilities = capabilitiesOf({
    badge: badged.setAppBadge,
    notify: shown,
    notifyClick: shown,
    notifyClear: shown,
    deepLink: link !== undefined,
    openExternal: web.open,
    focus: web.document,
    awake: web.document,
  })
  return {
    kind: 'browser',
    platform: platformOf(web.navigator?.userAgent ?? ''),
    capabilities,
    async setBadge(count) {
      if (!badged.setAppBadge) return unsupported()
      await (count > 0 ? badged.setAppBadge(count) : badged.clearAppBadge?.())
    },
    notify: async (notification) => (shown ? allowed(web, notification, shown.show) : unsupported()),
    clearNotifications: async (tag) => (shown ? shown.clear(tag) : unsupported()),
    allowNotifications: async () => shown !== undefined && (await web.Notification?.requestPermission()) === 'granted',
    onActivate: activations.listen,
    setTray: unsupported,
    onTray: () => () => {},
    autostart: noAutostart,
    secrets: noSecrets,
    focused: page.focused,
    idle: page.idle,
    awake: page.awake,
    focus: async () => void web.focus?.(),
    async openExternal(url) {
      web.open?.(externalUrl(url), '_blank', 'noopener,noreferrer')
    },
    close() {
      page.stop()
      shown?.close()
    },
  }
}

/** A page must not ask by itself: browsers punish it. */
async function allowed(
  { Notification }: Partial<typeof globalThis>,
  notification: DesktopNotification,
  show: (notification: DesktopNotification) => Promise<void>,
): Promise<void> {
  if (Notification?.permission === 'granted') return show(notification)
  throw new DesktopError('REFUSED', 'This person was not asked, or would rather not be told: see allowNotifications.')
}

function platformOf(agent: string): DesktopHost['platform'] {
  if (/Windows/.test(agent)) return 'windows'
  if (/Mac OS X/.test(agent) && !/iPhone|iPad/.test(agent)) return 'macos'
  return /Linux|X11/.test(agent) && !/Android/.test(agent) ? 'linux' : 'unknown'
}
