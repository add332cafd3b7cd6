import { lookAgain, type Watched } from './look-again.ts'
import type { OpenDatabase } from './open.ts'

const everyMs = 250

/** Another process may write too (an import, a second server, a restored copy): SQLite says that something changed, not what. */
export function watchOtherWriters(opened: OpenDatabase, ports: Watched): () => void {
  let seen = opened.dataVersion()
  const look = async (): Promise<void> => {
    const now = opened.dataVersion()
    if (now === seen) return
    await lookAgain(ports)
    seen = now
  }
  // What fails is tried again in the next round.
  const timer = setInterval(() => void look().catch(() => {}), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
