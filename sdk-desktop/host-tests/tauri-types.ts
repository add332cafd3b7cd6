// Compiled only: the types of Tauri's official packages fit what the adapter asks for.
import { Menu } from '@tauri-apps/api/menu'
import { TrayIcon } from '@tauri-apps/api/tray'
import { getCurrentWindow } from '@tauri-apps/api/window'
import * as autostart from '@tauri-apps/plugin-autostart'
import * as deepLink from '@tauri-apps/plugin-deep-link'
import * as notification from '@tauri-apps/plugin-notification'
import * as opener from '@tauri-apps/plugin-opener'
import * as updater from '@tauri-apps/plugin-updater'
import { tauriHost } from '../tauri/host.ts'

export const host = () =>
  tauriHost({
    window: getCurrentWindow(),
    notification,
    deepLink,
    autostart,
    opener,
    updater,
    tray: { TrayIcon, Menu, icon: 'icon.png' },
  })
