import { isAbsolute, resolve } from 'node:path'
import * as v from 'valibot'
import { type LitestreamConfig, litestreamOf, litestreamTogether, litestreamVariables } from './config-litestream.ts'
import { type PushConfig, pushOf, pushTogether, pushVariables } from './config-push.ts'
import { type RqliteConfig, rqliteOf, rqliteTogether, rqliteVariables } from './config-rqlite.ts'
import { noneOr, onOff, whole } from './config-rules.ts'

/** Every variable that Forium reads: its default and what it must be. `docs/self-hosting.md` explains each. */
export const variables = {
  HOST: { fallback: '127.0.0.1', rule: v.pipe(v.string(), v.minLength(1, 'must not be empty')) },
  PORT: { fallback: '4000', rule: whole(0, 65_535) },
  DATA_DIR: { fallback: './data', rule: v.pipe(v.string(), v.minLength(1, 'must not be empty')) },
  WEB_DIR: {
    fallback: './node_modules/.cache/web',
    rule: v.pipe(v.string(), v.minLength(1, 'must not be empty')),
  },
  DOCUMENTS_FILE: {
    fallback: './codegen/generated/documents.json',
    rule: v.pipe(v.string(), v.minLength(1, 'must not be empty')),
  },
  MIN_CLIENT_LEVEL: { fallback: '0', rule: whole(0, 1_000_000) },
  DATABASE_URL: {
    fallback: '',
    rule: noneOr(
      /^(sqlite:.+|postgres(ql)?:\/\/.+|rqlite:spawn$|rqlites?:\/\/([^:@/]+:[^@/]+@)?[^\s,@/]+:\d+(,[^\s,@/]+:\d+)*\/?$)/,
      'must be sqlite:<file>, postgres://…, rqlite://host:port,… or rqlite:spawn',
    ),
  },
  REDIS_URL: { fallback: '', rule: noneOr(/^rediss?:\/\/\S+$/, 'must be redis:// or rediss://') },
  ...rqliteVariables,
  ...litestreamVariables,
  PUBLIC_URL: { fallback: '', rule: noneOr(/^https?:\/\/[^/\s]+$/, 'must be http(s)://host, without a path') },
  TRUST_PROXY: { fallback: '0', rule: whole(0, 10) },
  SECRET: { fallback: '', rule: noneOr(/^.{32,}$/s, 'must have at least 32 characters') },
  SMTP_URL: { fallback: '', rule: noneOr(/^smtps?:\/\/.+/, 'must be smtp:// or smtps://') },
  MAIL_FROM: {
    fallback: 'noreply@localhost',
    rule: v.pipe(v.string(), v.regex(/^[^@\s]+@[^@\s]+$/, 'must be an e-mail address')),
  },
  MAIL_REPLY_DOMAIN: { fallback: '', rule: noneOr(/^[a-z0-9.-]+$/i, 'must be a domain') },
  MAIL_INBOUND_SECRET: {
    fallback: '',
    rule: noneOr(/^\S{24,}$/, 'must have at least 24 characters, none of them blank'),
  },
  MAIL_LISTEN_PORT: { fallback: '0', rule: whole(0, 65_535) },
  ...pushVariables,
  SUMMARY_URL: {
    fallback: '',
    rule: noneOr(/^https?:\/\/\S+[^/\s]$/, 'must be http(s)://, without a slash at its end'),
  },
  SUMMARY_KEY: { fallback: '', rule: noneOr(/^\S+$/, 'must have no blanks') },
  SUMMARY_MODEL: { fallback: '', rule: noneOr(/^\S+$/, 'must have no blanks') },
  LOG_LEVEL: {
    fallback: 'info',
    rule: v.picklist(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent'),
  },
  DEMO: { fallback: 'on', rule: onOff },
  CACHE: { fallback: 'on', rule: onOff },
  CACHE_MB: { fallback: '16', rule: whole(1, 4096) },
  LIMITS: { fallback: 'on', rule: onOff },
  GRAPHIQL: { fallback: 'on', rule: onOff },
  STORAGE: { fallback: '', rule: noneOr(/^(disk|s3)$/, 'must be disk or s3') },
  S3_BUCKET: { fallback: '', rule: noneOr(/^[a-zA-Z0-9._-]{3,63}$/, 'must be the name of a bucket') },
  S3_REGION: { fallback: 'us-east-1', rule: v.pipe(v.string(), v.minLength(1, 'must not be empty')) },
  S3_ENDPOINT: { fallback: '', rule: noneOr(/^https?:\/\/[^/\s]+\/?$/, 'must be http(s)://host, without a path') },
  S3_ACCESS_KEY_ID: { fallback: '', rule: noneOr(/^\S+$/, 'must be a key, without spaces') },
  S3_SECRET_ACCESS_KEY: { fallback: '', rule: noneOr(/^\S+$/, 'must be a key, without spaces') },
  S3_PATH_STYLE: { fallback: '', rule: noneOr(/^(on|off)$/, 'must be on or off') },
  S3_UPLOAD: { fallback: 'post', rule: v.picklist(['post', 'put'], 'must be post or put') },
} as const

type Values = { [Name in keyof typeof variables]: v.InferOutput<(typeof variables)[Name]['rule']> }

export interface Config {
  host: string
  port: number
  dataDir: string
  /** The built web app. */
  webDir: string
  /** The documents of our clients. */
  documentsFile: string
  /** Clients that were made for less are refused. */
  minClientLevel: number
  databaseFile: string
  /** Null unless it is the database; likewise the next. */
  postgresUrl: string | null
  /** Null: what processes share is left to the database. */
  redisUrl: string | null
  rqlite: Readonly<RqliteConfig> | null
  /** Null: nothing is replicated. */
  litestream: Readonly<LitestreamConfig> | null
  /** Null until the server knows its port. */
  publicUrl: string | null
  trustProxy: number
  secret: string | null
  smtpUrl: string | null
  mailFrom: string
  /** How mail comes back. */
  mail: {
    /** Answers are sent to `reply+…` of it. */
    replyDomain: string | null
    inboundSecret: string | null
    /** Null: no mail is taken over SMTP. */
    listenPort: number | null
  }
  push: Readonly<PushConfig>
  /** Null: summaries are made without any network. */
  summary: { url: string; key: string | null; model: string } | null
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  demo: boolean
  cache: boolean
  cacheBytes: number
  limits: boolean
  graphiql: boolean
  storage: 'disk' | 's3'
  /** Null where no bucket is set. */
  s3: Readonly<S3Config> | null
}

export interface S3Config {
  bucket: string
  region: string
  /** Null: AWS. */
  endpoint: string | null
  /** Null: as the SDK finds them, such as the role of the machine. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null
  pathStyle: boolean
  upload: 'post' | 'put'
}

/** All that is wrong with the environment, said at once. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Reads the environment once; nothing else in Forium looks at it. */
export function readConfig(env: Record<string, string | undefined>): Readonly<Config> {
  const problems: string[] = []
  const read = Object.entries(variables).map(([name, { fallback, rule }]) => {
    const result = v.safeParse(rule as v.GenericSchema, env[name] ?? fallback)
    if (!result.success) problems.push(`${name} ${result.issues[0].message}.`)
    return [name, result.output]
  })
  if (problems.length === 0) problems.push(...together(Object.fromEntries(read) as Values))
  if (problems.length > 0) throw new ConfigError(`The configuration is not valid:\n  ${problems.join('\n  ')}`)
  return Object.freeze(configOf(Object.fromEntries(read) as Values, env.PATH ?? ''))
}

/** What is wrong only beside something else. */
function together(values: Values): string[] {
  const { STORAGE, S3_BUCKET, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: key } = values
  const problems = [...rqliteTogether(values), ...litestreamTogether(values), ...pushTogether(values)]
  if (STORAGE === 's3' && !S3_BUCKET) problems.push('STORAGE must not be s3 while S3_BUCKET is not set.')
  if (id && !key) problems.push('S3_ACCESS_KEY_ID must come with S3_SECRET_ACCESS_KEY.')
  if (key && !id) problems.push('S3_SECRET_ACCESS_KEY must come with S3_ACCESS_KEY_ID.')
  return problems
}

function s3Of(values: Values): Readonly<S3Config> | null {
  if (!values.S3_BUCKET) return null
  const accessKeyId = values.S3_ACCESS_KEY_ID
  return Object.freeze({
    bucket: values.S3_BUCKET,
    region: values.S3_REGION,
    endpoint: values.S3_ENDPOINT || null,
    credentials: accessKeyId ? { accessKeyId, secretAccessKey: values.S3_SECRET_ACCESS_KEY } : null,
    // Other than AWS, hardly anybody has a name for each bucket.
    pathStyle: values.S3_PATH_STYLE ? values.S3_PATH_STYLE === 'on' : values.S3_ENDPOINT !== '',
    upload: values.S3_UPLOAD,
  })
}

function configOf(values: Values, path: string): Config {
  const dataDir = resolve(values.DATA_DIR)
  const isPostgres = values.DATABASE_URL.startsWith('postgres')
  const isSqlite = values.DATABASE_URL.startsWith('sqlite:')
  const file = isSqlite ? values.DATABASE_URL.slice('sqlite:'.length) : 'forium.db'
  return {
    host: values.HOST,
    port: values.PORT,
    dataDir,
    webDir: resolve(values.WEB_DIR),
    documentsFile: resolve(values.DOCUMENTS_FILE),
    minClientLevel: values.MIN_CLIENT_LEVEL,
    databaseFile: isAbsolute(file) ? file : resolve(dataDir, file),
    postgresUrl: isPostgres ? values.DATABASE_URL : null,
    redisUrl: values.REDIS_URL || null,
    rqlite: rqliteOf(values, { dataDir, path }),
    litestream: litestreamOf(values, { dataDir, path }),
    publicUrl: values.PUBLIC_URL || null,
    trustProxy: values.TRUST_PROXY,
    secret: values.SECRET || null,
    smtpUrl: values.SMTP_URL || null,
    mailFrom: values.MAIL_FROM,
    mail: {
      replyDomain: values.MAIL_REPLY_DOMAIN || null,
      inboundSecret: values.MAIL_INBOUND_SECRET || null,
      listenPort: values.MAIL_LISTEN_PORT || null,
    },
    push: Object.freeze(pushOf(values)),
    summary: values.SUMMARY_URL
      ? { url: values.SUMMARY_URL, key: values.SUMMARY_KEY || null, model: values.SUMMARY_MODEL || 'default' }
      : null,
    logLevel: values.LOG_LEVEL,
    demo: values.DEMO,
    cache: values.CACHE,
    cacheBytes: values.CACHE_MB * 1024 * 1024,
    limits: values.LIMITS,
    graphiql: values.GRAPHIQL,
    storage: (values.STORAGE || (values.S3_BUCKET ? 's3' : 'disk')) as Config['storage'],
    s3: s3Of(values),
  }
}

/** The environment of a process that is to find the same data. */
export function environmentOf(config: Readonly<Config>): NodeJS.ProcessEnv {
  const { dataDir, databaseFile, postgresUrl, rqlite, logLevel } = config
  const url = postgresUrl ?? (rqlite ? (rqlite.url ?? 'rqlite:spawn') : `sqlite:${databaseFile}`)
  return { ...process.env, DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: logLevel }
}
