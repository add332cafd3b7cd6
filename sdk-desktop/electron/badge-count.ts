import type { ElectronParts, ElectronWindow } from './parts.ts'

/** A red dot of 16 × 16: Windows has no number to set, it lays a picture over the app's. */
const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAQMAAAAlPW0iAAAABlBMVEUAAADZLSA8e81XAAAAAXRSTlMAQObYZgAAACZJREFUeNpjYGxg4P/AIP+Dwf4PQ/0/KPr/H4TgXKAUUAFQGWMDAOkcFI+SM+K2AAAAAElFTkSuQmCC'

/** Undefined: this desktop shows none (on Linux only some do, and say so when they are asked). */
export function createBadge(
  { app, nativeImage }: ElectronParts,
  platform: string,
  windows: () => readonly ElectronWindow[],
) {
  if (platform !== 'win32') return app.setBadgeCount(0) ? (count: number) => void app.setBadgeCount(count) : undefined
  if (!nativeImage) return undefined
  const overlay = nativeImage.createFromDataURL(dot)
  return (count: number) => {
    for (const window of windows())
      if (!window.isDestroyed()) window.setOverlayIcon(count > 0 ? overlay : null, count > 0 ? String(count) : '')
  }
}
