import { defineEvent } from '../event/event-types.ts'
import { builder } from '../kernel/builder.ts'
import { Actor, actors, User } from './actor.ts'
import { findUser } from './user.ts'

builder.queryField('viewer', (t) =>
  t.field({
    type: Actor,
    nullable: true,
    description: 'Who you are; null for a guest.',
    resolve: (_root, _args, ctx) => (ctx.viewer.id ? actors.load(ctx, ctx.viewer.id) : null),
  }),
)

defineEvent('USER_JOINED', { description: 'Somebody has a new account.' }, (t) => ({
  user: t.field({ type: User, nullable: true, resolve: (event, _args, ctx) => findUser(ctx, { id: event.subjectId }) }),
}))

defineEvent('USER_UPDATED', { description: 'A profile, roles or a suspension changed.' }, (t) => ({
  user: t.field({ type: User, nullable: true, resolve: (event, _args, ctx) => findUser(ctx, { id: event.subjectId }) }),
}))
