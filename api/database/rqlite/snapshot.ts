import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Snapshot } from '../engine.ts'
import { sqliteSnapshot } from '../snapshot.ts'
import type { RqliteClient } from './client.ts'

/** rqlite hands out a copy of its file, of one moment. It lies in the temporary folder until it is closed. */
export async function rqliteSnapshot(client: RqliteClient): Promise<Snapshot> {
  const folder = mkdtempSync(join(tmpdir(), 'forium-rqlite-copy-'))
  const forget = () => rmSync(folder, { recursive: true, force: true })
  try {
    // Whoever leads has applied all that was acknowledged when this has come through the log.
    await client.send('/db/query?level=strong', [['select 1']])
    const file = join(folder, 'copy.db')
    await pipeline(await client.open('/db/backup'), createWriteStream(file, { mode: 0o600 }))
    const snapshot = await sqliteSnapshot(file)
    return {
      ...snapshot,
      async close() {
        await snapshot.close()
        forget()
      },
    }
  } catch (error) {
    forget()
    throw error
  }
}
