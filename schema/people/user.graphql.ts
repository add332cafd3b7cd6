import * as v from 'valibot'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { mutation, versionFields } from '../kernel/mutation.ts'
import { linkRule, textRule } from '../kernel/rules.ts'
import { RoleEnum, User } from './actor.ts'
import { handleRule } from './handle.ts'
import { displayNameRule } from './name-rule.ts'
import { updateProfile } from './profile.ts'
import { contactOf, findUser, hasVerifiedEmail, listUsers, suspensionOf } from './user.ts'
import { isSuspended } from './viewer.ts'

const viewerDependent = { extensions: { viewerDependent: true } }

const SuspensionType = builder.objectRef<{ until: number | null; reason: string | null }>('Suspension').implement({
  description: 'The person may read what guests read, and do nothing, until it ends.',
  fields: (t) => ({
    until: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Null: until somebody lifts it.',
      resolve: (suspension) => suspension.until,
    }),
    reason: t.exposeString('reason', { nullable: true }),
  }),
})

builder.objectFields(User, (t) => ({
  email: t.string({
    ...viewerDependent,
    nullable: true,
    description: 'For the person and for whoever may read addresses.',
    resolve: (user, _args, ctx) => contactOf(ctx, user)?.email ?? null,
  }),
  hasVerifiedEmail: t.boolean({
    ...viewerDependent,
    nullable: true,
    description: 'For the same people as the address.',
    resolve: (user, _args, ctx) => hasVerifiedEmail(ctx, user),
  }),
  locale: t.string({
    ...viewerDependent,
    nullable: true,
    description: 'The language of their mail; for the same people as the address.',
    resolve: (user, _args, ctx) => contactOf(ctx, user)?.locale ?? null,
  }),
  isSuspended: t.boolean({
    description: 'May read, but not write.',
    resolve: (user, _args, ctx) => isSuspended(user, ctx.clock.now()),
  }),
  suspension: t.field({
    ...viewerDependent,
    type: SuspensionType,
    nullable: true,
    description: 'For the person and for whoever may suspend.',
    resolve: (user, _args, ctx) => suspensionOf(ctx, user),
  }),
  version: t.exposeInt('version'),
}))

/** A page of people; whoever lists people uses this one. */
export const UserConnection = connectionOf(User)

builder.queryFields((t) => ({
  user: t.field({
    type: User,
    nullable: true,
    description: 'A person by id or by handle.',
    args: { id: t.arg.id(), handle: t.arg.string() },
    resolve: (_root, args, ctx) => findUser(ctx, args),
  }),
  users: t.field({
    // Starts of names have no index.
    extensions: { cost: 100 },
    type: UserConnection,
    description:
      'The people of the community, by handle. Looked for with `query` or `topicId`, the suspended come last.',
    args: {
      ...pageArgs(t.arg),
      query: t.arg.string({ description: 'Start of a handle or of a name.' }),
      role: t.arg({ type: RoleEnum }),
      topicId: t.arg.id({ description: 'Whoever wrote in this topic comes first, for mentions.' }),
    },
    resolve: (_root, args, ctx) => listUsers(ctx, args),
  }),
}))

mutation('updateProfile', {
  description: 'Changes your own profile. Omitted = unchanged, null = cleared (name and handle cannot be).',
  input: (t) => ({
    displayName: t.string(),
    handle: t.string({ description: '2 to 30 of a-z, 0-9, and - _ . inside.' }),
    bio: t.string(),
    avatarUrl: t.string({ description: 'A link. For a picture of your own: `setProfilePicture`.' }),
    locale: t.string({ description: 'A BCP 47 tag: `en`, `de`. The language of your mail.' }),
    ...versionFields(t),
  }),
  rules: {
    displayName: displayNameRule,
    handle: handleRule,
    bio: textRule('The text about you', 0, 2000),
    avatarUrl: linkRule,
    locale: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Give a BCP 47 language tag.')),
  },
  run: async (ctx, input) => ({ user: await updateProfile(ctx, input) }),
  payload: (t) => ({ user: t.field({ type: User, resolve: (payload) => payload.user }) }),
})
