import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { ConfigError, readConfig, variables } from './config.ts'

const names = Object.keys(variables)

/** What an environment is refused with, a line for each variable. */
function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env)
  } catch (error) {
    assert.ok(error instanceof ConfigError)
    return error.message.split('\n').slice(1)
  }
  return []
}

test('an empty environment is a valid configuration for this machine only', () => {
  const config = readConfig({})
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.port, 4000)
  assert.equal(config.databaseFile, resolve('data/forium.db'))
  assert.deepEqual([config.publicUrl, config.secret, config.smtpUrl], [null, null, null])
  assert.ok(config.demo && config.cache && config.limits && config.graphiql)
})

test('everything can be set', () => {
  const config = readConfig({
    HOST: '0.0.0.0',
    PORT: '8080',
    DATA_DIR: '/var/lib/forium',
    WEB_DIR: '/opt/web',
    DOCUMENTS_FILE: '/opt/documents.json',
    MIN_CLIENT_LEVEL: '3',
    DATABASE_URL: 'sqlite:main.db',
    REDIS_URL: 'rediss://user:word@redis.example:6380/1',
    LITESTREAM_URL: 's3://copies/forum',
    LITESTREAM_INTERVAL_MS: '250',
    LITESTREAM_METRICS_PORT: '9090',
    LITESTREAM_BINARY: '/opt/litestream',
    PATH: '/usr/bin',
    PUBLIC_URL: 'https://forum.example',
    TRUST_PROXY: '2',
    SECRET: 'x'.repeat(32),
    SMTP_URL: 'smtps://user:word@mail.example:465',
    MAIL_FROM: 'forum@example.com',
    MAIL_REPLY_DOMAIN: 'in.example.com',
    MAIL_INBOUND_SECRET: 'y'.repeat(24),
    MAIL_LISTEN_PORT: '2525',
    VAPID_PRIVATE_KEY: 'v'.repeat(43),
    FCM_SERVICE_ACCOUNT: '/etc/forum/firebase.json',
    APNS_KEY: '/etc/forum/key.p8',
    APNS_KEY_ID: 'ABCDE12345',
    APNS_TEAM_ID: 'TEAM123456',
    APNS_TOPIC: 'com.example',
    SUMMARY_URL: 'https://llm.example/v1',
    SUMMARY_KEY: 'sk-1',
    SUMMARY_MODEL: 'small',
    LOG_LEVEL: 'warn',
    DEMO: 'off',
    CACHE: 'off',
    CACHE_MB: '64',
    LIMITS: 'off',
    GRAPHIQL: 'off',
    STORAGE: 'disk',
    S3_BUCKET: 'forum-files',
    S3_REGION: 'eu-central-1',
    S3_ENDPOINT: 'https://s3.example',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'key',
    S3_PATH_STYLE: 'off',
    S3_UPLOAD: 'put',
  })
  assert.deepEqual(config, {
    host: '0.0.0.0',
    port: 8080,
    dataDir: '/var/lib/forium',
    webDir: '/opt/web',
    documentsFile: '/opt/documents.json',
    minClientLevel: 3,
    databaseFile: '/var/lib/forium/main.db',
    postgresUrl: null,
    redisUrl: 'rediss://user:word@redis.example:6380/1',
    rqlite: null,
    litestream: {
      to: { kind: 's3', bucket: 'copies', path: 'forum', region: 'eu-central-1', endpoint: 'https://s3.example' },
      credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
      intervalMs: 250,
      metricsPort: 9090,
      binary: '/opt/litestream',
      path: '/usr/bin',
      folder: '/var/lib/forium/litestream',
    },
    publicUrl: 'https://forum.example',
    trustProxy: 2,
    secret: 'x'.repeat(32),
    smtpUrl: 'smtps://user:word@mail.example:465',
    mailFrom: 'forum@example.com',
    mail: { replyDomain: 'in.example.com', inboundSecret: 'y'.repeat(24), listenPort: 2525 },
    push: {
      vapidPrivateKey: 'v'.repeat(43),
      fcm: '/etc/forum/firebase.json',
      apns: { key: '/etc/forum/key.p8', keyId: 'ABCDE12345', teamId: 'TEAM123456', topic: 'com.example' },
    },
    summary: { url: 'https://llm.example/v1', key: 'sk-1', model: 'small' },
    logLevel: 'warn',
    demo: false,
    cache: false,
    cacheBytes: 64 * 1024 * 1024,
    limits: false,
    graphiql: false,
    storage: 'disk',
    s3: {
      bucket: 'forum-files',
      region: 'eu-central-1',
      endpoint: 'https://s3.example',
      credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
      pathStyle: false,
      upload: 'put',
    },
  })
})

test('a database elsewhere is named by its whole path', () => {
  assert.equal(readConfig({ DATABASE_URL: 'sqlite:/srv/forium.db' }).databaseFile, '/srv/forium.db')
})

test('S3 is where files lie as soon as it is configured, and can be switched off', () => {
  assert.deepEqual([readConfig({}).storage, readConfig({}).s3], ['disk', null])
  const { storage, s3 } = readConfig({ S3_BUCKET: 'files' })
  assert.deepEqual([storage, s3?.pathStyle, s3?.credentials, s3?.upload], ['s3', false, null, 'post'])
  assert.equal(readConfig({ S3_BUCKET: 'files', S3_ENDPOINT: 'http://127.0.0.1:7480' }).s3?.pathStyle, true)
  assert.equal(readConfig({ S3_BUCKET: 'files', STORAGE: 'disk' }).storage, 'disk')
})

test('a server of PostgreSQL is named by its address', () => {
  const url = 'postgres://forum:secret@db.example/forum'
  assert.equal(readConfig({ DATABASE_URL: url }).postgresUrl, url)
})

test('Litestream copies a file of SQLite, more often to a disk than to S3, where each time is paid for', () => {
  const { to, intervalMs } = readConfig({ LITESTREAM_URL: 'file:///mnt/copy' }).litestream!
  assert.deepEqual([to, intervalMs], [{ kind: 'file', folder: '/mnt/copy' }, 100])
  assert.equal(readConfig({ LITESTREAM_URL: 's3://copies' }).litestream!.intervalMs, 1000)
  assert.deepEqual(problemsOf({ LITESTREAM_URL: 's3://copies', DATABASE_URL: 'postgres://db/forum' }), [
    '  LITESTREAM_URL must not be set unless the database is SQLite.',
  ])
})

test('the configuration cannot be changed once it is read', () => {
  assert.ok(Object.isFrozen(readConfig({})))
})

const wrong: Record<string, string[]> = {
  HOST: [''],
  PORT: ['', 'http', '-1', '65536', '80.5', ' 80', '0x50', '1e3'],
  DATA_DIR: [''],
  WEB_DIR: [''],
  DOCUMENTS_FILE: [''],
  MIN_CLIENT_LEVEL: ['-1', 'two'],
  DATABASE_URL: [
    'forium.db',
    'sqlite:',
    'postgres:',
    'mysql://root:hunter2@db/forium',
    'rqlite:',
    'rqlite://db',
    'rqlite://forum:hunter2@db:4001/forum',
  ],
  REDIS_URL: ['localhost:6379', 'http://:hunter2@redis.example', 'redis://'],
  RQLITE_HTTP: ['', '4001', 'http://127.0.0.1:4001'],
  RQLITE_RAFT: ['', '4002'],
  RQLITE_NODE_ID: ['a b'],
  RQLITE_JOIN: ['10.0.0.1', '10.0.0.1:4002, 10.0.0.2:4002'],
  RQLITE_EXPECT: ['', '-1', '16', 'three'],
  RQLITE_BINARY: ['rqlited'],
  LITESTREAM_URL: ['file:relative', 's3:/bucket', 's3://a', '/folder', 'ftp://host/a'],
  LITESTREAM_INTERVAL_MS: ['0', '5', '1s', '1234567'],
  LITESTREAM_METRICS_PORT: ['-1', '65536'],
  LITESTREAM_BINARY: ['litestream', './litestream'],
  PUBLIC_URL: [
    'forum.example',
    'ftp://forum.example',
    'https://forum.example/',
    'https://forum.example/path',
    'https://',
  ],
  TRUST_PROXY: ['true', '-1', '11'],
  SECRET: ['hunter2', 'x'.repeat(31)],
  SMTP_URL: ['mail.example', 'http://somebody:hunter2@mail.example', 'smtp://'],
  MAIL_FROM: ['', 'forum', 'Forum <forum@example.com> '],
  MAIL_REPLY_DOMAIN: ['forum@example.com', 'https://example.com'],
  MAIL_INBOUND_SECRET: ['hunter2', 'two words that are long enough'],
  MAIL_LISTEN_PORT: ['smtp', '-1', '65536'],
  VAPID_PRIVATE_KEY: ['hunter2', 'x'.repeat(44)],
  FCM_SERVICE_ACCOUNT: ['two\nlines', ' a'],
  APNS_KEY: ['two\nlines', '-hunter2', './key.p8'],
  APNS_KEY_ID: ['hunter2', 'ABCDE1234', 'ABCDE12345'],
  APNS_TEAM_ID: ['hunter2', 'TEAM12345', 'TEAM123456'],
  APNS_TOPIC: ['two words'],
  SUMMARY_URL: ['llm.example', 'https://llm.example/v1/'],
  SUMMARY_KEY: ['two words'],
  SUMMARY_MODEL: ['two words'],
  LOG_LEVEL: ['INFO', 'verbose', ''],
  DEMO: ['yes', '1', 'ON', ''],
  CACHE: ['true'],
  CACHE_MB: ['0', '5000', '16MB'],
  LIMITS: ['none'],
  GRAPHIQL: ['disabled'],
  STORAGE: ['cloud', 'S3', 's3'],
  S3_BUCKET: ['a', 'two words', 'x'.repeat(64)],
  S3_REGION: [''],
  S3_ENDPOINT: ['s3.example', 'https://s3.example/bucket'],
  S3_ACCESS_KEY_ID: ['hunter 2', 'hunter2'],
  S3_SECRET_ACCESS_KEY: ['hunter 2', 'hunter2'],
  S3_PATH_STYLE: ['yes'],
  S3_UPLOAD: ['', 'patch'],
}

test('each variable refuses what it cannot be, and says its name', () => {
  assert.deepEqual(Object.keys(wrong), names)
  for (const [name, values] of Object.entries(wrong))
    for (const value of values) {
      const [problem, ...others] = problemsOf({ [name]: value })
      assert.match(problem ?? `nothing is wrong with ${name}=${value}`, new RegExp(`^ {2}${name} must .+\\.$`))
      assert.deepEqual(others, [])
    }
})

test('all wrong values are named at once', () => {
  const problems = problemsOf(Object.fromEntries(names.map((name) => [name, wrong[name]![0]!])))
  assert.deepEqual(
    problems.map((line) => line.trim().split(' ')[0]),
    names,
  )
})

test('no value is repeated: it may be a secret, or have one in it', () => {
  for (const [name, values] of Object.entries(wrong))
    for (const value of values.filter((value) => value.includes('hunter2')))
      assert.ok(
        !problemsOf({ [name]: value })
          .join('\n')
          .includes(value),
        `${name}=${value}`,
      )
  const hunter = names.map((name) => [name, 'postgres://somebody:hunter2@db'])
  assert.doesNotMatch(problemsOf(Object.fromEntries(hunter)).join('\n'), /hunter2|somebody/)
})
