import { idOf } from '@forium/schema/kernel/ids.ts'
import type { Clock } from '@forium/schema/ports/clock.ts'
import type { Ids } from '@forium/schema/ports/ids.ts'
import type { Jobs } from '@forium/schema/ports/jobs.ts'
import type { Wake } from '@forium/schema/ports/wake.ts'

export const jobWake = 'jobs'

/** Jobs are rows of the caller's batch: queued exactly when the work that causes them is on disk. */
export function tableJobs({ clock, ids, wake }: { clock: Clock; ids: Ids; wake: Wake }): Jobs {
  return {
    enqueue(unit, name, payload, options) {
      const now = clock.now()
      const row = {
        id: idOf('Job', ids.uuid()),
        name,
        payload: JSON.stringify(payload),
        state: 'READY',
        uniqueKey: options?.unique ?? null,
        runAt: options?.runAt ?? now,
        attempts: 0,
        lease: null,
        leaseUntil: null,
        lastError: null,
        createdAt: now,
      }
      const insert = unit.sql.insertInto('Job').values(row)
      unit.write(options?.unique ? insert.onConflict((on) => on.column('uniqueKey').doNothing()) : insert)
      unit.afterCommit(() => wake.signal(jobWake))
    },
  }
}
