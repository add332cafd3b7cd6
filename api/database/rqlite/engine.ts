import type { RqliteConfig } from '../../config-rqlite.ts'
import type { Log } from '../../log.ts'
import { sqliteSearch } from '../../search/text-search.ts'
import type { Engine } from '../engine.ts'
import { sweep } from '../sweep.ts'
import { openRqlite } from './open.ts'
import { rqliteSnapshot } from './snapshot.ts'
import { spawnRqlite } from './spawn.ts'
import { inspect, stateOf } from './state.ts'

/** Nobody says what another server wrote: it is looked for. */
const everyMs = 300

export async function rqliteEngine(config: RqliteConfig, log: Log): Promise<Engine> {
  const onLost = (node: string, reason: string) => log.warn({ node, reason }, 'database: no answer from this node')
  const own = config.url === null ? await spawnRqlite(config, log) : null
  try {
    const { database, client, engine, migrated, close } = await openRqlite(config.url ?? own!.url, { onLost })
    return {
      database,
      search: sqliteSearch(),
      engine,
      migrated,
      inspect: () => inspect(client),
      bytes: async () => (await stateOf(client)).bytes,
      wakeOthers: (local) => local,
      watch: (ports) => sweep(ports, { everyMs }),
      snapshot: () => rqliteSnapshot(client),
      // SQLite keeps the highest number a table ever had.
      wasFilled: async () => {},
      async close() {
        await close()
        await own?.stop()
      },
    }
  } catch (error) {
    await own?.stop()
    throw error
  }
}
