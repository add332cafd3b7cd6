import { createForium } from '@forium/client/forium'
import { browserPlace } from '@forium/client/outbox'
import { indexedDbStorage } from '@forium/client/storage-indexeddb'
import { connectDesktop, createDesktopSession } from '@forium/sdk-desktop'
import { electronHost } from '@forium/sdk-desktop/electron/renderer'
import { showCommunity } from '../community.ts'

const url = 'https://forum.example/graphql'
const host = await electronHost()
const session = createDesktopSession({ host, url, onSignedOut: () => location.reload() })
const client = await createForium({
  url,
  token: session.token,
  storage: indexedDbStorage('acme'),
  // A guest may write at once; an app with accounts calls session.signIn after its own sign-in instead.
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
  replyPlaceholder: 'Answer',
  onRoute: (route, { unsent }) => page.go(route, unsent),
  tray: {
    tooltip: ({ unread, offline }) => `Acme${offline ? ', offline' : ''}${unread > 0 ? `, ${unread} unread` : ''}`,
    menu: () => [{ id: 'open', label: 'Open' }],
    onSelect: () => void host.focus(),
  },
  onError: (error, doing) => console.warn(doing, error),
})
addEventListener('click', () => void desktop.allowNotifications(), { once: true })
