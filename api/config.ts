import { isAbsolute, resolve } from 'node:path'
import * as v from 'valibot'

const onOff = v.pipe(
  v.picklist(['on', 'off'], 'must be on or off'),
  v.transform((value) => value === 'on'),
)
const whole = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, `must be a whole number from ${min} to ${max}`),
    v.transform(Number),
    v.minValue(min, `must be at least ${min}`),
    v.maxValue(max, `must be at most ${max}`),
  )
/** Empty is none. The message must not repeat the value: it may be a secret, or have one in it. */
const noneOr = (pattern: RegExp, message: string) =>
  v.pipe(
    v.string(),
    v.check((value) => value === '' || pattern.test(value), message),
  )

/** Every variable that Forium reads: its default and what it must be. `docs/self-hosting.md` explains each. */
export const variables = {
  HOST: { fallback: '127.0.0.1', rule: v.pipe(v.string(), v.minLength(1, 'must not be empty')) },
  PORT: { fallback: '4000', rule: whole(0, 65_535) },
  DATA_DIR: { fallback: './data', rule: v.pipe(v.string(), v.minLength(1, 'must not be empty')) },
  WEB_DIR: {
    fallback: './node_modules/.cache/web',
    rule: v.pipe(v.string(), v.minLength(1, 'must not be empty')),
  },
  DATABASE_URL: {
    fallback: '',
    rule: noneOr(/^(sqlite:.+|postgres(ql)?:\/\/.+)/, 'must be sqlite:<file> or postgres://…'),
  },
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
} as const

type Values = { [Name in keyof typeof variables]: v.InferOutput<(typeof variables)[Name]['rule']> }

export interface Config {
  host: string
  port: number
  dataDir: string
  /** The built web app. */
  webDir: string
  databaseFile: string
  /** Null with SQLite. */
  postgresUrl: string | null
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
  /** Null: summaries are made without any network. */
  summary: { url: string; key: string | null; model: string } | null
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  demo: boolean
  cache: boolean
  cacheBytes: number
  limits: boolean
  graphiql: boolean
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
  if (problems.length > 0) throw new ConfigError(`The configuration is not valid:\n  ${problems.join('\n  ')}`)
  return Object.freeze(configOf(Object.fromEntries(read) as Values))
}

function configOf(values: Values): Config {
  const dataDir = resolve(values.DATA_DIR)
  const isPostgres = values.DATABASE_URL.startsWith('postgres')
  const file = (isPostgres ? '' : values.DATABASE_URL.slice('sqlite:'.length)) || 'forium.db'
  return {
    host: values.HOST,
    port: values.PORT,
    dataDir,
    webDir: resolve(values.WEB_DIR),
    databaseFile: isAbsolute(file) ? file : resolve(dataDir, file),
    postgresUrl: isPostgres ? values.DATABASE_URL : null,
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
    summary: values.SUMMARY_URL
      ? { url: values.SUMMARY_URL, key: values.SUMMARY_KEY || null, model: values.SUMMARY_MODEL || 'default' }
      : null,
    logLevel: values.LOG_LEVEL,
    demo: values.DEMO,
    cache: values.CACHE,
    cacheBytes: values.CACHE_MB * 1024 * 1024,
    limits: values.LIMITS,
    graphiql: values.GRAPHIQL,
  }
}

/** The environment of a process that is to find the same data. */
export function environmentOf({ dataDir, databaseFile, postgresUrl, logLevel }: Readonly<Config>): NodeJS.ProcessEnv {
  const url = postgresUrl ?? `sqlite:${databaseFile}`
  return { ...process.env, DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: logLevel }
}
