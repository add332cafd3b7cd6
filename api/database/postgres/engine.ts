import type { Log } from '../../log.ts'
import { postgresSearch } from '../../search/text-search.ts'
import type { Engine } from '../engine.ts'
import { lookAgain } from '../look-again.ts'
import { sweep } from '../sweep.ts'
import { PostgresBus } from './bus.ts'
import { postgresLimits } from './limits.ts'
import { openPostgres } from './open.ts'
import { postgresSnapshot } from './snapshot.ts'

export async function postgresEngine(url: string, log: Log): Promise<Engine> {
  const onLost = (error: Error) => log.warn({ error: error.message }, 'database: connection lost')
  const { database, pool, engine, migrated, close } = await openPostgres(url, { onLost })
  let bus: PostgresBus | undefined
  return {
    database,
    search: postgresSearch(),
    engine,
    migrated,
    // PostgreSQL checks references itself and has no command that looks at all of its pages.
    inspect: async () => [(await pool.query('select 1')).rowCount === 1 ? 'ok' : 'no answer', 0],
    async bytes() {
      const { rows } = await pool.query('select pg_database_size(current_database()) as bytes')
      return rows[0].bytes
    },
    limits: (clock, own) => postgresLimits({ pool, clock, own }),
    wakeOthers(local) {
      bus = new PostgresBus({ url, pool, local })
      return bus.wake
    },
    watch(ports) {
      const end = sweep(ports, { everyMs: 2_000 })
      // The sweep comes by again if this fails.
      bus?.start(() => void lookAgain(ports).catch(() => {}))
      return end
    },
    snapshot: () => postgresSnapshot(pool),
    async wasFilled() {
      await pool.query(`select setval(pg_get_serial_sequence('"Event"', 'seq'), greatest(max("seq"), 1)) from "Event"`)
      // Until it has looked at what came, its plans are those of empty tables.
      await pool.query('analyze')
    },
    async close() {
      await bus?.close()
      await close()
    },
  }
}
