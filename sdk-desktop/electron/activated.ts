import type { Activation } from '../host.ts'
import { channel, type Told } from './bridge.ts'
import type { ElectronWindow } from './parts.ts'
import { showsOurs } from './sender.ts'

const mostKept = 20

interface Windows {
  windows: () => readonly ElectronWindow[]
  createWindow?: () => Promise<unknown>
}
export type Activations = ReturnType<typeof createActivationsOf>

/**
 * What happened waits here until a page takes it, whether or not one is open: the message to it says only that there is
 * something.
 */
export function createActivationsOf({ windows, createWindow }: Windows, origins: readonly string[]) {
  let waiting: Activation[] = []
  const ours = () => windows().filter((window) => showsOurs(window, origins))
  const tell = (window: ElectronWindow, told: Told): void => window.webContents.send(channel, told)

  async function bringForward(): Promise<void> {
    const open = windows().filter((each) => !each.isDestroyed())
    const window = open.find((each) => each.isFocused()) ?? open[0]
    if (!window) return void (await createWindow?.())
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  return {
    bringForward,
    /** Every page of ours hears it. */
    tellAll(told: Told) {
      for (const window of ours()) tell(window, told)
    },
    tell(activation: Activation) {
      waiting = [...waiting, activation].slice(-mostKept)
      const open = ours()
      const window = open.find((each) => each.isFocused()) ?? open[0]
      if (window) return tell(window, { kind: 'activated' })
      // It takes what waits once it is there; a failure to open it is the app's to notice.
      bringForward().catch(() => {})
    },
    take: () => waiting.splice(0),
  }
}
