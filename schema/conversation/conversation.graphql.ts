import { Tag } from '../community/tag.graphql.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs, windowOf } from '../kernel/connection.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { actors, User, type UserRow } from '../people/actor.ts'
import { type ConversationRow, findVisibleConversation, seesAll } from './access.ts'
import { Contact } from './contact.graphql.ts'
import { contacts } from './contact.service.ts'
import { type Counted, countConversations, countLimit } from './counting.ts'
import { Inbox } from './inbox.graphql.ts'
import { inboxes } from './inbox.service.ts'
import { listConversations, listOfContact, listOwnConversations } from './listing.ts'
import { visibleTags } from './tagging.ts'

export const ConversationStatusEnum = builder.enumType('ConversationStatus', {
  description: 'Whether somebody is at it, it is put off until a time, or it is done.',
  values: ['OPEN', 'SNOOZED', 'RESOLVED'] as const,
})
export const WaitingOnEnum = builder.enumType('WaitingOn', {
  description: 'Whose turn it is.',
  values: ['AGENT', 'CONTACT', 'NOBODY'] as const,
})
export const PriorityEnum = builder.enumType('ConversationPriority', {
  description: 'How urgent staff think it is.',
  values: ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const,
})

export const Conversation = builder.objectRef<ConversationRow>('Conversation').implement({
  description: 'A private exchange between one contact and staff.',
  interfaces: [Node],
  fields: (t) => ({
    subject: t.exposeString('subject', { nullable: true }),
    status: t.field({
      type: ConversationStatusEnum,
      description: 'SNOOZED is how staff put it off: for its contact it stays OPEN.',
      resolve: (row, _args, ctx) => (row.status === 'SNOOZED' && !seesAll(ctx) ? 'OPEN' : row.status),
    }),
    waitingOn: t.field({ type: WaitingOnEnum, resolve: (row) => row.waitingOn }),
    waitingSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when the contact has been waiting for an answer.',
      resolve: (row) => row.waitingSince,
    }),
    priority: t.field({
      type: PriorityEnum,
      nullable: true,
      description: 'For staff.',
      resolve: (row, _args, ctx) => (seesAll(ctx) ? row.priority : null),
    }),
    snoozedUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'For staff.',
      resolve: (row, _args, ctx) => (seesAll(ctx) ? row.snoozedUntil : null),
    }),
    resolvedAt: t.field({ type: 'DateTime', nullable: true, resolve: (row) => row.resolvedAt }),
    contact: t.field({ type: Contact, resolve: async (row, _args, ctx) => (await contacts.load(ctx, row.contactId))! }),
    assignee: t.field({
      type: User,
      nullable: true,
      resolve: (row, _args, ctx) =>
        row.assigneeId ? (actors.load(ctx, row.assigneeId) as UserRow | Promise<UserRow | null>) : null,
    }),
    inbox: t.field({ type: Inbox, resolve: async (row, _args, ctx) => (await inboxes.load(ctx, row.inboxId))! }),
    tags: t.field({
      type: [Tag],
      description: 'Internal tags for staff only.',
      resolve: (row, _args, ctx) => visibleTags(ctx, row),
    }),
    lastSeq: t.exposeInt('lastSeq', { description: '`seq` of the newest message; numbers have no gap.' }),
    lastActivityAt: t.field({ type: 'DateTime', resolve: (row) => row.lastActivityAt }),
    version: t.exposeInt('version', {
      description: 'Rises with each change but messages: give it back as `ifVersion`.',
    }),
    url: t.string({ resolve: (row, _args, ctx) => `${ctx.publicUrl}/c/${row.id}` }),
    createdAt: t.field({ type: 'DateTime', resolve: (row) => row.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (row) => row.updatedAt }),
  }),
})

registerNode('Conversation', Conversation, findVisibleConversation)

const ConversationConnection = connectionOf(Conversation)

const InboxViewEnum = builder.enumType('InboxView', {
  description: 'Whose conversations: your own, nobody’s, everybody’s.',
  values: ['MINE', 'UNASSIGNED', 'ALL'] as const,
})

const ConversationOrderEnum = builder.enumType('ConversationOrder', {
  description: 'What comes first.',
  values: {
    LAST_ACTIVITY: { description: 'What happened last.' },
    WAITING_LONGEST: { description: 'Who has waited longest; only those whose contact waits for an answer.' },
  },
})

const InboxCounts = builder.objectRef<{ inboxId: string | null }>('InboxCounts').implement({
  description: `How many conversations there are, counted exactly up to ${countLimit}: take that for “${countLimit} or more”.`,
  fields: (t) => {
    const count = (counted: Counted, description: string) =>
      t.int({ description, resolve: ({ inboxId }, _args, ctx) => countConversations(ctx, counted, inboxId) })
    return {
      mine: count({ status: 'OPEN', view: 'MINE' }, 'Open and your own.'),
      unassigned: count({ status: 'OPEN', view: 'UNASSIGNED' }, 'Open and nobody’s.'),
      all: count({ status: 'OPEN' }, 'Open.'),
      waiting: count({ status: 'OPEN', waiting: true }, 'Open, and the contact waits for an answer.'),
      snoozed: count({ status: 'SNOOZED' }, 'Put off.'),
      resolved: count({ status: 'RESOLVED' }, 'Done.'),
    }
  },
})

builder.queryFields((t) => ({
  conversation: t.field({
    type: Conversation,
    nullable: true,
    description: 'A conversation, for staff and for its contact. Null when there is none or it is not visible to you.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, ctx) => findVisibleConversation(ctx, id),
  }),
  conversations: t.field({
    type: ConversationConnection,
    // Words inside of subjects and names have no index.
    extensions: { cost: 50 },
    description: 'What staff work through, latest activity first unless said otherwise.',
    args: {
      ...pageArgs(t.arg as never),
      view: t.arg({ type: InboxViewEnum, defaultValue: 'ALL' }),
      status: t.arg({ type: ConversationStatusEnum, defaultValue: 'OPEN', description: 'Null is any.' }),
      inboxId: t.arg.id(),
      contactId: t.arg.id(),
      waitingOn: t.arg({ type: WaitingOnEnum }),
      tag: t.arg.string({ description: 'Slug of a tag.' }),
      query: t.arg.string({ description: 'Part of the subject or of the contact’s name; 100 characters count.' }),
      order: t.arg({ type: ConversationOrderEnum, defaultValue: 'LAST_ACTIVITY' }),
    },
    resolve: (_root, args, ctx) => listConversations(ctx, args, args),
  }),
  viewerConversations: t.field({
    type: ConversationConnection,
    description: 'Your own conversations with support, latest activity first.',
    args: pageArgs(t.arg as never),
    resolve: (_root, args, ctx) => listOwnConversations(ctx, args),
  }),
  inboxCounts: t.field({
    type: InboxCounts,
    description: 'For staff.',
    args: { inboxId: t.arg.id() },
    resolve: (_root, { inboxId }) => ({ inboxId: inboxId ?? null }),
  }),
}))

builder.objectField(Contact, 'conversations', (t) =>
  t.field({
    type: ConversationConnection,
    args: pageArgs(t.arg as never),
    resolve: (contact, args, ctx) => listOfContact(ctx, contact.id, windowOf(args)),
  }),
)
