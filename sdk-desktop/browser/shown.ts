import type { Activation, DesktopNotification } from '../host.ts'

type Tell = (activation: Activation) => void
type Show = (notification: DesktopNotification) => Promise<void>

/** What a page shows is gone with it. */
export function showInPage(Shown: typeof Notification | undefined, tell: Tell) {
  if (!Shown || !canBeMade(Shown)) return undefined
  const all = new Map<string, Notification>()
  const clear = (tag?: string): void => {
    for (const [each, shown] of [...all])
      if (tag === undefined || each === tag) {
        all.delete(each)
        shown.close()
      }
  }
  const show: Show = async ({ tag, title, body, silent, route }) => {
    const shown = new Shown(title, { tag, ...(body ? { body } : {}), ...(silent ? { silent } : {}) })
    shown.onclick = () => {
      shown.close()
      tell({ from: 'notification', route })
    }
    all.set(tag, shown)
  }
  return { show, clear: async (tag?: string) => clear(tag), close: () => clear() }
}

/** On phones only a service worker may show one; the constructor throws there. */
function canBeMade(Shown: typeof Notification): boolean {
  const { navigator } = globalThis as Partial<typeof globalThis>
  return typeof Shown === 'function' && !/Android|iPhone|iPad/.test(navigator?.userAgent ?? '')
}

/** What a worker shows stays; its clicks come back as messages, see `answerNotifications`. */
export function showInWorker(
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer | undefined,
  tell: Tell,
) {
  const hear = ({ data }: MessageEvent): void => {
    const route = data?.forium === 'activate' ? data.route : undefined
    if (typeof route === 'string') tell({ from: 'notification', route })
  }
  container?.addEventListener('message', hear)
  container?.startMessages()
  const show: Show = ({ tag, title, body, silent, route }) =>
    registration.showNotification(title, {
      tag,
      data: { forium: route },
      ...(body ? { body } : {}),
      ...(silent ? { silent } : {}),
    })
  return {
    show,
    async clear(tag?: string) {
      const all = await registration.getNotifications(tag === undefined ? {} : { tag })
      for (const shown of all) if (typeof shown.data?.forium === 'string') shown.close()
    },
    close: () => container?.removeEventListener('message', hear),
  }
}
