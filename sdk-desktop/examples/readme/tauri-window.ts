import { tauriHost } from '@forium/sdk-desktop/tauri'
import { getCurrentWindow } from '@tauri-apps/api/window'
import * as autostart from '@tauri-apps/plugin-autostart'
import * as deepLink from '@tauri-apps/plugin-deep-link'
import * as notification from '@tauri-apps/plugin-notification'
import * as opener from '@tauri-apps/plugin-opener'

export const host = await tauriHost({ window: getCurrentWindow(), notification, deepLink, autostart, opener })
