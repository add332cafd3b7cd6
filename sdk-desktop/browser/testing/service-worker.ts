// The app's service worker of the test. A click on a real notification cannot be made from outside of the system.
import { answerNotifications } from '../worker.ts'

interface Scope {
  registration: ServiceWorkerRegistration
  clients: { claim(): Promise<void> }
  addEventListener(
    event: string,
    run: (event: MessageEvent & { waitUntil(done: Promise<unknown>): void }) => void,
  ): void
  dispatchEvent(event: Event): void
}
const scope = globalThis as unknown as Scope
const { NotificationEvent } = globalThis as unknown as {
  NotificationEvent: new (type: string, given: { notification: Notification }) => Event
}

answerNotifications(globalThis, { open: (route) => `/?route=${encodeURIComponent(route)}` })
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('message', (event) => event.waitUntil(click(event.data.click)))

async function click(title: string): Promise<void> {
  const notification = (await scope.registration.getNotifications()).find((each) => each.title === title)
  if (notification) scope.dispatchEvent(new NotificationEvent('notificationclick', { notification }))
}
