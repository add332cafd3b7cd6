import type { Tray } from '../host.ts'
import type { TauriTray, TauriTrayIcon } from './parts.ts'

export function createTauriTray(
  { TrayIcon, Menu, icon, unreadIcon = icon }: TauriTray,
  heard: { open: () => void; chosen: (id: string) => void },
) {
  let made: Promise<TauriTrayIcon> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const make = (tooltip: string): Promise<TauriTrayIcon> => {
    const action = ({ type, buttonState }: { type: string; buttonState?: string }): void => {
      if (type === 'Click' && buttonState === 'Up') heard.open()
    }
    const next = TrayIcon.new({ icon, tooltip, action })
    // One that could not be made is tried again.
    next.catch(() => {
      if (made === next) made = undefined
    })
    return next
  }
  async function show({ tooltip, unread, menu }: Tray): Promise<void> {
    const shown = await (made ??= make(tooltip))
    await shown.setTooltip(tooltip)
    await shown.setIcon(unread > 0 ? unreadIcon : icon)
    const items = menu.map(({ id, label, checked }) => ({
      id,
      text: label,
      ...(checked === undefined ? {} : { checked }),
      action: heard.chosen,
    }))
    await shown.setMenu((await Menu.new({ items })) as never)
  }
  async function hide(): Promise<void> {
    const shown = await made
    made = undefined
    await shown?.close()
  }
  return {
    /** In turn: of two at once the later one has to stand at last. */
    set(tray: Tray | null): Promise<void> {
      const done = last.then(() => (tray ? show(tray) : hide()))
      last = done.catch(() => {})
      return done
    },
  }
}
