import { createForium } from '@forium/client/forium'
import { browserPlace } from '@forium/client/outbox'
import { indexedDbStorage } from '@forium/client/storage-indexeddb'
import { connectDesktop, createDesktopSession } from '@forium/sdk-desktop'
import { tauriHost } from '@forium/sdk-desktop/tauri'
import { Menu } from '@tauri-apps/api/menu'
import { TrayIcon } from '@tauri-apps/api/tray'
import { getCurrentWindow } from '@tauri-apps/api/window'
import * as autostart from '@tauri-apps/plugin-autostart'
import * as deepLink from '@tauri-apps/plugin-deep-link'
import * as notification from '@tauri-apps/plugin-notification'
import * as opener from '@tauri-apps/plugin-opener'
import { showCommunity } from '../community.ts'

const url = 'https://forum.example/graphql'
const tray = { TrayIcon, Menu, icon: 'icons/icon.png' }
const host = await tauriHost({ window: getCurrentWindow(), notification, deepLink, autostart, opener, tray })
// Without a key chain a guest's visit ends with the window; the app's own sign-in renews it: see `renew`.
const session = createDesktopSession({ host, url, onSignedOut: () => location.reload() })
const client = await createForium({
  url,
  token: session.token,
  storage: indexedDbStorage('acme'),
  onVisit: (token) => session.signIn({ token }),
  ...browserPlace('acme'),
})
const page = showCommunity(document.body, client)
const desktop = connectDesktop({
  client,
  host,
  session,
  scheme: 'acme',
  viewing: page,
  onRoute: (route, { unsent }) => page.go(route, unsent),
  tray: { tooltip: ({ unread }) => (unread > 0 ? `Acme, ${unread} unread` : 'Acme') },
  onError: (error, doing) => console.warn(doing, error),
})
addEventListener('click', () => void desktop.allowNotifications(), { once: true })
