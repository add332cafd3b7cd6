import type { DocumentPolicy } from '../community/document-policy.ts'
import { demand, type Scope, scopes } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import { type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { clientIdReused, ForbiddenError, InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import { idFromClient, idOf } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'
import { forgetCredentials } from './authenticate.ts'

/** A key as it can be listed: its secret exists nowhere but with whoever made it. */
export interface ApiKeyRow {
  id: string
  botId: string
  name: string
  hint: string
  scopes: string
  documentPolicy: string | null
  createdBy: string
  createdAt: number
  expiresAt: number | null
  lastUsedAt: number | null
  revokedAt: number | null
}

export interface NewApiKey {
  name: string
  scopes: readonly Scope[]
  documentPolicy?: DocumentPolicy | null
  expiresAt?: number | null
  clientId: string
}

// biome-ignore format: one row of names
const columns = ['id', 'botId', 'name', 'hint', 'scopes', 'documentPolicy', 'createdBy', 'createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt'] as const

/** Makes the key and the bot that it speaks as. The secret is told this once; the same request again gives null. */
export async function createApiKey(
  ctx: Context,
  input: NewApiKey,
): Promise<{ apiKey: ApiKeyRow; secret: string | null }> {
  demandMaker(ctx, input)
  const id = idFromClient('ApiKey', input.clientId)
  const secret = ctx.tokens.issue('fk_')
  const isNew = await commit(ctx, async (unit) => {
    const earlier = await unit.first(unit.sql.selectFrom('ApiKey').selectAll().where('id', '=', id))
    if (!earlier) insertKey(ctx, unit, id, secret, input)
    else if (earlier.createdBy !== ctx.viewer.id || earlier.communityId !== ctx.communityId) throw clientIdReused()
    return !earlier
  })
  return { apiKey: (await findApiKey(ctx, id))!, secret: isNew ? secret : null }
}

function demandMaker(ctx: Context, { scopes: wanted, expiresAt }: NewApiKey): void {
  demand(ctx, 'key.manage')
  if (ctx.viewer.kind !== 'USER') throw new ForbiddenError('Only a person makes API keys.')
  const lacking = wanted.find((scope) => scopes[scope].some((capability) => !ctx.viewer.capabilities.has(capability)))
  if (lacking) throw new ForbiddenError(`You may not give a key the scope ${lacking}: you may not do it yourself.`)
  if (expiresAt != null && expiresAt <= ctx.clock.now())
    throw new InvalidInputError([{ path: ['expiresAt'], code: 'PAST', message: 'The end must lie in the future.' }])
}

function insertKey(ctx: Context, unit: Unit, id: string, secret: string, input: NewApiKey): void {
  const now = ctx.clock.now()
  const botId = idOf('Bot', ctx.ids.uuid())
  const bot = { id: botId, communityId: ctx.communityId, name: input.name, createdAt: now, updatedAt: now }
  unit.write(unit.sql.insertInto('Bot').values(bot))
  unit.write(
    unit.sql.insertInto('ApiKey').values({
      id,
      communityId: ctx.communityId,
      botId,
      name: input.name,
      secretHash: ctx.tokens.hash(secret),
      hint: secret.slice(-4),
      scopes: [...new Set(input.scopes)].sort().join(','),
      documentPolicy: input.documentPolicy ?? null,
      createdBy: ctx.viewer.id!,
      createdAt: now,
      expiresAt: input.expiresAt ?? null,
      lastUsedAt: null,
      revokedAt: null,
    }),
  )
  append(ctx, unit, { type: 'API_KEY_CREATED', audience: { kind: 'ADMINS' }, subjectId: id })
}

/** From now on the key is nobody; its sockets end. What its bot has written stays. */
export async function revokeApiKey(ctx: Context, id: string): Promise<ApiKeyRow> {
  demand(ctx, 'key.manage')
  await commit(ctx, async (unit) => {
    const found = unit.sql.selectFrom('ApiKey').selectAll().where('id', '=', id)
    const key = await unit.first(found.where('communityId', '=', ctx.communityId))
    if (!key) throw new NotFoundError('API key')
    if (key.revokedAt !== null) return
    const query = unit.sql.updateTable('ApiKey').set({ revokedAt: ctx.clock.now() }).where('id', '=', id)
    unit.write(query.where('revokedAt', 'is', null), { rows: 1 })
    append(ctx, unit, { type: 'API_KEY_REVOKED', audience: { kind: 'ADMINS' }, subjectId: id })
    append(ctx, unit, {
      type: 'SESSION_REVOKED',
      audience: { kind: 'PERSON', id: key.botId },
      subjectId: key.botId,
      data: { sessionId: id },
    })
    unit.afterCommit(() => forgetCredentials(ctx, [key.secretHash]))
  })
  return (await findApiKey(ctx, id))!
}

export async function findApiKey(ctx: Context, id: string): Promise<ApiKeyRow | null> {
  if (!ctx.viewer.capabilities.has('key.manage')) return null
  const query = ctx.database.sql.selectFrom('ApiKey').select(columns).where('id', '=', id)
  return (await ctx.database.first(query.where('communityId', '=', ctx.communityId))) ?? null
}

const newestFirst: readonly SortKey<ApiKeyRow>[] = [
  { column: 'createdAt', descending: true, value: (key) => key.createdAt },
  { column: 'id', descending: true, value: (key) => key.id },
]

/** Revoked keys among them; null for whoever may not manage keys. */
export async function listApiKeys(ctx: Context, args: PageArgs): Promise<Page<ApiKeyRow> | null> {
  const window = windowOf(args)
  if (!ctx.viewer.capabilities.has('key.manage')) return null
  const query = ctx.database.sql.selectFrom('ApiKey').select(columns).where('communityId', '=', ctx.communityId)
  return pageOf(await ctx.database.all(paged(query, newestFirst, window)), newestFirst, window)
}

declare module '../event/event-types.ts' {
  interface EventTypes {
    API_KEY_CREATED: Record<string, never>
    API_KEY_REVOKED: Record<string, never>
  }
}
