// What a page in a WebView and the app around it say to each other: JSON texts, `v` in each.
import type { Route } from '../routes.ts'
import type { Json } from '../storage.ts'

export const bridgeVersion = 1

export type HostFeature = 'token' | 'storage' | 'link' | 'badge' | 'unread' | 'close' | 'haptic' | 'push' | 'insets'

/** How a page looks and where it begins; all of it may come later as an event. */
export interface HostState {
  /** Where the community lives, `https://forum.example`: the page speaks to nobody else. Asked once. */
  origin?: string
  /** Where its files are sent to, when that is elsewhere: an S3. Asked once. */
  filesOrigin?: string
  /** False: no files are attached. Default: what the server allows this person. Asked once. */
  attachments?: boolean
  route?: Route
  /** Of the messenger: `color`, `radius`, …; what it knows not it leaves. */
  theme?: Json
  locale?: string
  insets?: { top: number; right: number; bottom: number; left: number }
}

export interface HostInfo extends HostState {
  host: 'ios' | 'android' | 'flutter' | 'react-native' | 'capacitor' | 'desktop' | 'other'
  /** Whose code serves the bridge, and its version. */
  sdk: string
  features: readonly HostFeature[]
}

/** A row to write; without a value it is removed. */
export type BridgeEntry = readonly [key: string, value: Json] | readonly [key: string]

/** What a page may ask. Everything but `hello` belongs to a feature, and is not asked for where the host lacks it. */
export interface HostMethods {
  hello(page: { version: string }): HostInfo
  'token.get'(why: 'first' | 'expired'): string | null
  'storage.load'(prefix: string): readonly (readonly [key: string, value: Json])[]
  'storage.apply'(batch: readonly BridgeEntry[]): null
  'storage.clear'(): null
  'link.open'(url: string): null
  'badge.set'(count: number): null
  unread(count: number): null
  close(): null
  haptic(kind: 'light' | 'success' | 'error'): null
  'push.ask'(): 'granted' | 'denied' | 'unavailable'
}
export type HostMethod = keyof HostMethods

/** What a host tells, unasked. */
export interface HostEvents {
  route: Route
  theme: Json
  locale: string
  /** A payload, as the app was given it. */
  push: Json
  lifecycle: 'active' | 'background'
  network: 'online' | 'offline'
  insets: NonNullable<HostState['insets']>
  /** Android's back button. */
  back: null
}

export interface BridgeRequest {
  v: 1
  id: number
  method: HostMethod
  params: Json[]
}
export type BridgeErrorCode = 'REFUSED' | 'UNSUPPORTED' | 'FAILED'
export type BridgeReply =
  | { v: 1; id: number; result: Json }
  | { v: 1; id: number; error: { code: BridgeErrorCode; message: string } }
export interface HostEvent {
  v: 1
  event: keyof HostEvents
  data: Json
}

/** The feature that a method belongs to. */
export const featureOf: Record<HostMethod, HostFeature | null> = {
  hello: null,
  'token.get': 'token',
  'storage.load': 'storage',
  'storage.apply': 'storage',
  'storage.clear': 'storage',
  'link.open': 'link',
  'badge.set': 'badge',
  unread: 'unread',
  close: 'close',
  haptic: 'haptic',
  'push.ask': 'push',
}

export const eventNames: readonly (keyof HostEvents)[] = [
  'route',
  'theme',
  'locale',
  'push',
  'lifecycle',
  'network',
  'insets',
  'back',
]

/** Longer texts are nobody's: a whole store of messages has less. */
export const longestMessage = 20_000_000

/** A message as an object of this version; null for everything else. */
export function readMessage(text: unknown): { [key: string]: unknown } | null {
  if (typeof text !== 'string' || text.length > longestMessage) return null
  try {
    const message: unknown = JSON.parse(text)
    if (typeof message !== 'object' || message === null || Array.isArray(message)) return null
    return (message as { v?: unknown }).v === bridgeVersion ? (message as { [key: string]: unknown }) : null
  } catch {
    return null
  }
}
