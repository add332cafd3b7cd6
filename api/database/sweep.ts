import { logWake } from '@forium/schema/event/log-reader.ts'
import type { Ports } from '@forium/schema/kernel/context.ts'
import { jobWake } from '../jobs/queue.ts'
import { lookAgain } from './look-again.ts'

const atMost = 1_000
const jobsMs = 2_000

interface Options {
  everyMs: number
}

/** The floor under all hints: when the log has grown, whoever reads it looks again, and nothing stays cached. */
export function sweep(
  { database, cache, wake }: Pick<Ports, 'database' | 'cache' | 'wake'>,
  { everyMs }: Options,
): () => void {
  let seen: number | undefined
  let round = 0
  let ended = false
  const look = async (): Promise<void> => {
    const newest = await database.first(database.sql.selectFrom('Event').select('seq').orderBy('seq', 'desc').limit(1))
    const now = newest?.seq ?? 0
    // At first nobody knows what came since the readers began.
    if (seen === undefined) await lookAgain({ database, cache, wake })
    else if (now > seen) {
      cache.drop('')
      const query = database.sql.selectFrom('Event').select('communityId').distinct().where('seq', '>', seen)
      for (const { communityId } of await database.all(query.limit(atMost))) wake.signal(`events:${communityId}`)
      wake.signal(logWake)
    }
    if (round++ % Math.ceil(jobsMs / everyMs) === 0) wake.signal(jobWake)
    seen = now
  }
  let timer: NodeJS.Timeout
  const later = (): void => {
    if (ended) return
    // What fails is tried again in the next round.
    timer = setTimeout(
      () =>
        void look()
          .catch(() => {})
          .then(later),
      everyMs,
    )
    timer.unref()
  }
  later()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
