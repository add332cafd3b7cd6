import { serverVersion } from '../community/server.graphql.ts'
import { builder } from '../kernel/builder.ts'
import { mutation } from '../kernel/mutation.ts'
import type { ReplicationSigns } from '../ports/vitals.ts'
import { type Health, readHealth } from './health.ts'
import { sendTestMail } from './test-mail.ts'

const ServerReplication = builder.objectRef<ReplicationSigns>('ServerReplication').implement({
  description: 'The copying of the database to another place, as it is written.',
  fields: (t) => ({
    to: t.exposeString('to', { description: 'Where the copy lies: `file`, `s3`.' }),
    running: t.exposeBoolean('running', { description: 'Whether what copies is running.' }),
    deaths: t.exposeInt('deaths', { description: 'How often it died in a row.' }),
    errors: t.exposeInt('errors', {
      nullable: true,
      description: 'Copies that failed; null while it does not answer.',
    }),
    lastError: t.exposeString('lastError', { nullable: true }),
  }),
})

const ServerHealth = builder.objectRef<Health>('ServerHealth').implement({
  description: 'How the server is doing: the process that answers, and what all of its communities share.',
  fields: (t) => ({
    version: t.string({ resolve: () => serverVersion }),
    startedAt: t.field({ type: 'DateTime', resolve: (health) => health.startedAt }),
    memoryBytes: t.exposeFloat('memoryBytes', { description: 'Memory of the process.' }),
    databaseEngine: t.exposeString('databaseEngine'),
    databaseBytes: t.exposeFloat('databaseBytes', { nullable: true }),
    diskFreeBytes: t.exposeFloat('diskFreeBytes', { nullable: true, description: 'Where the data lies.' }),
    sockets: t.exposeInt('sockets', { description: 'Open ones.' }),
    jobsQueued: t.exposeInt('jobsQueued', { description: 'Work for later, due or not.' }),
    jobsFailed: t.exposeInt('jobsFailed', { description: 'Jobs that were given up.' }),
    oldestJobAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when the oldest job that is due has been waiting.',
      resolve: (health) => health.oldestJobAt,
    }),
    eventsKept: t.exposeFloat('eventsKept', { description: 'Length of the log; rows are kept 30 days.' }),
    mailConfigured: t.exposeBoolean('mailConfigured', { description: 'False: mail is printed to the terminal.' }),
    lastMailError: t.exposeString('lastMailError', {
      nullable: true,
      description: 'What the last mail failed of; null once one went through.',
    }),
    storage: t.exposeString('storage', { description: 'Where files lie.' }),
    redisConnected: t.exposeBoolean('redisConnected', {
      nullable: true,
      description: 'Redis, by which several processes share what they must, answers; null where none is configured.',
    }),
    replication: t.expose('replication', {
      type: ServerReplication,
      nullable: true,
      description: 'Null where nothing copies the database.',
    }),
  }),
})

builder.queryField('health', (t) =>
  t.field({
    type: ServerHealth,
    extensions: { cost: 50 },
    description: 'How the server is doing. For admins.',
    resolve: (_root, _args, ctx) => readHealth(ctx),
  }),
)

mutation('sendTestMail', {
  description: 'Sends a mail to your own confirmed address at once and says what came of it; 5 an hour. For admins.',
  input: (t) => ({ clientId: t.id({ description: 'Not looked at: each call sends.' }) }),
  run: (ctx) => sendTestMail(ctx),
  payload: (t) => ({
    ok: t.exposeBoolean('ok', { description: 'The mail server took it.' }),
    error: t.exposeString('error', { nullable: true, description: 'What it said otherwise.' }),
  }),
})
