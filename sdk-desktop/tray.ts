import type { Forium } from '@forium/client/forium'
import type { Guarded } from './guarded.ts'
import type { Readable, TrayItem } from './host.ts'

export interface TrayState {
  readonly unread: number
  /** What is written now waits. */
  readonly offline: boolean
  readonly doNotDisturb: boolean
}

/** Its words are the app's: this package has none. */
export interface TrayOptions {
  tooltip: (state: TrayState) => string
  menu?: (state: TrayState) => readonly TrayItem[]
  onSelect?: (id: string) => void
}

export function showTray(
  client: Pick<Forium, 'unread' | 'sync'>,
  guard: Guarded,
  { tooltip, menu = () => [], onSelect = () => {} }: TrayOptions,
  doNotDisturb?: Readable<boolean>,
): () => void {
  if (!guard.can('tray')) return () => {}
  let shown = ''
  let begun = false
  const show = (): void => {
    if (!begun) return
    const state = {
      unread: client.unread.get().total,
      offline: client.sync.get().phase === 'offline',
      doNotDisturb: doNotDisturb?.get() ?? false,
    }
    const next = { tooltip: tooltip(state), unread: state.unread, menu: menu(state) }
    const text = JSON.stringify(next)
    if (text === shown) return
    shown = text
    void guard.ask('tray', 'tray', (host) => host.setTray(next), undefined)
  }
  const stops = [
    client.unread.subscribe(show),
    client.sync.subscribe(show),
    doNotDisturb?.subscribe(show) ?? (() => {}),
    guard.watch('tray', (host) => host.onTray(onSelect)),
  ]
  begun = true
  show()
  return () => {
    for (const stop of stops) stop()
    void guard.ask('tray', 'tray', (host) => host.setTray(null), undefined)
  }
}
