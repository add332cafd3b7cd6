import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Context, Ports, Viewer } from '@forium/schema/kernel/context.ts'
import { systemViewer } from '@forium/schema/people/viewer.ts'
import { memoryBoard } from '@forium/schema/ports/board.memory.ts'
import { memoryLimits } from '@forium/schema/ports/limits.memory.ts'
import { memoryWake } from '@forium/schema/ports/wake.memory.ts'
import { lruCache } from './cache.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { argon2Passwords } from './crypto/passwords.ts'
import { cryptoTokens } from './crypto/tokens.ts'
import { type Engine, openEngine } from './database/engine.ts'
import { systemIds } from './ids.ts'
import { tableJobs } from './jobs/queue.ts'
import { noLimits } from './limits.ts'
import { createLog, type Log } from './log.ts'
import { smtpMailer } from './mail/smtp.ts'
import { terminalMailer } from './mail/terminal.ts'
import { watchedMailer } from './mail/watched.ts'
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
  const gauges: Gauges = { sockets: () => 0, lastMailError: () => null, replication: null }
  const imports = childImports(config, log)
  const images = childImages({ folder: join(config.dataDir, 'scratch') })
  const ports = { ...portsOf(config, opened, log, gauges), imports, images }
  const unwatch = opened.watch(ports)
  return {
    config,
    ports,
    opened,
    log,
    gauges,
    systemContext: (communityId) => contextOf(ports, { communityId, viewer: systemViewer }),
    async close() {
      await imports.close()
      await images.close()
      unwatch()
      await opened.close()
    },
  }
}

type WithoutChildren = Omit<Ports, 'imports' | 'images'>

function portsOf(config: Readonly<Config>, opened: Engine, log: Log, gauges: Gauges): WithoutChildren {
  const clock = systemClock()
  const ids = systemIds(clock)
  const tokens = cryptoTokens(config.secret ?? keptSecret(config.dataDir))
  const onError = (error: unknown) => log.error({ error }, 'wake: listener failed')
  const wake = opened.wakeOthers(memoryWake({ schedule: setImmediate, onError }))
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
    summarizer: config.summary ? endpointSummarizer(config.summary) : null,
    jobs: tableJobs({ clock, ids, wake }),
    search: opened.search,
    cache: lruCache({ maxBytes: config.cache ? config.cacheBytes : 0, clock }),
    limits: config.limits ? memoryLimits(clock) : noLimits(),
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
