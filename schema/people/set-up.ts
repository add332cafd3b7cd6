import { plainBrand } from '../community/community.service.ts'
import type { Role } from '../community/policy.ts'
import { commit } from '../kernel/commit.ts'
import type { Context, Ports } from '../kernel/context.ts'
import { idOf } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'
import { issueLink } from './one-time-token.ts'
import { addUser } from './user-record.ts'
import { systemViewer } from './viewer.ts'

/** Whoever reads the terminal of the server may come in: longer than a mailed link, since nobody resends it. */
const terminalLinkMs = 24 * 3600 * 1000

interface NewCommunity {
  name: string
  /** The host name that leads to it. Without one: the community of every host that nobody claimed. */
  host?: string
  locale?: string
  /** Nothing is left for the owner to do first: a demo. */
  isFinished?: boolean
}

/** Makes the community with a plain brand, or finds the one that is there: doing it again changes nothing. */
export function setUp(ports: Ports, wanted: NewCommunity): Promise<{ communityId: string; isNew: boolean }> {
  const id = idOf('Community', ports.ids.uuid())
  return commit(systemContext(ports, id), async (unit) => {
    const host = wanted.host?.toLowerCase()
    const known = host ? await byHost(unit, host) : await firstCommunity(unit)
    if (known) return { communityId: known, isNew: false }
    const now = ports.clock.now()
    const { name, locale = 'en' } = wanted
    const stamps = { setUpFinishedAt: wanted.isFinished ? now : null, version: 1, createdAt: now, updatedAt: now }
    const row = { id, name, brand: JSON.stringify(plainBrand), locale, ...stamps }
    unit.write(unit.sql.insertInto('Community').values(row))
    if (host) unit.write(unit.sql.insertInto('CommunityHost').values({ host, communityId: id }))
    else claimFirst(unit, id, now)
    return { communityId: id, isNew: true }
  })
}

async function byHost(unit: Unit, host: string): Promise<string | undefined> {
  const query = unit.sql.selectFrom('CommunityHost').select('communityId').where('host', '=', host)
  return (await unit.first(query))?.communityId
}

async function firstCommunity(unit: Unit): Promise<string | undefined> {
  const query = unit.sql.selectFrom('Community').select('id').orderBy('createdAt').orderBy('id').limit(1)
  return (await unit.first(query))?.id
}

/** Two processes that start at once must not make two first communities: this row can be there once. */
function claimFirst(unit: Unit, communityId: string, now: number): void {
  const receipt = { actorId: 'system', clientId: 'first-community', operation: 'setUp', inputHash: '' }
  unit.write(unit.sql.insertInto('Receipt').values({ ...receipt, resultId: communityId, createdAt: now }))
}

/** A link that signs in once as this person, who is made when missing, named after the role. For the command line. */
export function issueSignInLink(ctx: Context, person: { handle: string; roles: readonly Role[] }): Promise<string> {
  return commit(ctx, async (unit) => {
    const query = unit.sql.selectFrom('User').select('id').where('handle', '=', person.handle)
    const known = await unit.first(query.where('communityId', '=', ctx.communityId))
    const displayName = person.handle[0]!.toUpperCase() + person.handle.slice(1)
    const userId = known?.id ?? addUser(ctx, unit, { ...person, displayName, email: null })
    return issueLink(ctx, unit, { purpose: 'SIGN_IN', userId, lifetimeMs: terminalLinkMs })
  })
}

function systemContext(ports: Ports, communityId: string): Context {
  return {
    ...ports,
    communityId,
    viewer: systemViewer,
    loaders: new Map(),
    requestId: 'set-up',
    address: '',
    locale: 'en',
    cookie: { set: () => {}, clear: () => {} },
  }
}
