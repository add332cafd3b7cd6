import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { bad, type Finding, well } from './finding.ts'

const mostMs = 5_000

interface Other {
  /** Whose clock it is. */
  of: string
  now: () => Promise<number>
  /** How coarse it tells. */
  precisionMs: number
}

/** This machine's clock beside all others that it works with: signed addresses and sessions go by it. */
export async function examineClock(config: Readonly<Config>): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { of, now, precisionMs } of othersOf(config)) {
    try {
      findings.push(await compare(of, now, precisionMs))
    } catch {
      // That it does not answer was found already.
    }
  }
  return findings
}

async function compare(of: string, now: () => Promise<number>, precisionMs: number): Promise<Finding> {
  const before = Date.now()
  const theirs = await now()
  const after = Date.now()
  const offMs = theirs > after ? theirs - after : Math.min(0, theirs + precisionMs - before)
  if (Math.abs(offMs) <= mostMs) return well(`the clock agrees with ${of}`)
  const seconds = Math.round(Math.abs(offMs) / 1000)
  const sense = offMs > 0 ? 'behind' : 'ahead of'
  return bad(`the clock is ${seconds} s ${sense} ${of}. Let both take their time from NTP (timedatectl set-ntp true)`)
}

function othersOf({ dataDir, postgresUrl, storage, s3 }: Config): Other[] {
  const others: Other[] = [{ of: 'the disk', now: async () => timeOfDisk(dataDir), precisionMs: 2_000 }]
  if (postgresUrl) others.push({ of: 'PostgreSQL', now: () => timeOfPostgres(postgresUrl), precisionMs: 1 })
  if (storage === 's3' && s3) {
    const url = s3.endpoint ?? `https://s3.${s3.region}.amazonaws.com`
    others.push({ of: 'the bucket', now: () => timeOfServer(url), precisionMs: 1_000 })
  }
  return others
}

/** Where the disk is another machine's, it is that one's clock which counts. */
function timeOfDisk(folder: string): number {
  const probe = join(folder, `.doctor-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(probe, '1')
  try {
    return statSync(probe).mtimeMs
  } finally {
    rmSync(probe, { force: true })
  }
}

async function timeOfPostgres(connectionString: string): Promise<number> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query('select extract(epoch from clock_timestamp()) * 1000 as now')
    return Number(rows[0].now)
  } finally {
    await client.end()
  }
}

async function timeOfServer(url: string): Promise<number> {
  const { headers } = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) })
  const said = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(said)) throw new Error('it does not say its time')
  return said
}
