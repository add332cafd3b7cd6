import { pushDevices, registerPushDevice, removePushDevice } from '@forium/client/push'
import type { App } from '#lib/app/app.svelte.ts'

type State = 'checking' | 'unsupported' | 'blocked' | 'off' | 'on'

/** Whether the person is told on this device, and what it takes. */
export class ThisDevice {
  state = $state<State>('checking')
  isBusy = $state(false)
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  async look(): Promise<void> {
    if (!isSupported()) this.state = 'unsupported'
    else if (Notification.permission === 'denied') this.state = 'blocked'
    else this.state = (await this.#isOn()) ? 'on' : 'off'
  }

  /** Answers what went wrong besides the reader's own no. */
  async turnOn(): Promise<'failed' | { message: string } | null> {
    return this.#busy(async () => {
      const permission = await Notification.requestPermission()
      if (permission !== 'granted') return null
      const known = await this.#app.client.try(pushDevices, {})
      if (!known.ok) return known.error
      const subscription = await subscribe(known.data.server.vapidPublicKey).catch(() => null)
      if (!subscription) return 'failed'
      const { endpoint, keys } = subscription.toJSON()
      const input = { kind: 'WEB_PUSH', endpoint, p256dh: keys?.p256dh, auth: keys?.auth } as const
      const done = await this.#app.client.try(registerPushDevice, { input })
      return done.ok ? null : done.error
    })
  }

  async turnOff(): Promise<{ message: string } | null> {
    return this.#busy(async () => {
      const known = await this.#app.client.try(pushDevices, {})
      if (!known.ok) return known.error
      for (const { id } of known.data.viewerPushDevices.filter((device) => device.isCurrent))
        await this.#app.client.try(removePushDevice, { input: { id } })
      await (await currentSubscription())?.unsubscribe().catch(() => false)
      return null
    })
  }

  async #isOn(): Promise<boolean> {
    const subscription = await currentSubscription()
    if (!subscription || Notification.permission !== 'granted') return false
    const known = await this.#app.client.try(pushDevices, {})
    if (!known.ok || !isOfKey(subscription, known.data.server.vapidPublicKey)) return false
    return known.data.viewerPushDevices.some((device) => device.isCurrent && device.kind === 'WEB_PUSH')
  }

  async #busy<Done>(act: () => Promise<Done>): Promise<Done> {
    this.isBusy = true
    try {
      return await act()
    } finally {
      await this.look()
      this.isBusy = false
    }
  }
}

const isSupported = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

async function currentSubscription(): Promise<PushSubscription | null> {
  return (await navigator.serviceWorker.ready).pushManager.getSubscription()
}

/** One that was made with other keys of the server reaches nobody. */
async function subscribe(applicationServerKey: string): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready
  const old = await pushManager.getSubscription()
  if (old && !isOfKey(old, applicationServerKey)) await old.unsubscribe()
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
}

function isOfKey(subscription: PushSubscription, key: string): boolean {
  const own = subscription.options.applicationServerKey
  if (!own) return true
  const text = btoa(String.fromCharCode(...new Uint8Array(own)))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') === key
}
