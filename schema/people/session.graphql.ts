import { defineEvent } from '../event/event-types.ts'
import { builder } from '../kernel/builder.ts'
import { mutation } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { User } from './actor.ts'
import { findOwnSession, ownSessions, revokeOtherSessions, revokeSession, type SessionRow, signOut } from './session.ts'

const viewerDependent = { extensions: { viewerDependent: true } }

const Session = builder.objectRef<SessionRow>('Session').implement({
  description: 'A device that is signed in as you. Nobody else sees it; its secret is nowhere.',
  interfaces: [Node],
  fields: (t) => ({
    device: t.string({
      nullable: true,
      description: 'What the app said when it signed in.',
      resolve: (session) => session.userAgent,
    }),
    address: t.exposeString('address', { nullable: true, description: 'Network address at sign-in.' }),
    isCurrent: t.boolean({
      ...viewerDependent,
      description: 'It is the one that asks.',
      resolve: (session, _args, ctx) => session.id === ctx.viewer.sessionId,
    }),
    createdAt: t.field({ type: 'DateTime', resolve: (session) => session.createdAt }),
    lastUsedAt: t.field({
      type: 'DateTime',
      description: 'To the hour.',
      resolve: (session) => session.lastUsedAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Moves on while the session is used.',
      resolve: (session) => session.expiresAt,
    }),
  }),
})

registerNode('Session', Session, findOwnSession)

builder.queryField('viewerSession', (t) =>
  t.field({
    type: Session,
    nullable: true,
    description: 'The session that asks; null for guests and API keys.',
    resolve: (_root, _args, ctx) => findOwnSession(ctx, ctx.viewer.sessionId),
  }),
)

builder.objectField(User, 'sessions', (t) =>
  t.field({
    ...viewerDependent,
    type: [Session],
    nullable: true,
    description: 'Where you are signed in, newest first; null for anybody but yourself.',
    resolve: (user, _args, ctx) => (ctx.viewer.id === user.id ? ownSessions(ctx) : null),
  }),
)

mutation('signOut', {
  description: 'Ends the session that asks and clears its cookie.',
  input: (t) => ({ clientId: t.id({ description: 'Not needed: doing it twice does nothing.' }) }),
  run: async (ctx) => {
    await signOut(ctx)
    return { signedOut: true }
  },
  payload: (t) => ({ signedOut: t.exposeBoolean('signedOut') }),
})

mutation('revokeSession', {
  description: 'Signs out one of your devices. Its open sockets end within seconds.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, { id }) => {
    await revokeSession(ctx, id)
    return { id, sessions: await ownSessions(ctx) }
  },
  payload: (t) => ({
    id: t.exposeID('id'),
    sessions: t.field({ type: [Session], description: 'Those that are left.', resolve: (payload) => payload.sessions }),
  }),
})

mutation('revokeOtherSessions', {
  description: 'Signs out all your devices but this one.',
  input: (t) => ({ clientId: t.id({ description: 'Not needed: doing it twice does nothing.' }) }),
  run: async (ctx) => {
    const revokedCount = await revokeOtherSessions(ctx)
    return { revokedCount, sessions: await ownSessions(ctx) }
  },
  payload: (t) => ({
    revokedCount: t.exposeInt('revokedCount'),
    sessions: t.field({ type: [Session], description: 'Those that are left.', resolve: (payload) => payload.sessions }),
  }),
})

defineEvent(
  'SESSION_REVOKED',
  { description: 'A session or API key of yours ended; so does what it keeps open.', changesAccess: true },
  (t) => ({
    sessionId: t.id({
      nullable: true,
      description: 'Which one; null when it was several.',
      resolve: (event) => (event.data.sessionId as string | null) ?? null,
    }),
  }),
)
