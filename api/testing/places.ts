import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
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

/** A new database beside the one that is named. */
export async function emptyPostgres(url: string): Promise<string> {
  const name = `moving_${randomBytes(6).toString('hex')}`
  const client = new Client(url)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}
