import { createForium } from '@forium/client/forium'
import { indexedDbStorage } from '@forium/client/storage-indexeddb'
import { connectDesktop, createDesktopSession } from '@forium/sdk-desktop'
import { electronHost } from '@forium/sdk-desktop/electron/renderer'

const url = 'https://forum.example/graphql'
const host = await electronHost()
export const session = createDesktopSession({ host, url, onSignedOut: () => location.reload() })
export const client = await createForium({ url, token: session.token, storage: indexedDbStorage('acme') })
export const desktop = connectDesktop({
  client,
  host,
  session,
  scheme: 'acme',
  replyPlaceholder: 'Answer',
  onRoute: (route) => console.log('show', route),
  tray: { tooltip: ({ unread }) => `Acme: ${unread} unread` },
})
