// The public face of `@forium/sdk-mobile/host`: the app's side of the bridge, over whatever channel its WebView has.
import {
  type BridgeErrorCode,
  bridgeVersion,
  eventNames,
  featureOf,
  type HostEvents,
  type HostFeature,
  type HostInfo,
  type HostMethod,
  type HostState,
  readMessage,
} from '@forium/client/bridge'
import type { Json, StorageAdapter } from '@forium/client/outbox'
import { fits, isFrom } from './checks.ts'

export { scriptFor } from './script.ts'

export interface BridgeOptions {
  /** Brings a message to the page, as a script: `(json) => webView.injectJavaScript(scriptFor(json))`. */
  send(json: string): void
  host?: HostInfo['host']
  /** The address of the page that was opened. Messages of any other are dropped; then `receive` must be told the sender. */
  page?: string
  /** How the page looks and where it begins; asked each time that it loads. */
  state?(): HostState
  /** What is given here the page is told that it may use; what is not, it does not ask for. */
  storage?: StorageAdapter
  /** A session of the person that the app knows; null: a guest. */
  token?(why: 'first' | 'expired'): string | null | Promise<string | null>
  /** Always `http`, `https`, `mailto` or `tel`. */
  openLink?(url: string): unknown
  badge?(count: number): unknown
  unread?(count: number): unknown
  close?(): unknown
  haptic?(kind: 'light' | 'success' | 'error'): unknown
  askPush?(): Promise<'granted' | 'denied' | 'unavailable'>
  /** The app tells the page of its insets, with `event('insets', …)`. */
  insets?: boolean
  /** Told of each message that was dropped: for a log. */
  onRefused?(why: string): void
}

export interface Bridge {
  /** To be called with each message of the page, and with the address (or the origin) of the frame that sent it. */
  receive(json: string, from?: string): Promise<void>
  event<Name extends keyof HostEvents>(name: Name, data: HostEvents[Name]): void
  /** The page is gone. What it asked for is still done, and not answered any more. */
  dispose(): void
}

/**
 * Serves a messenger page that runs in a WebView: keeps its rows, gives it the token, opens its links. Every message is
 * checked before anything is done.
 *
 * @example
 * const bridge = serveBridge({ send: (json) => webView.injectJavaScript(scriptFor(json)), storage, openLink: Linking.openURL })
 * <WebView onMessage={({ nativeEvent }) => bridge.receive(nativeEvent.data, nativeEvent.url)} … />
 */
export function serveBridge(options: BridgeOptions): Bridge {
  const { onRefused = () => {} } = options
  const features = featuresOf(options)
  let isDisposed = false
  const say = (message: object) => {
    if (!isDisposed) options.send(JSON.stringify({ v: bridgeVersion, ...message }))
  }
  async function answer(id: number, method: unknown, params: unknown): Promise<void> {
    const fail = (code: BridgeErrorCode, message: string) => say({ id, error: { code, message } })
    if (!isMethod(method)) return fail('UNSUPPORTED', 'There is no such method.')
    const feature = featureOf[method]
    if (feature && !features.includes(feature)) return fail('UNSUPPORTED', `The app offers no ${feature}.`)
    if (!Array.isArray(params) || !fits[method](params)) return fail('REFUSED', `${method} was asked wrongly.`)
    try {
      const result: unknown = await handlers[method](options, params, features)
      say({ id, result: result ?? null })
    } catch (error) {
      fail('FAILED', String(error instanceof Error ? error.message : error).slice(0, 200))
    }
  }
  return {
    async receive(json, from) {
      if (isDisposed) return
      // Silence: an answer would go to the page that was opened, which asked for nothing.
      if (options.page !== undefined && !isFrom(options.page, from)) return onRefused('not from the page')
      const message = readMessage(json)
      if (!message || !isId(message.id)) return onRefused('no message of the bridge')
      await answer(message.id, message.method, message.params)
    },
    event(event, data) {
      if (!eventNames.includes(event)) throw new TypeError(`There is no event ${event}.`)
      say({ event, data })
    },
    dispose() {
      isDisposed = true
    },
  }
}

function featuresOf(given: BridgeOptions): HostFeature[] {
  const offered: [HostFeature, unknown][] = [
    ['token', given.token],
    ['storage', given.storage],
    ['link', given.openLink],
    ['badge', given.badge],
    ['unread', given.unread],
    ['close', given.close],
    ['haptic', given.haptic],
    ['push', given.askPush],
    ['insets', given.insets],
  ]
  return offered.filter(([, what]) => Boolean(what)).map(([feature]) => feature)
}

/** `params` were checked before; what is missing is not called. */
const handlers: Record<HostMethod, (given: BridgeOptions, params: unknown[], features: HostFeature[]) => unknown> = {
  hello: ({ host = 'other', state }, _params, features) => ({ ...state?.(), host, sdk: 'sdk-mobile 0.1.0', features }),
  'token.get': ({ token }, [why]) => token!(why as 'first'),
  'storage.load': ({ storage }, [prefix]) => storage!.load(prefix as string),
  'storage.apply': async ({ storage }, [batch]) => {
    const entries = (batch as ([string, Json] | [string])[]).map(([key, value]) => [key, value] as const)
    await storage!.apply(entries)
  },
  'storage.clear': async ({ storage }) => void (await storage!.clear()),
  'link.open': async ({ openLink }, [url]) => void (await openLink!(url as string)),
  'badge.set': async ({ badge }, [count]) => void (await badge!(count as number)),
  unread: async ({ unread }, [count]) => void (await unread!(count as number)),
  close: async ({ close }) => void (await close!()),
  haptic: async ({ haptic }, [kind]) => void (await haptic!(kind as 'light')),
  'push.ask': ({ askPush }) => askPush!(),
}

const isMethod = (given: unknown): given is HostMethod =>
  typeof given === 'string' && Object.keys(featureOf).includes(given)

const isId = (given: unknown): given is number => Number.isSafeInteger(given) && (given as number) > 0
