import { can } from '../community/policy.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { mutation, versionFields } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { emailRule, textRule } from '../kernel/rules.ts'
import { actors, User, type UserRow } from '../people/actor.ts'
import { claimVisit } from './claiming.ts'
import {
  type ContactRow,
  contactEmail,
  contactName,
  findContactOfActor,
  findOwnContact,
  findVisibleContact,
  isVerified,
  listContacts,
  updateContact,
} from './contact.service.ts'

export const Contact = builder.objectRef<ContactRow>('Contact').implement({
  description: 'A person as support knows them: by an account, by browsers, or only by what they said.',
  interfaces: [Node],
  fields: (t) => ({
    displayName: t.string({ resolve: (contact, _args, ctx) => contactName(ctx, contact) }),
    email: t.string({
      nullable: true,
      description: 'For staff and for the contact. Trust it only when `verified`.',
      extensions: { viewerDependent: true },
      resolve: (contact, _args, ctx) => contactEmail(ctx, contact),
    }),
    verified: t.boolean({
      description: 'An account or a proven mailbox vouches for the person; a typed address never does.',
      resolve: (contact, _args, ctx) => isVerified(ctx, contact),
    }),
    user: t.field({
      type: User,
      nullable: true,
      description: 'The account, when the person has one.',
      resolve: (contact, _args, ctx) =>
        contact.userId ? (actors.load(ctx, contact.userId) as Promise<UserRow | null>) : null,
    }),
    version: t.exposeInt('version'),
    url: t.string({ resolve: (contact, _args, ctx) => `${ctx.publicUrl}/contacts/${contact.id}` }),
    createdAt: t.field({ type: 'DateTime', resolve: (contact) => contact.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (contact) => contact.updatedAt }),
  }),
})

registerNode('Contact', Contact, findVisibleContact)

const ContactConnection = connectionOf(Contact)

builder.queryFields((t) => ({
  contact: t.field({
    type: Contact,
    nullable: true,
    description: 'A contact, for staff; your own for you. Null when there is none or it is not visible to you.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, ctx) => findVisibleContact(ctx, id),
  }),
  contacts: t.field({
    type: ContactConnection,
    description: 'All contacts for staff, latest change first.',
    args: pageArgs(t.arg as never),
    resolve: (_root, args, ctx) => listContacts(ctx, args),
  }),
  viewerContact: t.field({
    type: Contact,
    nullable: true,
    description: 'You as support knows you; null before your first conversation.',
    resolve: (_root, _args, ctx) => findOwnContact(ctx),
  }),
}))

builder.objectField(User, 'contact', (t) =>
  t.field({
    type: Contact,
    nullable: true,
    description: 'The person as support knows them, for staff.',
    resolve: (user, _args, ctx) => (can(ctx, 'contact.read') ? findContactOfActor(ctx, user.id) : null),
  }),
)

mutation('updateContact', {
  description: 'Changes what is known of a contact, by staff or by the contact. Omitted = unchanged, null = forgotten.',
  input: (t) => ({
    id: t.id({ required: true }),
    displayName: t.string(),
    email: t.string({ description: 'Only where there is no account. Never verifies the contact.' }),
    ...versionFields(t),
  }),
  rules: { displayName: textRule('The name', 1, 80), email: emailRule },
  run: async (ctx, input) => ({ contact: await updateContact(ctx, input) }),
  payload: (t) => ({ contact: t.field({ type: Contact, resolve: (payload) => payload.contact }) }),
})

mutation('claimVisit', {
  description:
    'After signing in: makes what this browser said as a visitor yours. The visitor’s session ends with it, so that ' +
    'whoever uses the browser next does not see your conversations.',
  input: (t) => ({
    visitorToken: t.string({ required: true, description: 'The session token that the visitor has used.' }),
  }),
  run: async (ctx, input) => ({ contact: await claimVisit(ctx, input.visitorToken) }),
  payload: (t) => ({
    contact: t.field({
      type: Contact,
      nullable: true,
      description: 'Null when neither of the two ever talked to support.',
      resolve: (payload) => payload.contact,
    }),
  }),
})
