import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LitestreamConfig } from '../config-litestream.ts'

/**
 * Litestream's own settings, for its version 0.3. JSON is YAML. Keys are not in them: they go by the environment.
 * `monitor-interval` is what may be lost with the whole machine; `sync-interval` alone is not (measured).
 */
export function writeSettings(config: LitestreamConfig, database: string, metricsPort: number): string {
  const interval = `${config.intervalMs}ms`
  const keeping = { 'sync-interval': interval, 'snapshot-interval': '6h', retention: '24h' }
  const replicas = [{ ...targetOf(config.to), ...keeping }]
  const settings = {
    addr: `127.0.0.1:${metricsPort}`,
    dbs: [{ path: database, 'monitor-interval': interval, ...checkpoints, replicas }],
  }
  mkdirSync(config.folder, { recursive: true, mode: 0o700 })
  const file = join(config.folder, 'litestream.yml')
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  return file
}

/**
 * Seldom, and never of a short log. Version 0.3 copies the log's last frames after its checkpoint: a writer that has
 * begun the log anew and come as far by then has overwritten them, and what is restored is malformed. With the defaults
 * (1,000 pages, or once a minute at any length) that happened on a busy machine; 64 MB take longer to write than it waits.
 */
const checkpoints = {
  'min-checkpoint-page-count': 16_000,
  'max-checkpoint-page-count': 128_000,
  'checkpoint-interval': '0s',
}

function targetOf(to: LitestreamConfig['to']): Record<string, unknown> {
  if (to.kind === 'file') return { type: 'file', path: to.folder }
  const { bucket, path, region, endpoint } = to
  return { type: 's3', bucket, path, region, ...(endpoint && { endpoint, 'force-path-style': true }) }
}

export function environmentFor({ credentials, path }: LitestreamConfig): NodeJS.ProcessEnv {
  const keys = credentials && {
    LITESTREAM_ACCESS_KEY_ID: credentials.accessKeyId,
    LITESTREAM_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  }
  return { PATH: path, ...keys }
}
