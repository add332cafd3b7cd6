import type { Tray } from '../host.ts'
import type { ElectronParts, ElectronTray } from './parts.ts'

export interface TrayIcons {
  /** Path of a picture. */
  icon: string
  unreadIcon?: string
}

export function createTray(
  { Tray, Menu }: Required<Pick<ElectronParts, 'Tray' | 'Menu'>>,
  { icon, unreadIcon = icon }: TrayIcons,
  platform: string,
  heard: { open: () => void; chosen: (id: string) => void },
) {
  let tray: ElectronTray | undefined
  const made = (): ElectronTray => {
    const next = new Tray(icon)
    next.on('click', heard.open)
    return next
  }
  const hide = (): void => {
    tray?.destroy()
    tray = undefined
  }
  return {
    set(wanted: Tray | null) {
      if (!wanted) return hide()
      tray ??= made()
      tray.setToolTip(wanted.tooltip)
      tray.setImage(wanted.unread > 0 ? unreadIcon : icon)
      // A number beside the picture; the others show none.
      if (platform === 'darwin') tray.setTitle(wanted.unread > 0 ? String(wanted.unread) : '')
      const items = wanted.menu.map(({ id, label, checked }) => ({
        label,
        type: checked === undefined ? ('normal' as const) : ('checkbox' as const),
        checked: checked ?? false,
        click: () => heard.chosen(id),
      }))
      tray.setContextMenu(Menu.buildFromTemplate(items) as never)
    },
    hide,
  }
}
