import { roles } from '../community/policy.ts'
import { builder } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { pictureUrlOf } from './picture.ts'
import { rolesOf } from './viewer.ts'

/** A user as others may read it: no column of this row is secret, but `email` is shown only to some. */
export interface UserRow {
  id: string
  communityId: string
  handle: string
  displayName: string
  email: string | null
  emailVerifiedAt: number | null
  avatarUrl: string | null
  bio: string | null
  locale: string | null
  roles: string
  suspendedAt: number | null
  suspendedUntil: number | null
  suspensionReason: string | null
  lastSeenAt: number | null
  version: number
  createdAt: number
  updatedAt: number
}

export interface VisitorRow {
  id: string
  communityId: string
  displayName: string | null
  createdAt: number
  lastSeenAt: number | null
}

export interface BotRow {
  id: string
  communityId: string
  name: string
  createdAt: number
  updatedAt: number
}

export type ActorRow = UserRow | VisitorRow | BotRow

/** All columns of a user but the password's hash, which no reader ever needs. */
export const userColumns = [
  'id',
  'communityId',
  'handle',
  'displayName',
  'email',
  'emailVerifiedAt',
  'avatarUrl',
  'bio',
  'locale',
  'roles',
  'suspendedAt',
  'suspendedUntil',
  'suspensionReason',
  'lastSeenAt',
  'version',
  'createdAt',
  'updatedAt',
] as const

/**
 * Users, visitors and bots of this community by id. Whose they are is looked at here and not in SQL: with both
 * conditions a planner may walk through everyone of the community instead of looking up a few keys.
 */
export const actors = defineLoader<ActorRow>(async (ctx, ids) => {
  const found = await Promise.all([usersIn(ctx, ids), visitorsIn(ctx, ids), botsIn(ctx, ids)])
  const own = found.flat().filter((row) => row.communityId === ctx.communityId)
  return new Map(own.map((row) => [row.id, row]))
})

async function usersIn({ database }: Context, ids: readonly string[]): Promise<ActorRow[]> {
  const wanted = ids.filter((id) => id.startsWith('usr_'))
  if (wanted.length === 0) return []
  return database.all(database.sql.selectFrom('User').select(userColumns).where('id', 'in', wanted))
}

async function visitorsIn({ database }: Context, ids: readonly string[]): Promise<ActorRow[]> {
  const wanted = ids.filter((id) => id.startsWith('vis_'))
  if (wanted.length === 0) return []
  return database.all(database.sql.selectFrom('Visitor').selectAll().where('id', 'in', wanted))
}

async function botsIn({ database }: Context, ids: readonly string[]): Promise<ActorRow[]> {
  const wanted = ids.filter((id) => id.startsWith('bot_'))
  if (wanted.length === 0) return []
  return database.all(database.sql.selectFrom('Bot').selectAll().where('id', 'in', wanted))
}

const typeNames = { usr: 'User', vis: 'Visitor', bot: 'Bot' } as const

export const Actor = builder.interfaceRef<ActorRow>('Actor').implement({
  description: 'Anyone who can act: a user, a visitor without an account, a bot.',
  fields: (t) => ({
    id: t.exposeID('id'),
    displayName: t.string({ resolve: displayNameOf }),
    avatarUrl: t.string({
      nullable: true,
      description: 'A picture for everybody. Uploaded ones are square; the address stays until there is another.',
      resolve: (actor, _args, ctx) => ('avatarUrl' in actor ? pictureUrlOf(ctx, actor.avatarUrl) : null),
    }),
  }),
  resolveType: (actor) => typeNames[actor.id.slice(0, 3) as keyof typeof typeNames],
})

export function displayNameOf(actor: ActorRow): string {
  if ('name' in actor) return actor.name
  return actor.displayName ?? 'Visitor'
}

export const RoleEnum = builder.enumType('Role', {
  description: 'A set of things that a person may do; a person holds several.',
  values: roles,
})

export const User = builder.objectRef<UserRow>('User').implement({
  description: 'A person with an account in this community.',
  interfaces: [Actor, Node],
  fields: (t) => ({
    handle: t.exposeString('handle', { description: 'Unique in the community; `@handle` mentions the person.' }),
    bio: t.exposeString('bio', { nullable: true }),
    roles: t.field({ type: [RoleEnum], resolve: rolesOf }),
    url: t.string({ resolve: (user, _args, ctx) => `${ctx.publicUrl}/u/${user.handle}` }),
    createdAt: t.field({ type: 'DateTime', resolve: (user) => user.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (user) => user.updatedAt }),
  }),
})

export const Visitor = builder.objectRef<VisitorRow>('Visitor').implement({
  description: 'A browser or device without an account.',
  interfaces: [Actor, Node],
  fields: (t) => ({ createdAt: t.field({ type: 'DateTime', resolve: (visitor) => visitor.createdAt }) }),
})

export const Bot = builder.objectRef<BotRow>('Bot').implement({
  description: 'A program that acts through the API.',
  interfaces: [Actor, Node],
  fields: (t) => ({ createdAt: t.field({ type: 'DateTime', resolve: (bot) => bot.createdAt }) }),
})

const findActor = <Row extends ActorRow>(ctx: Context, id: string) => actors.load(ctx, id) as Promise<Row | null>
registerNode('User', User, findActor<UserRow>)
registerNode('Bot', Bot, findActor<BotRow>)
registerNode('Visitor', Visitor, async (ctx, id) =>
  ctx.viewer.id === id || ctx.viewer.capabilities.has('contact.read') ? findActor<VisitorRow>(ctx, id) : null,
)
