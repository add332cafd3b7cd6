// The official guest packages, as far as they are used. The app imports them and passes them in: so none is a
// dependency, and what is not passed in is not there. That the real ones fit is checked in `host-tests/`.

type Unlisten = () => unknown

export interface TauriWindow {
  setBadgeCount(count?: number): Promise<void>
  setOverlayIcon(icon?: string | Uint8Array): Promise<void>
  isFocused(): Promise<boolean>
  onFocusChanged(run: (event: { payload: boolean }) => void): Promise<Unlisten>
  show(): Promise<void>
  unminimize(): Promise<void>
  setFocus(): Promise<void>
}

export interface TauriNotification {
  isPermissionGranted(): Promise<boolean>
  requestPermission(): Promise<string>
  sendNotification(options: { title: string; body?: string; silent?: boolean }): void
}

export interface TauriDeepLink {
  getCurrent(): Promise<string[] | null>
  onOpenUrl(run: (urls: string[]) => void): Promise<Unlisten>
}

export interface TauriAutostart {
  isEnabled(): Promise<boolean>
  enable(): Promise<void>
  disable(): Promise<void>
}

export interface TauriOpener {
  openUrl(url: string): Promise<void>
}

export interface TauriMenuOptions {
  items: { id: string; text: string; checked?: boolean; action: (id: string) => void }[]
}

export interface TauriTrayOptions {
  icon: string
  tooltip: string
  action: (event: { type: string; buttonState?: string }) => void
}

export interface TauriTrayIcon {
  setTooltip(text: string | null): Promise<void>
  setTitle(text: string | null): Promise<void>
  setIcon(icon: string | null): Promise<void>
  setMenu(menu: never): Promise<void>
  close(): Promise<void>
}

export interface TauriTray {
  // Methods that are named `new`, not constructors.
  TrayIcon: { 'new'(options: TauriTrayOptions): Promise<TauriTrayIcon> }
  Menu: { 'new'(options: TauriMenuOptions): Promise<unknown> }
  /** Path of a picture. */
  icon: string
  unreadIcon?: string
}

export interface TauriUpdate {
  readonly version: string
  downloadAndInstall(onEvent: (event: TauriDownload) => void): Promise<void>
}

export interface TauriDownload {
  readonly event: 'Started' | 'Progress' | 'Finished'
  readonly data?: { readonly contentLength?: number; readonly chunkLength?: number }
}

export interface TauriUpdater {
  check(): Promise<TauriUpdate | null>
}
