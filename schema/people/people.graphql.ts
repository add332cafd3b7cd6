import { builder } from '../kernel/builder.ts'
import { Actor, actors } from './actor.ts'

builder.queryField('viewer', (t) =>
  t.field({
    type: Actor,
    nullable: true,
    description: 'Who you are; null for a guest.',
    resolve: (_root, _args, ctx) => (ctx.viewer.id ? actors.load(ctx, ctx.viewer.id) : null),
  }),
)
