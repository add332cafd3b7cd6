// The main process. Node's own modules are used here, and nowhere else in the package.
import { join } from 'node:path'
import type { Update } from '../host.ts'
import { DesktopError } from '../host.ts'
import { createActivationsOf } from './activated.ts'
import { answersOf } from './answers.ts'
import { type Answer, channel, type Method } from './bridge.ts'
import { createDesk } from './desk.ts'
import { followLinks } from './links.ts'
import type { ElectronParts, ElectronWindow } from './parts.ts'
import { checkedOrigins, isOurs } from './sender.ts'
import type { TrayIcons } from './tray-icon.ts'

export type { ElectronParts } from './parts.ts'

export interface ElectronOptions {
  /** The app's own, as in `acme://topic/…`. */
  scheme: string
  /** What the app's pages are of, as in `app://-` or `https://forum.example`. Nothing else may use the desktop. */
  origins: readonly string[]
  /** Windows that show the app. */
  windows: () => readonly ElectronWindow[]
  /** Opens one, when there is none and something is to be shown. */
  createWindow?: () => Promise<unknown>
  /** As in `com.acme.forum`: for notifications on Windows and the autostart file on Linux. */
  appId?: string
  /** Default: `os`, encrypted by the system. `memory`: nothing is kept. */
  secrets?: 'os' | 'memory'
  /** Default: `app.getPath('userData')`. */
  userData?: string
  /** What starts at login on Linux. Default: this program; in an AppImage it is `process.env.APPIMAGE`. */
  executable?: string
  tray?: TrayIcons
  /** Your own updater. */
  update?: Update
  /** After so long without a touch nobody is there. Default: 300. */
  idleSeconds?: number
  /** Default: `process.platform`. */
  platform?: string
  /** Default: `process.argv`. */
  argv?: readonly string[]
}

export interface ElectronDesktop {
  /** False: another process of this app is running and was told; this one is quitting. */
  readonly isFirst: boolean
  /** As if somebody had opened this link of the app. */
  open(url: string): void
  dispose(): void
}

/**
 * Gives the app's pages the desktop. Call it before the app is ready: it takes the single-instance lock and the scheme.
 *
 * @throws {TypeError} an origin, a scheme or an `appId` that cannot be
 * @example
 * import * as electron from 'electron'
 * await attachForium(electron, { scheme: 'acme', origins: ['app://-'], windows: () => electron.BrowserWindow.getAllWindows() })
 */
export async function attachForium(parts: ElectronParts, options: ElectronOptions): Promise<ElectronDesktop> {
  const origins = checkedOrigins(options.origins)
  if (!/^[a-z][a-z0-9+.-]{1,30}$/.test(options.scheme)) throw new TypeError(`"${options.scheme}" is no scheme.`)
  const { app, ipcMain } = parts
  if (!app.hasSingleInstanceLock() && !app.requestSingleInstanceLock()) {
    app.quit()
    return { isFirst: false, open() {}, dispose() {} }
  }
  const { argv = process.argv, platform = process.platform } = options
  const activations = createActivationsOf(options, origins)
  const open = (url?: string): void =>
    url ? activations.tell({ from: 'deep-link', route: url }) : void activations.bringForward()
  const unfollow = followLinks(app, options.scheme, argv, open)
  await app.whenReady()
  const userData = options.userData ?? app.getPath('userData')
  const desk = await createDesk(
    parts,
    { ...options, platform, secretPath: join(userData, 'forium-secrets.json') },
    activations,
  )
  const answers = answersOf(desk, activations)
  ipcMain.handle(channel, async (event, method, argument): Promise<Answer<unknown>> => {
    try {
      if (!isOurs(event, options.windows(), origins))
        throw new DesktopError('REFUSED', 'This page may not use the desktop: see `origins` of attachForium.')
      const answer = Object.hasOwn(answers, method as string) ? answers[method as Method] : undefined
      if (!answer) throw new DesktopError('INVALID', 'There is no such method.')
      return { ok: true, value: await answer(argument as never) }
    } catch (error) {
      return refusal(error)
    }
  })
  return {
    isFirst: true,
    open: (url) => open(url),
    dispose() {
      unfollow()
      ipcMain.removeHandler(channel)
      desk.close()
    },
  }
}

/** What went wrong inside is the main process's own business: a path or a key must not reach the page. */
function refusal(error: unknown): Answer<never> {
  if (error instanceof DesktopError) return { ok: false, code: error.code, message: error.message }
  return { ok: false, code: 'FAILED', message: 'The system did not do it.' }
}
