import type { Update, UpdateState } from '../host.ts'
import { createSource } from '../source.ts'
import type { TauriDownload, TauriUpdate, TauriUpdater } from './parts.ts'

/** The app starts itself anew when it is `ready`: that takes a plugin of its own. */
export function createTauriUpdate(updater: TauriUpdater): Update {
  const state = createSource<UpdateState>({ state: 'none' })
  let found: TauriUpdate | null = null
  return {
    ...state,
    async check() {
      state.set({ state: 'checking' })
      try {
        found = await updater.check()
        state.set(found ? { state: 'available', version: found.version } : { state: 'none' })
      } catch (error) {
        state.set({ state: 'error' })
        throw error
      }
    },
    async install() {
      if (!found) return
      const { version } = found
      const progress = progressOf((share) => state.set({ state: 'downloading', version, progress: share }))
      try {
        await found.downloadAndInstall(progress)
        state.set({ state: 'ready', version })
      } catch (error) {
        state.set({ state: 'error', version })
        throw error
      }
    },
  }
}

function progressOf(tell: (share: number) => void) {
  let [whole, part] = [0, 0]
  return ({ event, data }: TauriDownload): void => {
    if (event === 'Started') whole = data?.contentLength ?? 0
    if (event === 'Progress') part += data?.chunkLength ?? 0
    tell(whole > 0 ? Math.min(part / whole, 1) : 0)
  }
}
