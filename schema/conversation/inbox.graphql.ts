import { builder } from '../kernel/builder.ts'
import { mutation, versionFields } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { slugRule, textRule } from '../kernel/rules.ts'
import { createInbox, findVisibleInbox, type InboxRow, listInboxes, updateInbox } from './inbox.service.ts'

export const Inbox = builder.objectRef<InboxRow>('Inbox').implement({
  description: 'Where conversations arrive.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    url: t.string({ resolve: (inbox, _args, ctx) => `${ctx.publicUrl}/inbox/${inbox.slug}` }),
    createdAt: t.field({ type: 'DateTime', resolve: (inbox) => inbox.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (inbox) => inbox.updatedAt }),
  }),
})

registerNode('Inbox', Inbox, findVisibleInbox)

builder.queryField('inboxes', (t) =>
  t.field({
    type: [Inbox],
    description: 'Where a conversation may be started, oldest first: the first is the default.',
    resolve: (_root, _args, ctx) => listInboxes(ctx),
  }),
)

const nameRule = textRule('The name', 1, 80)

mutation('createInbox', {
  description: 'Adds a place where conversations arrive.',
  input: (t) => ({
    clientId: t.id({ required: true }),
    name: t.string({ required: true }),
    slug: t.string({ required: true }),
  }),
  rules: { name: nameRule, slug: slugRule },
  run: async (ctx, input) => ({ inbox: await createInbox(ctx, input) }),
  payload: (t) => ({ inbox: t.field({ type: Inbox, resolve: (payload) => payload.inbox }) }),
})

mutation('updateInbox', {
  description: 'Renames an inbox. Omitted = unchanged.',
  input: (t) => ({
    id: t.id({ required: true }),
    name: t.string(),
    slug: t.string(),
    ...versionFields(t),
  }),
  rules: { name: nameRule, slug: slugRule },
  run: async (ctx, input) => ({ inbox: await updateInbox(ctx, input) }),
  payload: (t) => ({ inbox: t.field({ type: Inbox, resolve: (payload) => payload.inbox }) }),
})
