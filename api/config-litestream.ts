import { join } from 'node:path'
import { noneOr, whole } from './config-rules.ts'

export const litestreamVariables = {
  LITESTREAM_URL: {
    fallback: '',
    rule: noneOr(/^(file:\/.+|s3:\/\/[a-zA-Z0-9._-]{3,63}(\/[^\s]*)?)$/, 'must be file:/folder or s3://bucket/path'),
  },
  LITESTREAM_INTERVAL_MS: { fallback: '', rule: noneOr(/^[1-9]\d{1,5}$/, 'must be milliseconds, from 10 to 999999') },
  LITESTREAM_METRICS_PORT: { fallback: '0', rule: whole(0, 65_535) },
  LITESTREAM_BINARY: { fallback: '', rule: noneOr(/^(\/|[a-z]:\\)/i, 'must be a whole path') },
} as const

type Values = {
  [Name in keyof typeof litestreamVariables]: Name extends 'LITESTREAM_METRICS_PORT' ? number : string
} & {
  DATABASE_URL: string
  S3_REGION: string
  S3_ENDPOINT: string
  S3_ACCESS_KEY_ID: string
  S3_SECRET_ACCESS_KEY: string
}

export interface LitestreamConfig {
  to:
    | { kind: 'file'; folder: string }
    | { kind: 's3'; bucket: string; path: string; region: string; endpoint: string | null }
  /** Null: as the environment or the machine's role say. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null
  /** How much of time may be lost with the whole machine. */
  intervalMs: number
  /** Null: any free one. */
  metricsPort: number | null
  /** Null: it is looked for in `path` and among the packages. */
  binary: string | null
  path: string
  /** For its settings and the number of its process. */
  folder: string
}

const diskMs = 100
/** Each interval in which something changed is a request that is paid for. */
const s3Ms = 1000

export function litestreamOf(
  values: Values,
  { dataDir, path }: { dataDir: string; path: string },
): Readonly<LitestreamConfig> | null {
  if (!values.LITESTREAM_URL) return null
  const to = targetOf(values)
  const accessKeyId = values.S3_ACCESS_KEY_ID
  return Object.freeze({
    to,
    credentials: accessKeyId ? { accessKeyId, secretAccessKey: values.S3_SECRET_ACCESS_KEY } : null,
    intervalMs: Number(values.LITESTREAM_INTERVAL_MS) || (to.kind === 's3' ? s3Ms : diskMs),
    metricsPort: values.LITESTREAM_METRICS_PORT || null,
    binary: values.LITESTREAM_BINARY || null,
    path,
    folder: join(dataDir, 'litestream'),
  })
}

function targetOf(values: Values): LitestreamConfig['to'] {
  const url = values.LITESTREAM_URL
  if (url.startsWith('file:')) return { kind: 'file', folder: url.slice('file:'.length).replace(/^\/\/(?=\/)/, '') }
  const [bucket, ...path] = url.slice('s3://'.length).split('/')
  const endpoint = values.S3_ENDPOINT.replace(/\/$/, '') || null
  return { kind: 's3', bucket: bucket!, path: path.join('/') || 'forum', region: values.S3_REGION, endpoint }
}

/** What is wrong only beside something else. */
export function litestreamTogether({ LITESTREAM_URL, DATABASE_URL }: Values): string[] {
  const isSqlite = DATABASE_URL === '' || DATABASE_URL.startsWith('sqlite:')
  return LITESTREAM_URL && !isSqlite ? ['LITESTREAM_URL must not be set unless the database is SQLite.'] : []
}
