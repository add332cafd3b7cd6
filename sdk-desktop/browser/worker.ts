// For the app's service worker.

/** The part of a service worker's global that is used: `lib.dom` has no types of it. */
interface Worker {
  addEventListener(event: 'notificationclick', run: (event: ClickEvent) => void): void
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Page[]>
    openWindow(url: string): Promise<unknown>
  }
}
interface Page {
  focus(): Promise<unknown>
  postMessage(message: unknown): void
}
interface ClickEvent {
  readonly notification: { readonly data: unknown; close(): void }
  waitUntil(done: Promise<unknown>): void
}

/**
 * Brings a clicked notification of `browserHost` to a page that is open, or opens one. `open` says at which address:
 * a path of this site.
 *
 * @example
 * answerNotifications(self, { open: (route) => route })
 */
export function answerNotifications(scope: unknown, options: { open: (route: string) => string }): void {
  const { addEventListener, clients } = scope as Worker
  addEventListener.call(scope, 'notificationclick', (event) => {
    const route = (event.notification.data as { forium?: unknown } | null)?.forium
    if (typeof route !== 'string') return
    event.notification.close()
    event.waitUntil(arrive(clients, route, options.open))
  })
}

async function arrive(clients: Worker['clients'], route: string, open: (route: string) => string): Promise<void> {
  const [page] = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (!page) return void (await clients.openWindow(open(route)))
  page.postMessage({ forium: 'activate', route })
  // Refused by a browser that takes it for no click; the page has been told all the same.
  await page.focus().catch(() => {})
}
