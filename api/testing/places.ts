import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { seedDemo } from '../cli/demo.ts'
import { readConfig } from '../config.ts'
import { openRuntime, type Runtime } from '../runtime.ts'
import { addCommunity } from './server.ts'

export interface Place {
  runtime: Runtime
  close(): Promise<void>
}

/** A runtime on a database of its own, empty. */
export async function openPlace(databaseUrl = ''): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'forium-moving-'))
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl })
  const runtime = await openRuntime(config, pino({ level: 'silent' }))
  return {
    runtime,
    async close() {
      await runtime.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** With topics, posts, accounts, a conversation. */
export async function fill({ runtime }: Place): Promise<string> {
  const communityId = await addCommunity(runtime, 'Example')
  await seedDemo(runtime, communityId)
  return communityId
}
