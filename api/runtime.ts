import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Context, Ports, Viewer } from '@forium/schema/kernel/context.ts'
import { systemViewer } from '@forium/schema/people/viewer.ts'
import { memoryBoard } from '@forium/schema/ports/board.memory.ts'
import type { Cache } from '@forium/schema/ports/cache.ts'
import type { Clock } from '@forium/schema/ports/clock.ts'
import { memoryLimits } from '@forium/schema/ports/limits.memory.ts'
import { memoryWake } from '@forium/schema/ports/wake.memory.ts'
import type { Wake } from '@forium/schema/ports/wake.ts'
import { lruCache } from './cache.ts'
import { carriedCache } from './carried-cache.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { argon2Passwords } from './crypto/passwords.ts'
import { cryptoTokens } from './crypto/tokens.ts'
import { type Engine, openEngine } from './database/engine.ts'
import { lookAgain } from './database/look-again.ts'
import { type Documents, openDocuments } from './graphql/documents.ts'
import { systemIds } from './ids.ts'
import { tableJobs } from './jobs/queue.ts'
import { noLimits } from './limits.ts'
import { createLog, type Log } from './log.ts'
import { smtpMailer } from './mail/smtp.ts'
import { terminalMailer } from './mail/terminal.ts'
import { watchedMailer } from './mail/watched.ts'
import { servicePusher } from './push/pusher.ts'
import { vapidPrivateKeyOf } from './push/vapid.ts'
import type { Shared } from './redis/open.ts'
import { markdownRender } from './render/markdown.ts'
import { keptSecret } from './secret.ts'
import { childImages } from './storage/child-images.ts'
import { openStorage } from './storage/open.ts'
import { endpointSummarizer } from './summary/endpoint.ts'
import { childImports } from './transfer/child-imports.ts'
import { type Gauges, processVitals } from './vitals.ts'

/** Everything that one process holds, made from the configuration once. */
export interface Runtime {
  readonly config: Readonly<Config>
  readonly ports: Ports
  readonly opened: Engine
  readonly documents: Documents
  readonly log: Log
  /** Set by whoever has something to tell of itself: the server its sockets. */
  readonly gauges: Gauges
  /** The server itself acting in a community. */
  systemContext(communityId: string): Context
  close(): Promise<void>
}

export async function openRuntime(config: Readonly<Config>, log: Log = createLog(config.logLevel)): Promise<Runtime> {
  const opened = await openEngine(config, log)
  if (opened.migrated.length > 0) log.info({ migrations: opened.migrated }, 'database: migrated')
  const secret = config.secret ?? keptSecret(config.dataDir)
  const shared = config.redisUrl ? await redisOf(config.redisUrl, secret, log) : null
  const redisConnected = shared?.isConnected ?? null
  const gauges: Gauges = { sockets: () => 0, lastMailError: () => null, redisConnected, replication: null }
  const imports = childImports(config, log)
  const images = childImages({ folder: join(config.dataDir, 'scratch') })
  const local = localOf(config, log)
  const ports = { ...portsOf({ config, secret, opened, shared, local, gauges }), imports, images }
  // What is found out here concerns this process alone: the others find it out themselves.
  const watched = { database: opened.database, cache: local.cache, wake: local.wake }
  const unwatch = opened.watch(watched)
  // What fails is made good by the watch.
  shared?.start(() => void lookAgain(watched).catch(() => {}))
  return {
    config,
    ports,
    opened,
    documents: openDocuments(config.documentsFile),
    log,
    gauges,
    systemContext: (communityId) => contextOf(ports, { communityId, viewer: systemViewer }),
    async close() {
      await imports.close()
      await images.close()
      unwatch()
      await shared?.close()
      await opened.close()
    },
  }
}

/** Not even loaded where none is configured. */
async function redisOf(url: string, secret: string, log: Log): Promise<Shared> {
  return (await import('./redis/open.ts')).openRedis({ url, secret, log })
}

/** What this process has for itself alone. */
interface Local {
  clock: Clock
  wake: Wake
  cache: Cache
}

function localOf(config: Readonly<Config>, log: Log): Local {
  const clock = systemClock()
  const onError = (error: unknown) => log.error({ error }, 'wake: listener failed')
  const wake = memoryWake({ schedule: setImmediate, onError })
  return { clock, wake, cache: lruCache({ maxBytes: config.cache ? config.cacheBytes : 0, clock }) }
}

interface Parts {
  config: Readonly<Config>
  secret: string
  opened: Engine
  shared: Shared | null
  local: Local
  gauges: Gauges
}

type WithoutChildren = Omit<Ports, 'imports' | 'images'>

function portsOf({ config, secret, opened, shared, local, gauges }: Parts): WithoutChildren {
  const { clock } = local
  const ids = systemIds(clock)
  const tokens = cryptoTokens(secret)
  const wake = (shared ?? opened).wakeOthers(local.wake)
  const own = memoryLimits(clock)
  const limits = (shared ?? opened).limits?.(clock, own) ?? own
  const mailer = watchedMailer(
    config.smtpUrl
      ? smtpMailer(config.smtpUrl, { from: config.mailFrom, replyDomain: config.mail.replyDomain })
      : terminalMailer((text) => process.stdout.write(text)),
  )
  gauges.lastMailError = mailer.lastError
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
  return {
    database: opened.database,
    clock,
    ids,
    tokens,
    wake,
    board: memoryBoard({ clock, wake }),
    publicUrl,
    passwords: argon2Passwords(),
    render: markdownRender(),
    storage: openStorage(config, config.storage, tokens),
    mailer,
    pusher: servicePusher({
      ...config.push,
      vapidPrivateKey: () => config.push.vapidPrivateKey ?? vapidPrivateKeyOf(secret),
      subject: publicUrl.startsWith('https:') ? publicUrl : `mailto:${config.mailFrom}`,
      now: clock.now,
    }),
    summarizer: config.summary ? endpointSummarizer(config.summary) : null,
    jobs: tableJobs({ clock, ids, wake }),
    search: opened.search,
    cache: wake === local.wake ? local.cache : carriedCache(local.cache, wake),
    limits: config.limits ? limits : noLimits(),
    vitals: processVitals({ config, gauges, opened, startedAt: clock.now() }),
  }
}

interface ContextParts {
  communityId: string
  /** Where this community's people reach it; the server's own address unless given. */
  publicUrl?: string
  viewer: Viewer
  address?: string
  locale?: string
  requestId?: string
  cookie?: Context['cookie']
}

const noCookie: Context['cookie'] = { set: () => {}, clear: () => {} }

/** The context of one request; nothing in it outlives the request. */
export function contextOf(ports: Ports, parts: ContextParts): Context {
  return {
    ...ports,
    publicUrl: parts.publicUrl ?? ports.publicUrl,
    communityId: parts.communityId,
    viewer: parts.viewer,
    loaders: new Map(),
    requestId: parts.requestId ?? randomUUID(),
    address: parts.address ?? '',
    locale: parts.locale ?? 'en',
    cookie: parts.cookie ?? noCookie,
  }
}
