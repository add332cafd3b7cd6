import * as v from 'valibot'
import { type DocumentPolicy, DocumentPolicyEnum } from '../community/document-policy.ts'
import { type Scope, scopes } from '../community/policy.ts'
import { defineEvent } from '../event/event-types.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { mutation } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { textRule } from '../kernel/rules.ts'
import { type ActorRow, actors, Bot, type BotRow, User, type UserRow } from './actor.ts'
import { type ApiKeyRow, createApiKey, findApiKey, listApiKeys, revokeApiKey } from './api-key.ts'
import { scopesOf } from './authenticate.ts'

const ApiKey = builder.objectRef<ApiKeyRow>('ApiKey').implement({
  description: 'Lets a program use the API as a bot of its own, within its scopes.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name'),
    hint: t.exposeString('hint', { description: 'The last four characters of the secret.' }),
    scopes: t.stringList({ description: 'Such as `forum:read`.', resolve: scopesOf }),
    documentPolicy: t.field({
      type: DocumentPolicyEnum,
      nullable: true,
      description: 'Which documents are answered to it; null is as the community says.',
      resolve: (key) => key.documentPolicy as DocumentPolicy | null,
    }),
    bot: t.field({
      type: Bot,
      nullable: true,
      description: 'Whom it speaks as.',
      resolve: (key, _args, ctx) => actors.load(ctx, key.botId) as Promise<BotRow>,
    }),
    createdBy: t.field({
      type: User,
      nullable: true,
      resolve: (key, _args, ctx) => actors.load(ctx, key.createdBy) as Promise<(UserRow & ActorRow) | null>,
    }),
    createdAt: t.field({ type: 'DateTime', resolve: (key) => key.createdAt }),
    expiresAt: t.field({ type: 'DateTime', nullable: true, resolve: (key) => key.expiresAt }),
    lastUsedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'To the hour; null when never.',
      resolve: (key) => key.lastUsedAt,
    }),
    revokedAt: t.field({ type: 'DateTime', nullable: true, resolve: (key) => key.revokedAt }),
  }),
})

registerNode('ApiKey', ApiKey, findApiKey)

const ApiKeyConnection = connectionOf(ApiKey)

builder.queryField('apiKeys', (t) =>
  t.field({
    type: ApiKeyConnection,
    nullable: true,
    description: 'Newest first, revoked ones too; null for whoever may not manage keys.',
    args: pageArgs(t.arg),
    resolve: (_root, args, ctx) => listApiKeys(ctx, args),
  }),
)

const scopeNames = Object.keys(scopes) as [Scope, ...Scope[]]

mutation('createApiKey', {
  description: 'Makes a key and the bot that it speaks as. No key gets what its maker may not do.',
  input: (t) => ({
    name: t.string({ required: true }),
    scopes: t.stringList({ required: true, description: `Of: ${scopeNames.join(', ')}.` }),
    documentPolicy: t.field({ type: DocumentPolicyEnum, description: 'Omitted: as the community says.' }),
    expiresAt: t.field({ type: 'DateTime', description: 'Omitted: never.' }),
    clientId: t.id({ required: true }),
  }),
  rules: {
    name: textRule('The name', 1, 60),
    scopes: v.pipe(v.array(v.picklist(scopeNames)), v.minLength(1, 'Choose at least one scope.')),
  },
  run: (ctx, input) => createApiKey(ctx, { ...input, scopes: input.scopes as Scope[] }),
  payload: (t) => ({
    apiKey: t.field({ type: ApiKey, resolve: (payload) => payload.apiKey }),
    secret: t.exposeString('secret', {
      nullable: true,
      description: 'For `Authorization: Bearer …`. Shown this once; null when the same request is sent again.',
    }),
  }),
})

mutation('revokeApiKey', {
  description: 'Ends the key at once. What its bot has written stays.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, { id }) => ({ apiKey: await revokeApiKey(ctx, id) }),
  payload: (t) => ({ apiKey: t.field({ type: ApiKey, resolve: (payload) => payload.apiKey }) }),
})

defineEvent('API_KEY_CREATED', { description: 'Somebody made an API key.' }, (t) => ({
  apiKey: t.field({
    type: ApiKey,
    nullable: true,
    resolve: (event, _args, ctx) => findApiKey(ctx, event.subjectId),
  }),
}))

defineEvent('API_KEY_REVOKED', { description: 'Somebody ended an API key.' }, (t) => ({
  apiKey: t.field({
    type: ApiKey,
    nullable: true,
    resolve: (event, _args, ctx) => findApiKey(ctx, event.subjectId),
  }),
}))
