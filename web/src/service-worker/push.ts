import { self } from '$app/service-worker'

/** What the server sends; see docs/push.md. */
interface Pushed {
  title: string
  body: string
  url: string
  badge: number | null
  tag: string
}

interface ChangeEvent extends ExtendableEvent {
  oldSubscription?: PushSubscription | null
}

/** The topic or conversation that an address is of. */
const placeOf = (path: string): string | undefined => /\b(?:top|cnv)_\w+/.exec(path)?.[0]
/** Only the path counts: the app has it under its own address. */
const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url, self.location.origin)
  return pathname + search
}

/** Nothing of what is before the reader's eyes. */
export async function showPush(event: PushEvent): Promise<void> {
  const pushed = event.data?.json() as Pushed | undefined
  if (!pushed) return
  if (pushed.badge !== null) await self.navigator.setAppBadge?.(pushed.badge)
  const path = pathOf(pushed.url)
  const windows = await openWindows()
  if (windows.some((window) => window.visibilityState === 'visible' && isAt(window, path))) return
  await self.registration.showNotification(pushed.title, {
    body: pushed.body,
    tag: pushed.tag,
    icon: '/icon-192.png',
    data: { path },
  })
}

/** A window that is there already comes to the front; what is written in another is left alone. */
export async function openPushed({ notification }: NotificationEvent): Promise<void> {
  notification.close()
  const { path } = notification.data as { path: string }
  const known = (await openWindows()).find((window) => isAt(window, path))
  if (known) await known.focus()
  else await self.clients.openWindow(path)
}

/** The browser gave the device another address: the server learns of it without a page. */
export async function registerAnew({ oldSubscription }: ChangeEvent): Promise<void> {
  const key = oldSubscription?.options.applicationServerKey
  if (!key) return
  const fresh = await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  const { endpoint, keys } = fresh.toJSON()
  const query =
    'mutation registerPushDevice($input: RegisterPushDeviceInput!) { registerPushDevice(input: $input) { __typename } }'
  const input = { kind: 'WEB_PUSH', endpoint, p256dh: keys?.p256dh, auth: keys?.auth }
  await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  })
}

const openWindows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true })

function isAt({ url }: Client, path: string): boolean {
  const shown = pathOf(url)
  const place = placeOf(path)
  return place === undefined ? shown === path : placeOf(shown) === place
}
