import * as v from 'valibot'
import { defineEvent } from '../event/event-types.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { mutation, versionFields } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { emailRule, textRule } from '../kernel/rules.ts'
import { Actor, actors, RoleEnum, User } from './actor.ts'
import { handleRule } from './handle.ts'
import {
  acceptInvitation,
  findInvitation,
  type InvitationRow,
  inviteStaff,
  listInvitations,
  withdrawInvitation,
} from './invitation.ts'
import { displayNameRule } from './name-rule.ts'
import { passwordRule } from './password-rule.ts'
import { type SignedIn, signedIn, signedInFields, signInWish, signInWishRules } from './signed-in.ts'
import { setRoles } from './staff.ts'
import { liftSuspension, suspendUser } from './suspension.ts'
import { findUser } from './user.ts'

const Invitation = builder.objectRef<InvitationRow>('Invitation').implement({
  description: 'A mailed link to join the staff, not accepted yet.',
  interfaces: [Node],
  fields: (t) => ({
    email: t.exposeString('email'),
    roles: t.field({ type: [RoleEnum], resolve: (invitation) => invitation.roles }),
    invitedBy: t.field({
      type: Actor,
      nullable: true,
      resolve: (invitation, _args, ctx) => (invitation.createdBy ? actors.load(ctx, invitation.createdBy) : null),
    }),
    createdAt: t.field({ type: 'DateTime', resolve: (invitation) => invitation.createdAt }),
    expiresAt: t.field({ type: 'DateTime', resolve: (invitation) => invitation.expiresAt }),
  }),
})

registerNode('OneTimeToken', Invitation, findInvitation)

const InvitationConnection = connectionOf(Invitation)

builder.queryField('invitations', (t) =>
  t.field({
    type: InvitationConnection,
    nullable: true,
    description: 'Those not accepted yet, newest first; null for whoever may not invite.',
    args: pageArgs(t.arg),
    resolve: (_root, args, ctx) => listInvitations(ctx, args),
  }),
)

mutation('inviteStaff', {
  description: 'Mails a link that gives the receiver these roles. Admins and owners are invited by an owner alone.',
  input: (t) => ({
    email: t.string({ required: true }),
    roles: t.field({ type: [RoleEnum], required: true }),
    clientId: t.id({ required: true }),
  }),
  rules: { email: emailRule },
  run: async (ctx, input) => ({ invitation: await inviteStaff(ctx, input) }),
  payload: (t) => ({ invitation: t.field({ type: Invitation, resolve: (payload) => payload.invitation }) }),
})

mutation('withdrawInvitation', {
  description: 'The link that was mailed does nothing any more.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, { id }) => ({ id: await withdrawInvitation(ctx, id) }),
  payload: (t) => ({ id: t.exposeID('id') }),
})

mutation('acceptInvitation', {
  description: 'Gives the roles to the account of the invited address, which is made when there is none, and signs in.',
  input: (t) => ({
    token: t.string({ required: true }),
    displayName: t.string({ description: 'Needed when there is no account yet.' }),
    handle: t.string(),
    password: t.string({ description: 'Omitted: signing in goes by mailed links.' }),
    ...signInWish(t),
  }),
  rules: { displayName: displayNameRule, handle: handleRule, password: passwordRule, ...signInWishRules },
  run: async (ctx, input): Promise<SignedIn> => signedIn(ctx, await acceptInvitation(ctx, input), input),
  payload: signedInFields,
})

mutation('setRoles', {
  description: 'Sets all roles of a person. Only an owner makes or unmakes admins and owners; the last owner stays.',
  input: (t) => ({
    userId: t.id({ required: true }),
    roles: t.field({ type: [RoleEnum], required: true }),
    ...versionFields(t),
  }),
  run: async (ctx, input) => ({ user: await setRoles(ctx, input) }),
  payload: (t) => ({ user: t.field({ type: User, resolve: (payload) => payload.user }) }),
})

mutation('suspendUser', {
  description: 'The person may still sign in and read what guests read, but do nothing, until the end.',
  input: (t) => ({
    userId: t.id({ required: true }),
    until: t.field({ type: 'DateTime', description: 'Omitted: until somebody lifts it.' }),
    reason: t.string({ required: true, description: 'The person can read it.' }),
  }),
  rules: { reason: v.pipe(textRule('The reason', 1, 1000)) },
  run: async (ctx, input) => ({ user: await suspendUser(ctx, input) }),
  payload: (t) => ({ user: t.field({ type: User, resolve: (payload) => payload.user }) }),
})

mutation('liftSuspension', {
  description: 'The person may do again what their roles allow.',
  input: (t) => ({ userId: t.id({ required: true }) }),
  run: async (ctx, { userId }) => ({ user: await liftSuspension(ctx, userId) }),
  payload: (t) => ({ user: t.field({ type: User, resolve: (payload) => payload.user }) }),
})

const invited = { description: 'Somebody was invited to join the staff.' }
defineEvent('STAFF_INVITED', invited, (t) => ({
  invitation: t.field({
    type: Invitation,
    nullable: true,
    resolve: (event, _args, ctx) => findInvitation(ctx, event.subjectId),
  }),
}))

const accessChanged = { description: 'Your roles, groups or suspension changed: read anew.', changesAccess: true }
defineEvent('PERSON_ACCESS_CHANGED', accessChanged, (t) => ({
  user: t.field({ type: User, nullable: true, resolve: (event, _args, ctx) => findUser(ctx, { id: event.subjectId }) }),
}))
