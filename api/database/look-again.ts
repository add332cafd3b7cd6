import { logWake } from '@forium/schema/event/log-reader.ts'
import type { Ports } from '@forium/schema/kernel/context.ts'
import { jobWake } from '../jobs/queue.ts'

export type Watched = Pick<Ports, 'database' | 'cache' | 'wake'>

/** Something changed and nobody knows what: nothing stays cached, and every reader of this process looks for itself. */
export async function lookAgain({ database, cache, wake }: Watched): Promise<void> {
  cache.drop('')
  const communities = await database.all(database.sql.selectFrom('Community').select('id'))
  for (const { id } of communities) wake.signal(`events:${id}`)
  wake.signal(logWake)
  wake.signal(jobWake)
}
