// The Rust half of Tauri and its official plugins, behind their own `mockIPC`: each command answers as theirs does.

import { emit } from '@tauri-apps/api/event'
import { Menu } from '@tauri-apps/api/menu'
import { clearMocks, mockIPC, mockWindows } from '@tauri-apps/api/mocks'
import { TrayIcon } from '@tauri-apps/api/tray'
import { getCurrentWindow } from '@tauri-apps/api/window'
import * as autostart from '@tauri-apps/plugin-autostart'
import * as deepLink from '@tauri-apps/plugin-deep-link'
import * as notification from '@tauri-apps/plugin-notification'
import * as opener from '@tauri-apps/plugin-opener'
import * as updater from '@tauri-apps/plugin-updater'
import { type TauriParts, tauriHost } from '../../tauri/host.ts'
import type { HostUnderTest } from '../../testing/index.ts'

type Given = Record<string, unknown>
interface Item {
  id: string
  text: string
  handler: { onmessage(id: string): void }
}

export async function tauriUnderTest(
  { link }: { link?: string },
  over: Partial<TauriParts> = {},
  wrong: Record<string, () => unknown> = {},
): Promise<HostUnderTest & { asked: string[]; chosen: typeof updater }> {
  Object.assign(globalThis, { window: globalThis })
  const asked: string[] = []
  const [shown, opened]: [{ title: string; body?: string }[], string[]] = [[], []]
  let [badge, starts, focused] = [0, false, false]
  let menus: Item[][] = []
  let tray: readonly string[] | null = null
  let chosenMenu: Item[] = []
  const commands: Record<string, (given: Given) => unknown> = {
    'plugin:window|set_badge_count': ({ value }) => void (badge = (value as number) ?? 0),
    'plugin:window|is_focused': () => focused,
    'plugin:window|set_focus': () => {},
    'plugin:window|show': () => {},
    'plugin:window|unminimize': () => {},
    'plugin:notification|is_permission_granted': () => true,
    'plugin:autostart|is_enabled': () => starts,
    'plugin:autostart|enable': () => void (starts = true),
    'plugin:autostart|disable': () => void (starts = false),
    'plugin:deep-link|get_current': () => (link ? [link] : null),
    'plugin:opener|open_url': ({ url }) => void opened.push(url as string),
    'plugin:updater|check': () => ({ rid: 9, currentVersion: '1.0.0', version: '1.1.0', rawJson: {} }),
    'plugin:updater|download_and_install': ({ onEvent }) => {
      const { onmessage } = onEvent as { onmessage(event: unknown): void }
      onmessage({ event: 'Started', data: { contentLength: 4 } })
      onmessage({ event: 'Progress', data: { chunkLength: 1 } })
      onmessage({ event: 'Finished' })
    },
    'plugin:menu|new': ({ options }) => [menus.push((options as { items: Item[] }).items), 'menu'],
    'plugin:tray|new': () => {
      tray = []
      return [7, 'tray']
    },
    'plugin:tray|set_tooltip': () => {},
    'plugin:tray|set_icon': () => {},
    'plugin:tray|set_menu': ({ menu }) => {
      chosenMenu = menus[(menu as [number])[0] - 1]!
      tray = chosenMenu.map(({ text }) => text)
    },
    'plugin:resources|close': () => void (tray = null),
  }
  mockWindows('main')
  mockIPC(
    (command, given) => {
      asked.push(command)
      const run = wrong[command] ?? commands[command]
      if (!run) throw new Error(`Command ${command} not found`)
      return run(given as Given)
    },
    { shouldMockEvents: true },
  )
  // The plugin's own script puts this into the page.
  const Notification = class {
    static permission = 'granted'
    static requestPermission = async () => 'granted'
    constructor(title: string, { body }: { body?: string } = {}) {
      shown.push({ title, ...(body === undefined ? {} : { body }) })
    }
  }
  Object.assign(globalThis, { Notification })
  const host = await tauriHost({
    window: getCurrentWindow(),
    notification,
    deepLink,
    autostart,
    opener,
    updater,
    tray: { TrayIcon, Menu, icon: 'icon.png', unreadIcon: 'unread.png' },
    platform: 'linux',
    ...over,
  })
  return {
    asked,
    chosen: updater,
    host,
    close() {
      clearMocks()
      menus = []
      Reflect.deleteProperty(globalThis, 'window')
    },
    world: {
      badge: () => badge,
      shown: () => shown,
      openLink: (url) => emit('deep-link://new-url', [url]),
      tray: () => tray,
      chooseInTray(label) {
        const item = chosenMenu.find(({ text }) => text === label)!
        item.handler.onmessage(item.id)
      },
      opened: () => opened,
      async setFocused(on) {
        focused = on
        await emit(on ? 'tauri://focus' : 'tauri://blur')
      },
    },
  }
}
