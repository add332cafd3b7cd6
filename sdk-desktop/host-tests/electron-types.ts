// Compiled only: Electron's own types fit what the adapter asks for.
import * as electron from 'electron'
import { attachForium, type ElectronParts } from '../electron/main.ts'

export const parts: ElectronParts = electron

export const attached = attachForium(electron, {
  scheme: 'acme',
  origins: ['app://-'],
  windows: () => electron.BrowserWindow.getAllWindows(),
  createWindow: async () => new electron.BrowserWindow(),
})
