import type { ElectronEvent, ElectronFrame, ElectronParts, ElectronWindow } from '../electron/parts.ts'
import { createEmitter } from './emitter.ts'

type Handler = Parameters<ElectronParts['ipcMain']['handle']>[1]

export interface FakePage {
  readonly window: ElectronWindow & { close(): void; setFocused(on: boolean): void }
  /** What the page was given. */
  readonly exposed: Record<string, never>
  /** What `require('electron')` gives in a preload script. */
  readonly preload: {
    contextBridge: { exposeInMainWorld(name: string, api: unknown): void }
    ipcRenderer: {
      invoke(channel: string, ...given: unknown[]): Promise<unknown>
      on(channel: string, listener: (...given: never[]) => void): void
      removeListener(channel: string, listener: (...given: never[]) => void): void
    }
  }
  /** It was led to another site. */
  navigate(origin: string): void
  /** A message that the page did not write, as if from this frame. */
  invokeAs(frame: ElectronFrame | null, ...given: unknown[]): Promise<unknown>
  readonly frame: ElectronFrame
}

/** Between the processes everything is cloned: a function or a symbol cannot go. */
export function createFakeIpc() {
  const handlers = new Map<string, Handler>()
  const pages: FakePage[] = []
  let overlay = ''
  const invoke = async (event: ElectronEvent, channel: string, given: unknown[]): Promise<unknown> => {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(event, ...structuredClone(given)))
  }

  function open(origin: string, runPreload: (electron: FakePage['preload']) => void, told: (event: string) => void) {
    const renderer = createEmitter()
    let [destroyed, focused] = [false, false]
    const frame = { origin, parent: null, isDestroyed: () => destroyed }
    const webContents = {
      mainFrame: frame as ElectronFrame,
      isDestroyed: () => destroyed,
      send: (channel: string, ...given: unknown[]) => renderer.emit(channel, {}, ...structuredClone(given)),
    }
    const window = {
      webContents,
      isDestroyed: () => destroyed,
      isFocused: () => focused,
      isMinimized: () => false,
      restore() {},
      show() {},
      focus: () => window.setFocused(true),
      setOverlayIcon: (_icon: unknown, description: string) => void (overlay = description),
      close: () => void (destroyed = true),
      setFocused(on: boolean) {
        focused = on
        told(on ? 'browser-window-focus' : 'browser-window-blur')
      },
    }
    const exposed: Record<string, never> = {}
    const page: FakePage = {
      window,
      exposed,
      frame,
      preload: {
        contextBridge: { exposeInMainWorld: (name, api) => void (exposed[name] = Object.freeze(api) as never) },
        ipcRenderer: {
          invoke: (channel, ...given) => invoke({ sender: webContents, senderFrame: frame }, channel, given),
          on: renderer.on,
          removeListener: renderer.removeListener,
        },
      },
      navigate: (to) => void (frame.origin = to),
      invokeAs: (senderFrame, ...given) => invoke({ sender: webContents, senderFrame }, 'forium', given),
    }
    pages.push(page)
    runPreload(page.preload)
    return page
  }

  return {
    main: {
      handle(channel: string, run: Handler) {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
        handlers.set(channel, run)
      },
      removeHandler: (channel: string) => void handlers.delete(channel),
    },
    open,
    windows: () => pages.map(({ window }) => window),
    overlay: () => overlay,
  }
}
