import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainBrand } from '@forium/schema/community/community.service.ts'
import type { Role } from '@forium/schema/community/policy.ts'
import { commit } from '@forium/schema/kernel/commit.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import { idOf } from '@forium/schema/kernel/ids.ts'
import { startSession } from '@forium/schema/people/session.ts'
import { addUser } from '@forium/schema/people/user-record.ts'
import type { Database } from '@forium/schema/ports/database.ts'
import type { Wake } from '@forium/schema/ports/wake.ts'
import { pino } from 'pino'
import { communityIdOf } from '../cli/with-runtime.ts'
import { readConfig } from '../config.ts'
import { openRuntime, type Runtime } from '../runtime.ts'
import { startServer } from '../server.ts'

export interface TestOptions {
  /** Variables besides those that give it a port and a folder of its own. */
  env?: Record<string, string>
  /** A folder of data to begin with: it is copied, and its first community is the one that is served. */
  data?: string
  /** Stands between the server and its database: to count, to delay, to break. */
  database?: (real: Database) => Database
  /** Likewise for what wakes its readers. */
  wake?: (real: Wake) => Wake
}

/** Somebody with a session, as the server's own tables know them. */
export interface TestPerson {
  id: string
  token: string
  sessionId: string
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>

/** A real server with a real file, on a port of its own, with one community. `close` leaves nothing behind. */
export async function startTestServer({ env = {}, data, database, wake }: TestOptions = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'forium-server-'))
  if (data) cpSync(data, dataDir, { recursive: true })
  const logged: Record<string, unknown>[] = []
  const log = pino({ base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) })
  const port = env.PUBLIC_URL ? await freePort() : 0
  const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, WEB_DIR: join(dataDir, 'no-web'), ...env })
  const opened = await openRuntime(config, log)
  const ports = { ...opened.ports }
  if (database) ports.database = database(ports.database)
  if (wake) ports.wake = wake(ports.wake)
  const runtime: Runtime = { ...opened, ports }
  const server = await startServer(runtime)
  const communityId = (await communityIdOf(opened, [])) ?? (await addCommunity(opened, 'Example'))
  const system = (community = communityId) => opened.systemContext(community)
  return {
    /** Where it listens, whatever PUBLIC_URL says. */
    url: port === 0 ? server.url : `http://127.0.0.1:${port}`,
    runtime,
    dataDir,
    communityId,
    /** Lines of the log so far. */
    logged,
    sockets: () => server.sockets(),
    /** Another community, reached under this host name. */
    addCommunity: (name: string, host: string) => addCommunity(opened, name, host),
    system,
    person: (handle: string, roles: Role[] = [], community?: string) => addPerson(system(community), handle, roles),
    visitor: (community?: string) => addVisitor(system(community)),
    /** Only the server: sockets are told, answers under way are given. The database stays. */
    stop: () => server.close(),
    async close() {
      await server.close()
      await opened.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** A server that knows its public address does not tell its port. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

export async function addCommunity(runtime: Runtime, name: string, host?: string): Promise<string> {
  const ctx = runtime.systemContext('')
  const id = idOf('Community', ctx.ids.uuid())
  const now = ctx.clock.now()
  const row = { id, name, brand: JSON.stringify(plainBrand), locale: 'en', version: 1, createdAt: now, updatedAt: now }
  await commit(ctx, async (unit) => {
    unit.write(unit.sql.insertInto('Community').values(row))
    if (host) unit.write(unit.sql.insertInto('CommunityHost').values({ host, communityId: id }))
  })
  return id
}

export async function addPerson(ctx: Context, handle: string, roles: Role[]): Promise<TestPerson> {
  const email = `${handle}@example.com`
  const id = await commit(ctx, async (unit) => addUser(ctx, unit, { handle, displayName: handle, email, roles }))
  return withSession(ctx, id)
}

async function addVisitor(ctx: Context): Promise<TestPerson> {
  const now = ctx.clock.now()
  const { communityId } = ctx
  const row = { id: idOf('Visitor', ctx.ids.uuid()), communityId, displayName: null, createdAt: now, lastSeenAt: null }
  await commit(ctx, async (unit) => unit.write(unit.sql.insertInto('Visitor').values(row)))
  return withSession(ctx, row.id)
}

async function withSession(ctx: Context, id: string): Promise<TestPerson> {
  const session = await commit(ctx, async (unit) => startSession(ctx, unit, id))
  return { id, token: session.token, sessionId: session.id }
}
