import { logWake } from '@forium/schema/event/log-reader.ts'
import type { Ports } from '@forium/schema/kernel/context.ts'
import { jobWake } from '../jobs/queue.ts'
import type { OpenDatabase } from './open.ts'

const everyMs = 250

type Watched = Pick<Ports, 'database' | 'cache' | 'wake'>

/**
 * Another process may write too (an import, a restored copy): SQLite says that something changed, not what. All
 * caches are dropped and every reader of the log looks again.
 */
export function watchOtherWriters(opened: OpenDatabase, { database, cache, wake }: Watched): () => void {
  let seen = opened.dataVersion()
  const look = async (): Promise<void> => {
    const now = opened.dataVersion()
    if (now === seen) return
    cache.drop('')
    const communities = await database.all(database.sql.selectFrom('Community').select('id'))
    for (const { id } of communities) wake.signal(`events:${id}`)
    wake.signal(logWake)
    wake.signal(jobWake)
    seen = now
  }
  // What fails is tried again in the next round.
  const timer = setInterval(() => void look().catch(() => {}), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
