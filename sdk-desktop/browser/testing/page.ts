// Runs inside of Chromium: the contract over `browserHost`, with the page's or a worker's notifications.
import { hostContract, type World } from '../../testing/index.ts'
import { type BrowserOptions, browserHost } from '../host.ts'

let badge = 0
const opened: string[] = []
let pageShows: Notification[] = []

/** What the system would do with it cannot be seen from here, so it is noted on the way. */
function watchSystem(): void {
  const { setAppBadge, clearAppBadge } = navigator
  navigator.setAppBadge = (count) => {
    badge = count ?? 0
    return setAppBadge.call(navigator, count)
  }
  navigator.clearAppBadge = () => {
    badge = 0
    return clearAppBadge.call(navigator)
  }
  window.open = (url) => {
    opened.push(String(url))
    return null
  }
  window.Notification = class extends Notification {
    constructor(title: string, options?: NotificationOptions) {
      super(title, options)
      // As the system: the one with the same tag makes way.
      pageShows = [...pageShows.filter(({ tag }) => tag !== this.tag), this]
    }
    override close(): void {
      super.close()
      pageShows = pageShows.filter((each) => each !== this)
    }
  }
}

async function worker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register('/worker.js')
  return navigator.serviceWorker.ready
}

async function worldOf({ registration }: BrowserOptions): Promise<World> {
  const all = async () => (await registration?.getNotifications()) ?? pageShows
  const found = async (title: string) => (await all()).find((each) => each.title === title)!
  return {
    badge: () => badge,
    shown: async () => (await all()).map(({ title, body }) => ({ title, body })),
    async click(title) {
      if (registration) registration.active!.postMessage({ click: title })
      else (await found(title)).dispatchEvent(new Event('click'))
    },
    opened: () => opened,
    setFocused(on) {
      document.hasFocus = () => on
      dispatchEvent(new Event(on ? 'focus' : 'blur'))
    },
    setAwake: (on) => void document.dispatchEvent(new Event(on ? 'resume' : 'freeze')),
  }
}

async function checks(withWorker: boolean) {
  const registration = withWorker ? await worker() : undefined
  return hostContract(async ({ link }) => {
    opened.length = 0
    const options = { ...(registration ? { registration } : {}), ...(link ? { link } : {}) }
    const close = async () => {
      for (const shown of (await registration?.getNotifications()) ?? []) shown.close()
    }
    return { host: browserHost(options), world: await worldOf(options), close }
  })
}

watchSystem()
Object.assign(globalThis, {
  browserHost,
  names: hostContract(async () => ({ host: browserHost() })).map(({ name }) => name),
  async run(withWorker: boolean, at: number) {
    try {
      await (await checks(withWorker))[at]!.run()
      return null
    } catch (error) {
      return String(error)
    }
  },
})
