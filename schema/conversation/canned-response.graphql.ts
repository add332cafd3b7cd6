import * as v from 'valibot'
import { defineEvent } from '../event/event-types.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { mutation, versionFields } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { textRule } from '../kernel/rules.ts'
import { Actor, actors } from '../people/actor.ts'
import {
  type CannedResponseRow,
  createCannedResponse,
  deleteCannedResponse,
  findVisibleCanned,
  listCanned,
  updateCannedResponse,
} from './canned-response.service.ts'
import { cannedVariables } from './canned-variables.ts'

const CannedResponse = builder.objectRef<CannedResponseRow>('CannedResponse').implement({
  description: 'Words that staff say again and again: `/shortcut` writes them. For staff.',
  interfaces: [Node],
  fields: (t) => ({
    shortcut: t.exposeString('shortcut', { description: '1 to 40 of a-z, 0-9 and -; no two are the same.' }),
    title: t.exposeString('title'),
    body: t.exposeString('body', {
      description: 'Markdown, with variables like `{{contact.name}}`: see `cannedResponseVariables`.',
    }),
    createdBy: t.field({
      type: Actor,
      nullable: true,
      resolve: (row, _args, ctx) => actors.load(ctx, row.createdBy),
    }),
    version: t.exposeInt('version'),
    createdAt: t.field({ type: 'DateTime', resolve: (row) => row.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (row) => row.updatedAt }),
  }),
})

registerNode('CannedResponse', CannedResponse, findVisibleCanned)

const CannedResponseConnection = connectionOf(CannedResponse)

builder.queryFields((t) => ({
  cannedResponses: t.field({
    type: CannedResponseConnection,
    description: 'What staff say again and again, by shortcut. For staff.',
    args: {
      ...pageArgs(t.arg),
      query: t.arg.string({ description: 'Start of a shortcut, or part of a title.' }),
    },
    resolve: (_root, args, ctx) => listCanned(ctx, args),
  }),
  cannedResponseVariables: t.stringList({
    description: 'What may stand in `{{…}}` of a canned response. Whoever sends one puts the words in first.',
    resolve: () => [...cannedVariables],
  }),
}))

const rules = {
  shortcut: v.pipe(
    v.string(),
    v.trim(),
    v.toLowerCase(),
    v.regex(/^[a-z0-9-]{1,40}$/, 'A shortcut is 1 to 40 of a-z, 0-9 and -.'),
  ),
  title: textRule('The title', 1, 200),
  body: textRule('The text', 1, 10_000),
}

mutation('createCannedResponse', {
  description: 'Adds a canned response. A variable that does not exist is refused.',
  input: (t) => ({
    clientId: t.id({ required: true }),
    shortcut: t.string({ required: true }),
    title: t.string({ required: true }),
    body: t.string({ required: true }),
  }),
  rules,
  run: async (ctx, input) => ({ cannedResponse: await createCannedResponse(ctx, input) }),
  payload: (t) => ({ cannedResponse: t.field({ type: CannedResponse, resolve: (payload) => payload.cannedResponse }) }),
})

mutation('updateCannedResponse', {
  description: 'Changes a canned response. Omitted = unchanged.',
  input: (t) => ({
    id: t.id({ required: true }),
    shortcut: t.string(),
    title: t.string(),
    body: t.string(),
    ...versionFields(t),
  }),
  rules,
  run: async (ctx, input) => ({ cannedResponse: await updateCannedResponse(ctx, input) }),
  payload: (t) => ({ cannedResponse: t.field({ type: CannedResponse, resolve: (payload) => payload.cannedResponse }) }),
})

mutation('deleteCannedResponse', {
  description: 'Removes a canned response; what was said with it stays.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ deletedId: await deleteCannedResponse(ctx, input.id) }),
  payload: (t) => ({ deletedId: t.exposeID('deletedId') }),
})

declare module '../event/event-types.ts' {
  interface EventTypes {
    CANNED_RESPONSES_CHANGED: Record<string, never>
  }
}

defineEvent(
  'CANNED_RESPONSES_CHANGED',
  { description: 'Canned responses were added, changed or removed: read them again. For staff.' },
  () => ({}),
)
