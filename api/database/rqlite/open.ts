import { systemClock } from '../../clock.ts'
import { systemIds } from '../../ids.ts'
import { addressOf } from './address.ts'
import { RqliteClient } from './client.ts'
import { RqliteDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { stateOf } from './state.ts'

const startMs = 60_000
const forgetEveryMs = 600_000

/** Waits for the cluster, migrates, and gives the port. */
export async function openRqlite(url: string, { onLost = (_node: string, _reason: string) => {} } = {}) {
  const clock = systemClock()
  const client = new RqliteClient(addressOf(url), { onLost })
  try {
    // Through the log: now there is a leader, and whoever answers next has all that was stored.
    await client.send('/db/query?level=strong', [['select 1']], { budget: startMs })
    const database = new RqliteDatabase({ client, ids: systemIds(clock), now: () => clock.now() })
    const { engine } = await stateOf(client)
    const migrated = await migrate(client, database)
    const forget = () => database.writer.forgetOld().catch(() => {})
    const timer = setInterval(forget, forgetEveryMs)
    timer.unref()
    return {
      database,
      client,
      engine,
      migrated,
      async close() {
        clearInterval(timer)
        await database.drain()
        client.close()
      },
    }
  } catch (error) {
    client.close()
    throw error
  }
}
