// What a desktop can do, as the SDK asks it. Electron, Tauri and the browser each give one of these.

/** A value that changes: `get` answers with what it is, `subscribe` calls at once and at every change. */
export interface Readable<T> {
  get(): T
  subscribe(run: (value: T) => void): () => void
}

/**
 * What a host can do here and now. `reply`: text typed into a notification comes back · `notifyClear`: a notification can
 * be taken away again · `notifyClick`: a click on it comes back. `focus`, `idle` and `awake` say whether the three
 * values of these names are known.
 */
export type Capability =
  | 'badge'
  | 'notify'
  | 'notifyClick'
  | 'notifyClear'
  | 'reply'
  | 'tray'
  | 'autostart'
  | 'deepLink'
  | 'secrets'
  | 'openExternal'
  | 'focus'
  | 'idle'
  | 'awake'
  | 'update'

/** One notification of the system. Another one with the same `tag` takes its place. */
export interface DesktopNotification {
  readonly tag: string
  readonly title: string
  readonly body?: string
  /** Where a click on it leads to: an address that `parseRoute` of `@forium/client/routes` understands. */
  readonly route: string
  readonly silent?: boolean
  /** Offers a line to answer in, where the host has `reply`. */
  readonly reply?: { readonly placeholder: string }
}

/** Somebody clicked a notification, answered it, opened a link of the app, or asked for it in the tray. */
export interface Activation {
  readonly from: 'notification' | 'deep-link' | 'tray'
  /** As it was given; nobody has looked yet whether it leads anywhere. */
  readonly route: string
  /** What they typed into the notification. */
  readonly reply?: string
}

export interface TrayItem {
  readonly id: string
  readonly label: string
  readonly checked?: boolean
}

export interface Tray {
  readonly tooltip: string
  readonly unread: number
  readonly menu: readonly TrayItem[]
}

/** Where a session is kept. */
export interface Secrets {
  /**
   * Null: there is none.
   *
   * @throws {DesktopError} `SECRET_LOST`: there is one, and the system does not give it out any more
   */
  get(key: string): Promise<string | null>
  /** Null removes it. Rejects when it was not kept: it is never written in the clear instead. */
  set(key: string, value: string | null): Promise<void>
}

export interface UpdateState {
  readonly state: 'none' | 'checking' | 'available' | 'downloading' | 'ready' | 'error'
  readonly version?: string
  /** From 0 to 1. */
  readonly progress?: number
}

export interface Update extends Readable<UpdateState> {
  check(): Promise<void>
  install(): Promise<void>
}

/**
 * All that an adapter gives. What `capabilities` does not name is never called by the SDK; called all the same it
 * rejects with `UNSUPPORTED`. `hostContract` of `@forium/sdk-desktop/testing` holds what it must do, for hosts of your own.
 */
export interface DesktopHost {
  readonly kind: 'electron' | 'tauri' | 'browser' | (string & {})
  readonly platform: 'macos' | 'windows' | 'linux' | 'unknown'
  readonly capabilities: ReadonlySet<Capability>
  /** 0 takes it away. */
  setBadge(count: number): Promise<void>
  notify(notification: DesktopNotification): Promise<void>
  /** One, or all of this app's. */
  clearNotifications(tag?: string): Promise<void>
  /** Asks the person, where they have to be asked. Call it from a click. False: they would rather not. */
  allowNotifications(): Promise<boolean>
  /** What happened before anybody listened is told to the first who does. */
  onActivate(run: (activation: Activation) => void): () => void
  /** Null takes it away. */
  setTray(tray: Tray | null): Promise<void>
  /** The id of the item that was chosen. */
  onTray(run: (id: string) => void): () => void
  readonly autostart: { get(): Promise<boolean>; set(on: boolean): Promise<void> }
  readonly secrets: Secrets
  readonly focused: Readable<boolean>
  readonly idle: Readable<boolean>
  readonly awake: Readable<boolean>
  /** Brings the app's window to the front. */
  focus(): Promise<void>
  /** In the person's browser; `http`, `https` and `mailto` alone. */
  openExternal(url: string): Promise<void>
  readonly update?: Update
  /** Lets go of everything that it listens to. */
  close(): void
}

/**
 * `UNSUPPORTED`: not on this host · `REFUSED`: an address or a sender that must not · `INVALID`: no such thing can be
 * asked · `SECRET_LOST`: kept, but not given out any more · `FAILED`: it went wrong.
 */
export type DesktopErrorCode = 'UNSUPPORTED' | 'REFUSED' | 'INVALID' | 'SECRET_LOST' | 'FAILED'

/**
 * What a host rejects with.
 *
 * @example
 * host.openExternal(link).catch((error) => error instanceof DesktopError && error.code === 'REFUSED')
 */
export class DesktopError extends Error {
  readonly code: DesktopErrorCode
  constructor(code: DesktopErrorCode, message: string) {
    super(message)
    this.name = 'DesktopError'
    this.code = code
  }
}
