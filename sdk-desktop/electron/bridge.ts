// What goes between the window and the main process. `preload.cjs` lists the methods again: it can import nothing.
import type { Activation, Capability, DesktopErrorCode, DesktopNotification, Tray, UpdateState } from '../host.ts'

export const channel = 'forium'

/** What a window may ask, and what it gets. */
export interface Methods {
  hello(): Hello
  /** What happened and was not told yet. */
  take(): readonly Activation[]
  badge(count: number): void
  notify(notification: DesktopNotification): void
  clear(tag?: string): void
  tray(tray: Tray | null): void
  'autostart.get'(): boolean
  'autostart.set'(on: boolean): void
  'secret.get'(key: string): string | null
  'secret.set'(secret: { key: string; value: string | null }): void
  focus(): void
  external(url: string): void
  'update.check'(): void
  'update.install'(): void
}
export type Method = keyof Methods
export type Given<Name extends Method> = Parameters<Methods[Name]>
export type Gives<Name extends Method> = ReturnType<Methods[Name]>

export interface State {
  readonly focused: boolean
  readonly idle: boolean
  readonly awake: boolean
  readonly update: UpdateState
}

export interface Hello extends State {
  readonly platform: 'macos' | 'windows' | 'linux' | 'unknown'
  readonly capabilities: readonly Capability[]
}

/** An error loses its code on the way between processes, so it is an answer. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Refusal
interface Refusal {
  readonly ok: false
  readonly code: DesktopErrorCode
  readonly message: string
}

/** `activated` says only that there is something to take: it may be lost, what happened is not. */
export type Told =
  | { readonly kind: 'activated' }
  | { readonly kind: 'tray'; readonly id: string }
  | { readonly kind: 'state'; readonly state: State }

/** What the preload script puts into the window. */
export interface Bridge {
  readonly version: number
  ask(method: Method, argument?: unknown): Promise<unknown>
  listen(run: (told: Told) => void): () => void
}
