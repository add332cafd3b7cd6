// The main process of the example: one window on a scheme of its own, and nothing that a page could reach but ours.
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { attachForium } from '@forium/sdk-desktop/electron/main'
import * as electron from 'electron'

const { app, BrowserWindow, protocol, session } = electron
const built = import.meta.dirname
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.png': 'image/png' }

// Not file://, where any file is of the same origin and cookies do not work.
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

const attached = attachForium(electron, {
  scheme: 'acme',
  appId: 'com.example.acme',
  origins: ['app://-'],
  windows: () => BrowserWindow.getAllWindows(),
  createWindow: open,
  tray: { icon: join(built, 'tray.png'), unreadIcon: join(built, 'tray-unread.png') },
  // An AppImage is not where it seems to be.
  ...(process.env.APPIMAGE ? { executable: process.env.APPIMAGE } : {}),
})

await app.whenReady()
protocol.handle('app', serve)
session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
app.on('window-all-closed', () => {
  // It stays in the tray.
})
if ((await attached).isFirst) await open()

async function open(): Promise<void> {
  const preload = join(built, 'preload.cjs')
  const window = new BrowserWindow({ webPreferences: { preload, sandbox: true, contextIsolation: true } })
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  await window.loadURL('app://-/index.html')
}

async function serve({ url }: Request): Promise<Response> {
  const path = normalize(decodeURIComponent(new URL(url).pathname))
  const type = types[extname(path)]
  if (!type || path.includes('..')) return new Response(null, { status: 404 })
  const body = await readFile(join(built, path)).catch(() => null)
  return new Response(body && new Uint8Array(body), { status: body ? 200 : 404, headers: { 'content-type': type } })
}
