import { policyFrom } from '../community/document-policy.ts'
import type { Scope } from '../community/policy.ts'
import { scopes } from '../community/policy.ts'
import type { Ports, Viewer } from '../kernel/context.ts'
import { type KnownSession, keepAlive } from './keep-alive.ts'
import { botViewer, userViewer, visitorViewer } from './viewer.ts'

/** What is needed to know who asks, before there is a context. A context will do, too. */
export interface Gate extends Ports {
  readonly communityId: string
}

const cacheMs = 60_000
/** Stands where a credential has just lost or changed its rights: a read that began before must not be kept. */
const changed = 'changed'
const changedMs = 5_000

/** Whom a bearer token or cookie speaks for: `ses_…` of a session, `fk_…` of an API key. Null when it is no good. */
export async function authenticate(gate: Gate, token: string): Promise<Viewer | null> {
  if (!/^(ses|fk)_[\w-]{20,100}$/.test(token)) return null
  const hash = gate.tokens.hash(token)
  const key = cacheKey(gate, hash)
  const known = gate.cache.get<Viewer | typeof changed>(key)
  if (known && known !== changed && !isOver(known, gate.clock.now())) return known
  const viewer = token.startsWith('fk_') ? await keyViewer(gate, 'secretHash', hash) : await ofSession(gate, hash)
  if (viewer && gate.cache.get(key) !== changed) gate.cache.set(key, viewer, { ttlMs: cacheMs, bytes: 1000 })
  return viewer
}

/**
 * Whether what vouched for the viewer still does, with the same rights: false after sign-out, revocation and expiry,
 * and also when roles, groups or a suspension changed, so that a socket comes back as who it is now.
 */
export async function stillVouched(gate: Gate, viewer: Viewer): Promise<boolean> {
  if (viewer.sessionId === null) return true
  if (viewer.kind === 'BOT') return (await keyViewer(gate, 'id', viewer.sessionId)) !== null
  const session = await findSession(gate, 'id', viewer.sessionId)
  const now = session && (await sessionViewer(gate, session))
  if (now?.accessKey === viewer.accessKey) return true
  if (session) forgetHere(gate, [session.tokenHash])
  return false
}

/** Sent to every process when credentials have lost or changed their rights. */
const credentialsTopic = 'credentials'

interface ChangedCredentials {
  communityId: string
  hashes: readonly string[]
}

/** Call it once the change is on disk. The hashes are those of the sessions' tokens or of the keys' secrets. */
export function forgetCredentials(
  { cache, wake, communityId }: Pick<Gate, 'cache' | 'wake' | 'communityId'>,
  hashes: readonly string[],
): void {
  forgetHere({ cache, communityId }, hashes)
  if (hashes.length > 0) wake.send(credentialsTopic, { communityId, hashes } satisfies ChangedCredentials)
}

/** Lets no cache of this process speak for what another process, or this one, has changed. Answers with what ends it. */
export function heedCredentials(
  { cache, wake }: Pick<Ports, 'cache' | 'wake'>,
  onChange: (hashes: ReadonlySet<string>) => void,
): () => void {
  return wake.receive(credentialsTopic, (payload) => {
    const { communityId, hashes } = payload as ChangedCredentials
    forgetHere({ cache, communityId }, hashes)
    onChange(new Set(hashes))
  })
}

function forgetHere(gate: Pick<Gate, 'cache' | 'communityId'>, hashes: readonly string[]): void {
  for (const hash of hashes) gate.cache.set(cacheKey(gate, hash), changed, { ttlMs: changedMs, bytes: 100 })
}

const cacheKey = ({ communityId }: Pick<Gate, 'communityId'>, hash: string) => `${communityId}:session:${hash}`
const isOver = (viewer: Viewer, now: number) => viewer.expiresAt !== null && viewer.expiresAt <= now

async function ofSession(gate: Gate, tokenHash: string): Promise<Viewer | null> {
  const session = await findSession(gate, 'tokenHash', tokenHash)
  return session && sessionViewer(gate, session)
}

interface FoundSession extends KnownSession {
  tokenHash: string
  roles: string | null
  suspendedAt: number | null
  suspendedUntil: number | null
}

async function findSession(gate: Gate, by: 'id' | 'tokenHash', value: string): Promise<FoundSession | null> {
  const query = gate.database.sql
    .selectFrom('Session')
    .leftJoin('User', 'User.id', 'Session.actorId')
    .select(['Session.id', 'Session.actorId', 'Session.tokenHash', 'Session.lastUsedAt', 'Session.expiresAt'])
    .select(['User.roles', 'User.suspendedAt', 'User.suspendedUntil'])
    .where(`Session.${by}`, '=', value)
    .where('Session.communityId', '=', gate.communityId)
    .where('Session.revokedAt', 'is', null)
    .where('Session.expiresAt', '>', gate.clock.now())
  return (await gate.database.first(query)) ?? null
}

async function sessionViewer(gate: Gate, session: FoundSession): Promise<Viewer | null> {
  const { id: sessionId, actorId, roles, suspendedAt, suspendedUntil } = session
  const isUser = actorId.startsWith('usr_')
  if (isUser && roles === null) return null
  const vouched = { sessionId, expiresAt: keepAlive(gate, session) }
  if (!isUser) return visitorViewer(actorId, vouched)
  const user = { id: actorId, roles: roles!, suspendedAt, suspendedUntil }
  return userViewer(user, await groupIdsOf(gate, actorId), gate.clock.now(), vouched)
}

async function groupIdsOf(gate: Gate, userId: string): Promise<string[]> {
  const { sql } = gate.database
  const rows = await gate.database.all(sql.selectFrom('GroupMember').select('groupId').where('userId', '=', userId))
  return rows.map((row) => row.groupId)
}

async function keyViewer(gate: Gate, by: 'id' | 'secretHash', value: string): Promise<Viewer | null> {
  const now = gate.clock.now()
  const query = gate.database.sql
    .selectFrom('ApiKey')
    .select(['id', 'botId', 'scopes', 'documentPolicy', 'expiresAt', 'lastUsedAt'])
    .where(by, '=', value)
    .where('communityId', '=', gate.communityId)
    .where('revokedAt', 'is', null)
    .where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', now)]))
  const key = await gate.database.first(query)
  if (!key) return null
  keepAlive(gate, { id: key.id, actorId: key.botId, lastUsedAt: key.lastUsedAt ?? 0, expiresAt: key.expiresAt })
  const viewer = botViewer(key.botId, scopesOf(key), { sessionId: key.id, expiresAt: key.expiresAt })
  return { ...viewer, documentPolicy: key.documentPolicy ? policyFrom(key.documentPolicy) : null }
}

export function scopesOf(key: { scopes: string }): Scope[] {
  return key.scopes.split(',').filter((name): name is Scope => Object.hasOwn(scopes, name))
}
