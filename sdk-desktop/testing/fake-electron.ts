import type { ElectronNotificationOptions, ElectronParts, ElectronWindow } from '../electron/parts.ts'
import { createEmitter, type Emitter } from './emitter.ts'
import { createFakeIpc, type FakePage } from './fake-ipc.ts'
import { fakeSafeStorage } from './fake-safe-storage.ts'

export interface FakeElectronOptions {
  /** Default: `linux`. */
  platform?: 'linux' | 'darwin' | 'win32'
  /** Where `userData` and `appData` are; files are really written there. */
  folder: string
  /** Another process of this app is there already. */
  isSecond?: boolean
  /** Default: `gnome_libsecret`. */
  keyChain?: 'gnome_libsecret' | 'basic_text' | 'none'
}

export interface FakeElectron {
  readonly parts: Required<ElectronParts>
  readonly app: Emitter
  readonly powerMonitor: Emitter & { state: string }
  readonly shown: readonly (Emitter & { options: ElectronNotificationOptions })[]
  readonly tray: () => { tooltip: string; image: string; items: readonly { label: string; click(): void }[] } | null
  readonly opened: readonly string[]
  readonly badge: () => number
  readonly login: () => boolean
  readonly keyChain: ReturnType<typeof fakeSafeStorage>['control']
  readonly quits: () => number
  readonly windows: () => readonly ElectronWindow[]
  /** A window that shows a page of this origin. `runPreload` is handed what `require('electron')` gives there. */
  open(origin: string, runPreload: (electron: FakePage['preload']) => void): FakePage
}

/**
 * Electron without Electron: what goes between its processes is cloned as there, files are real, the system is in memory.
 *
 * @example
 * const electron = fakeElectron({ folder })
 * await attachForium(electron.parts, { scheme: 'acme', origins: ['app://-'], windows: electron.windows })
 */
export function fakeElectron(options: FakeElectronOptions): FakeElectron {
  const { folder, platform = 'linux', isSecond = false, keyChain = 'gnome_libsecret' } = options
  const ipc = createFakeIpc()
  const app = createEmitter()
  const power = Object.assign(createEmitter(), { state: 'active' })
  const safe = fakeSafeStorage(keyChain)
  const shown: (Emitter & { options: ElectronNotificationOptions })[] = []
  const opened: string[] = []
  let [badge, login, quits] = [0, false, 0]
  let tray: ReturnType<FakeElectron['tray']> = null

  class Notification {
    static isSupported = () => true
    readonly on: Emitter['on']
    readonly removeListener: Emitter['removeListener']
    readonly itself: (typeof shown)[number]
    constructor(given: ElectronNotificationOptions) {
      this.itself = Object.assign(createEmitter(), { options: given })
      this.on = this.itself.on
      this.removeListener = this.itself.removeListener
    }
    show = () => void shown.push(this.itself)
    close = () => {
      if (shown.includes(this.itself)) shown.splice(shown.indexOf(this.itself), 1)
    }
  }

  class Tray {
    readonly on = createEmitter().on
    readonly removeListener = () => {}
    constructor(image: string) {
      tray = { tooltip: '', image, items: [] }
    }
    setToolTip = (tooltip: string) => void (tray = { ...tray!, tooltip })
    setTitle = () => {}
    setImage = (image: string) => void (tray = { ...tray!, image })
    setContextMenu = (items: never) => void (tray = { ...tray!, items })
    destroy = () => void (tray = null)
  }

  const parts: Required<ElectronParts> = {
    app: {
      ...app,
      whenReady: async () => {},
      quit: () => void quits++,
      getName: () => 'Acme\nExec=evil',
      getPath: (name) => (name === 'exe' ? '/opt/Acme App/acme' : `${folder}/${name}`),
      requestSingleInstanceLock: () => !isSecond,
      hasSingleInstanceLock: () => false,
      setAsDefaultProtocolClient: () => true,
      isDefaultProtocolClient: () => true,
      setAppUserModelId: () => {},
      setBadgeCount: (count) => {
        if (platform !== 'win32') badge = count
        return platform !== 'win32'
      },
      getLoginItemSettings: () => ({ openAtLogin: login }),
      setLoginItemSettings: ({ openAtLogin }) => void (login = openAtLogin),
    },
    ipcMain: ipc.main,
    safeStorage: safe.safeStorage,
    Notification,
    Tray,
    Menu: { buildFromTemplate: (items) => items },
    nativeImage: { createFromDataURL: (url) => ({ isEmpty: () => !url.startsWith('data:image/png') }) },
    powerMonitor: { ...power, getSystemIdleState: () => power.state },
    shell: { openExternal: async (url) => void opened.push(url) },
  }
  return {
    parts,
    app,
    powerMonitor: power,
    shown,
    tray: () => tray,
    opened,
    badge: () => (platform === 'win32' ? Number(ipc.overlay()) : badge),
    login: () => login,
    keyChain: safe.control,
    quits: () => quits,
    windows: ipc.windows,
    open: (origin, runPreload) => ipc.open(origin, runPreload, app.emit),
  }
}
