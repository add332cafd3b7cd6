import { logWake } from '@forium/schema/event/log-reader.ts'
import type { Ports } from '@forium/schema/kernel/context.ts'
import { jobWake } from '../../jobs/queue.ts'
import { lookAgain } from '../look-again.ts'

const everyMs = 2_000
const atMost = 1_000

/** The floor under all hints: when the log has grown, whoever reads it looks again, and nothing stays cached. */
export function sweep({ database, cache, wake }: Pick<Ports, 'database' | 'cache' | 'wake'>): () => void {
  let seen: number | undefined
  const look = async (): Promise<void> => {
    const newest = await database.first(database.sql.selectFrom('Event').select('seq').orderBy('seq', 'desc').limit(1))
    const now = newest?.seq ?? 0
    // What was written before the first look may have been hinted at before anybody listened.
    if (seen === undefined) await lookAgain({ database, cache, wake })
    else if (now > seen) {
      cache.drop('')
      const query = database.sql.selectFrom('Event').select('communityId').distinct().where('seq', '>', seen)
      for (const { communityId } of await database.all(query.limit(atMost))) wake.signal(`events:${communityId}`)
      wake.signal(logWake)
    }
    wake.signal(jobWake)
    seen = now
  }
  // What fails is tried again in the next round.
  const timer = setInterval(() => void look().catch(() => {}), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
