import { type BrowserOptions, browserHost } from './browser/host.ts'
import { electronHost, hasElectron } from './electron/renderer.ts'
import type { DesktopHost } from './host.ts'

/**
 * The host this page runs in: Electron where the preload script is, Tauri where you say how, a browser otherwise.
 *
 * @example
 * const host = await detectHost({ tauri: () => import('./tauri-host.ts').then(({ open }) => open()) })
 */
export async function detectHost(
  options: { tauri?: () => Promise<DesktopHost>; browser?: BrowserOptions } = {},
): Promise<DesktopHost> {
  if (hasElectron()) return electronHost()
  if (options.tauri && (globalThis as { isTauri?: boolean }).isTauri) return options.tauri()
  return browserHost(options.browser)
}
