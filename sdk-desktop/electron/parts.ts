// The part of Electron that is used, so that `electron` itself is no dependency and a test can give another one. That
// the real one fits is checked against its own types in `host-tests/`.

type Listener = (...given: never[]) => void

interface Emitter {
  on(event: string, listener: Listener): unknown
  removeListener(event: string, listener: Listener): unknown
}

export interface ElectronFrame {
  readonly origin: string
  readonly parent: ElectronFrame | null
  isDestroyed(): boolean
}

export interface ElectronContents {
  readonly mainFrame: ElectronFrame
  isDestroyed(): boolean
  send(channel: string, ...given: unknown[]): void
}

export interface ElectronImage {
  isEmpty(): boolean
}

export interface ElectronWindow {
  readonly webContents: ElectronContents
  isDestroyed(): boolean
  isFocused(): boolean
  isMinimized(): boolean
  restore(): void
  show(): void
  focus(): void
  setOverlayIcon(icon: ElectronImage | null, description: string): void
}

export interface ElectronEvent {
  readonly sender: ElectronContents
  readonly senderFrame: ElectronFrame | null
}

export interface ElectronApp extends Emitter {
  whenReady(): Promise<void>
  quit(): void
  getName(): string
  getPath(name: 'userData' | 'appData' | 'exe'): string
  requestSingleInstanceLock(): boolean
  hasSingleInstanceLock(): boolean
  setAsDefaultProtocolClient(scheme: string): boolean
  isDefaultProtocolClient(scheme: string): boolean
  setAppUserModelId(id: string): void
  setBadgeCount(count: number): boolean
  getLoginItemSettings(): { openAtLogin: boolean }
  setLoginItemSettings(settings: { openAtLogin: boolean }): void
}

export interface ElectronNotification {
  on(event: 'click', listener: () => void): unknown
  on(event: 'reply', listener: (details: { reply: string }, reply: string) => void): unknown
  show(): void
  close(): void
}

export interface ElectronNotificationOptions {
  title: string
  body: string
  silent: boolean
  hasReply?: boolean
  replyPlaceholder?: string
}

export interface ElectronTray {
  on(event: 'click', listener: () => void): unknown
  setToolTip(text: string): void
  setTitle(text: string): void
  setImage(image: string): void
  setContextMenu(menu: never): void
  destroy(): void
}

export interface ElectronMenuItem {
  label: string
  type: 'normal' | 'checkbox'
  checked: boolean
  click(): void
}

export interface ElectronSafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>
  encryptStringAsync(text: string): Promise<Buffer>
  decryptStringAsync(bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>
  getSelectedStorageBackend(): string
}

export interface ElectronPowerMonitor extends Emitter {
  getSystemIdleState(seconds: number): string
}

/**
 * What `attachForium` needs of Electron.
 *
 * @example
 * import * as electron from 'electron'
 * await attachForium(electron, { scheme: 'acme', origins: ['app://-'], windows: () => electron.BrowserWindow.getAllWindows() })
 */
export interface ElectronParts {
  app: ElectronApp
  ipcMain: {
    handle(channel: string, run: (event: ElectronEvent, ...given: unknown[]) => unknown): void
    removeHandler(channel: string): void
  }
  safeStorage: ElectronSafeStorage
  Notification: { new (options: ElectronNotificationOptions): ElectronNotification; isSupported(): boolean }
  shell: { openExternal(url: string): Promise<void> }
  Tray?: new (icon: string) => ElectronTray
  Menu?: { buildFromTemplate(items: ElectronMenuItem[]): unknown }
  nativeImage?: { createFromDataURL(url: string): ElectronImage }
  powerMonitor?: ElectronPowerMonitor
}
