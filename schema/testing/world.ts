import { type ExecutionResult, execute, parse, validate } from 'graphql'
import { plainBrand } from '../community/community.service.ts'
import type { Role } from '../community/policy.ts'
import { schema } from '../index.ts'
import type { Context, Ports, Viewer } from '../kernel/context.ts'
import { idOf } from '../kernel/ids.ts'
import { guest, userViewer, visitorViewer } from '../people/viewer.ts'
import { memoryBoard } from '../ports/board.memory.ts'
import { memoryCache } from '../ports/cache.memory.ts'
import { fixedClock } from '../ports/clock.memory.ts'
import { memoryIds } from '../ports/ids.memory.ts'
import { memoryImages } from '../ports/images.memory.ts'
import { memoryImports } from '../ports/imports.memory.ts'
import { memoryJobs } from '../ports/jobs.memory.ts'
import { memoryLimits } from '../ports/limits.memory.ts'
import { memoryMailer } from '../ports/mailer.memory.ts'
import { memoryPasswords } from '../ports/passwords.memory.ts'
import { memoryPusher } from '../ports/pusher.memory.ts'
import { memoryRender } from '../ports/render.memory.ts'
import { memorySearchIndex } from '../ports/search-index.memory.ts'
import { memoryStorage } from '../ports/storage.memory.ts'
import { memoryTokens } from '../ports/tokens.memory.ts'
import { memoryVitals } from '../ports/vitals.memory.ts'
import { memoryWake } from '../ports/wake.memory.ts'
import { emptyDatabase } from './engine.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are looked into freely
type Data = Record<string, any>

/** A whole Forium in memory: real tables, real schema, in-memory twins of every port. */
export type World = Awaited<ReturnType<typeof createWorld>>

export async function createWorld() {
  const clock = fixedClock(Date.UTC(2026, 0, 1))
  const wake = memoryWake()
  const ports = {
    database: await emptyDatabase(),
    clock,
    ids: memoryIds(clock),
    passwords: memoryPasswords(),
    tokens: memoryTokens(),
    render: memoryRender(),
    wake,
    board: memoryBoard({ clock, wake }),
    storage: memoryStorage(() => clock.now()),
    images: memoryImages(),
    mailer: memoryMailer(),
    pusher: memoryPusher(),
    summarizer: null,
    jobs: memoryJobs(),
    search: memorySearchIndex(),
    cache: memoryCache(clock),
    limits: memoryLimits(clock),
    imports: memoryImports(),
    vitals: memoryVitals(clock.now()),
    publicUrl: 'https://forum.example',
  } satisfies Ports
  const communityId = await addCommunity(ports, 'Example')
  const as = (viewer: Viewer, community = communityId): Context => contextOf(ports, viewer, community)
  return {
    ports,
    clock,
    communityId,
    as,
    guest: as(guest),
    addCommunity: (name: string) => addCommunity(ports, name),
    /** Adds a person with these roles (and MEMBER) and gives the context in which they act. */
    person: (handle: string, roles: Role[] = [], community = communityId) => addPerson(ports, handle, roles, community),
    visitor: (community = communityId) => addVisitor(ports, community),
    /** A fresh request by the same viewer: nothing remembered. */
    again: (ctx: Context): Context => contextOf(ports, ctx.viewer, ctx.communityId),
    uuid: () => ports.ids.uuid(),
    /** Runs a document; throws when the answer has top-level errors. */
    async run(ctx: Context, document: string, variables?: Record<string, unknown>): Promise<Data> {
      const result = await answer(contextOf(ports, ctx.viewer, ctx.communityId), document, variables)
      if (result.errors) throw new AggregateError(result.errors, result.errors.map((error) => error.message).join('; '))
      return JSON.parse(JSON.stringify(result.data))
    },
    /** Runs a document and gives data and errors. */
    answer: (ctx: Context, document: string, variables?: Record<string, unknown>) =>
      answer(contextOf(ports, ctx.viewer, ctx.communityId), document, variables),
  }
}

async function answer(
  ctx: Context,
  text: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const document = parse(text)
  const errors = validate(schema, document)
  if (errors.length > 0) return { errors }
  return execute({ schema, document, contextValue: ctx, variableValues })
}

function contextOf(ports: Ports, viewer: Viewer, communityId: string): Context {
  return {
    ...ports,
    communityId,
    viewer,
    loaders: new Map(),
    requestId: 'test',
    address: '127.0.0.1',
    locale: 'en',
    cookie: { set: () => {}, clear: () => {} },
  }
}

async function addCommunity(ports: Ports, name: string): Promise<string> {
  const id = idOf('Community', ports.ids.uuid())
  const now = ports.clock.now()
  const row = { id, name, brand: JSON.stringify(plainBrand), locale: 'en', version: 1, createdAt: now, updatedAt: now }
  await ports.database.batch([{ query: ports.database.sql.insertInto('Community').values(row).compile() }])
  return id
}

async function addPerson(ports: Ports, handle: string, roles: Role[], communityId: string): Promise<Context> {
  const now = ports.clock.now()
  const row = {
    id: idOf('User', ports.ids.uuid()),
    communityId,
    handle,
    displayName: handle[0]!.toUpperCase() + handle.slice(1),
    email: `${handle}@example.com`,
    emailVerifiedAt: now,
    passwordHash: null,
    avatarUrl: null,
    bio: null,
    locale: null,
    roles: [...new Set<Role>(['MEMBER', ...roles])].sort().join(','),
    suspendedAt: null,
    suspendedUntil: null,
    suspensionReason: null,
    lastSeenAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  await ports.database.batch([{ query: ports.database.sql.insertInto('User').values(row).compile() }])
  return contextOf(ports, userViewer(row, [], now, { sessionId: `session of ${handle}`, expiresAt: null }), communityId)
}

async function addVisitor(ports: Ports, communityId: string): Promise<Context> {
  const now = ports.clock.now()
  const row = {
    id: idOf('Visitor', ports.ids.uuid()),
    communityId,
    displayName: null,
    createdAt: now,
    lastSeenAt: null,
  }
  await ports.database.batch([{ query: ports.database.sql.insertInto('Visitor').values(row).compile() }])
  return contextOf(ports, visitorViewer(row.id, { sessionId: `session of ${row.id}`, expiresAt: null }), communityId)
}
