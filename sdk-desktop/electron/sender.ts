import type { ElectronContents, ElectronEvent, ElectronWindow } from './parts.ts'

/**
 * Whether a message comes from the app's own page: the top frame of a window that is open and ours, showing one of the
 * origins. A page that was led elsewhere, a frame within it and a window that is gone are not.
 */
export function isOurs(event: ElectronEvent, windows: readonly ElectronWindow[], origins: readonly string[]): boolean {
  const { sender, senderFrame: frame } = event
  if (!frame || sender.isDestroyed() || frame.isDestroyed()) return false
  return (
    frame.parent === null &&
    origins.includes(frame.origin) &&
    windows.some((window) => !window.isDestroyed() && window.webContents === sender)
  )
}

/** Windows that may be told something: what a foreign page shows must not hear of notifications. */
export const showsOurs = (window: ElectronWindow, origins: readonly string[]): boolean =>
  !window.isDestroyed() && isAlive(window.webContents) && origins.includes(window.webContents.mainFrame.origin)

const isAlive = (contents: ElectronContents): boolean => !contents.isDestroyed() && !contents.mainFrame.isDestroyed()

/** @throws {TypeError} an origin that would let others in */
export function checkedOrigins(origins: readonly string[]): readonly string[] {
  for (const origin of origins)
    if (!/^(?!file:)[a-z][a-z0-9+.-]*:\/\/[^/\s*?#@]+$/.test(origin))
      throw new TypeError(
        `"${origin}" is no origin that can be trusted. Serve the app from https or from a scheme of your own (app://-); every file and every frame without an origin shares "file://" and "null".`,
      )
  if (origins.length === 0) throw new TypeError('Without an origin no page can use the desktop.')
  return origins
}
