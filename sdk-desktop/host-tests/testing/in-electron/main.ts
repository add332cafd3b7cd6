// The contract inside of real Electron: for `.github/workflows/desktop-hosts.yml`. Not run by us: see docs/desktop.md.
import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as electron from 'electron'
import { attachForium } from '../../../electron/main.ts'

const { app, BrowserWindow, protocol } = electron
const built = import.meta.dirname
const files: Record<string, string> = { '/index.html': 'text/html', '/window.js': 'text/javascript' }

app.setPath('userData', mkdtempSync(join(tmpdir(), 'forium-electron-')))
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
const attached = attachForium(electron, {
  scheme: 'forium-test',
  appId: 'forium.desktop.test',
  origins: ['app://-'],
  windows: () => BrowserWindow.getAllWindows(),
})
await app.whenReady()
protocol.handle('app', async ({ url }) => {
  const { pathname } = new URL(url)
  const type = files[pathname]
  if (!type) return new Response(null, { status: 404 })
  return new Response(await readFile(join(built, pathname), 'utf8'), { headers: { 'content-type': type } })
})
await attached

const preload = join(built, 'preload.cjs')
const window = new BrowserWindow({ webPreferences: { preload, sandbox: true, contextIsolation: true } })
window.webContents.on('console-message', ({ message }) => {
  console.log(message)
  // The page's last line.
  const end = /^contract: (\d+) passed, (\d+) failed$/.exec(message)
  if (end) app.exit(end[2] === '0' && end[1] !== '0' ? 0 : 1)
})
await window.loadURL('app://-/index.html')
setTimeout(() => app.exit(2), 60_000)
