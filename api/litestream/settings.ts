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
  const settings = {
    addr: `127.0.0.1:${metricsPort}`,
    dbs: [{ path: database, 'monitor-interval': interval, replicas: [{ ...targetOf(config.to), ...keeping }] }],
  }
  mkdirSync(config.folder, { recursive: true, mode: 0o700 })
  const file = join(config.folder, 'litestream.yml')
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  return file
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
