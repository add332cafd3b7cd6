import { attachForium } from '@forium/sdk-desktop/electron/main'
import * as electron from 'electron'

await attachForium(electron, {
  scheme: 'acme',
  appId: 'com.example.acme',
  origins: ['app://-'],
  windows: () => electron.BrowserWindow.getAllWindows(),
})
