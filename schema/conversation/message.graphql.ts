import * as v from 'valibot'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { mutation } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { RichText } from '../kernel/rich-text.ts'
import { textRule } from '../kernel/rules.ts'
import { Actor, actors } from '../people/actor.ts'
import { attachmentsOf } from '../upload/attachment.ts'
import { Attachment } from '../upload/upload.graphql.ts'
import { demandConversation } from './access.ts'
import { captionRule } from './caption.ts'
import { Conversation } from './conversation.graphql.ts'
import {
  deleteMessage,
  findVisibleMessage,
  lastMessages,
  listMessages,
  type MessageRow,
  updateMessage,
} from './message.service.ts'
import { sendMessage } from './sending.ts'
import { startConversation } from './starting.ts'

export const Message = builder.objectRef<MessageRow>('Message').implement({
  description: 'What the contact or staff said. A deleted one keeps its place and loses its body.',
  interfaces: [Node],
  fields: (t) => ({
    seq: t.exposeInt('seq', { description: '1, 2, 3 … in its conversation, without a gap.' }),
    conversation: t.field({
      type: Conversation,
      resolve: (row, _args, ctx) => demandConversation(ctx, row.conversationId),
    }),
    author: t.field({
      type: Actor,
      resolve: (row, _args, ctx) => actors.load(ctx, row.authorId) as never,
    }),
    body: t.field({
      type: RichText,
      nullable: true,
      description: 'Null once deleted.',
      resolve: (row) => (row.deletedAt === null ? row : null),
    }),
    attachments: t.field({
      type: [Attachment],
      description: 'Files that came with it. None once deleted.',
      resolve: (row, _args, ctx) => (row.deletedAt === null ? attachmentsOf(ctx, row.id) : []),
    }),
    editedAt: t.field({ type: 'DateTime', nullable: true, resolve: (row) => row.editedAt }),
    deletedAt: t.field({ type: 'DateTime', nullable: true, resolve: (row) => row.deletedAt }),
    version: t.exposeInt('version'),
    url: t.string({ resolve: (row, _args, ctx) => `${ctx.publicUrl}/c/${row.conversationId}/${row.seq}` }),
    createdAt: t.field({ type: 'DateTime', resolve: (row) => row.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (row) => row.updatedAt }),
  }),
})

registerNode('Message', Message, findVisibleMessage)

const MessageConnection = connectionOf(Message)

builder.objectFields(Conversation, (t) => ({
  messages: t.field({
    type: MessageConnection,
    description: 'By `seq`. `around: 500` with `first` gives a page with message 500 in its middle.',
    args: { ...pageArgs(t.arg as never), around: t.arg.int() },
    resolve: (conversation, args, ctx) => listMessages(ctx, conversation, args),
  }),
  lastMessage: t.field({
    type: Message,
    nullable: true,
    resolve: (conversation, _args, ctx) => lastMessages.load(ctx, conversation.id),
  }),
}))

const uuidRule = v.pipe(v.string(), v.uuid('This must be a UUID of version 7, made by the sender.'))

mutation('startConversation', {
  description:
    'Begins a conversation with its first message. Staff may begin one with a contact; everybody else their own.',
  input: (t) => ({
    clientId: t.id({ required: true, description: 'UUIDv7 of the conversation, made by the sender.' }),
    messageClientId: t.id({ required: true, description: 'UUIDv7 of its first message.' }),
    body: t.string({ required: true, description: 'Markdown; may be empty with a file.' }),
    attachmentIds: t.idList({ description: 'Your own completed uploads, at most 10, in the order to be shown.' }),
    subject: t.string(),
    inboxId: t.id({ description: 'Omitted: the default inbox.' }),
    contactId: t.id({ description: 'For staff: with whom to talk.' }),
  }),
  rules: { messageClientId: uuidRule, body: captionRule, subject: textRule('The subject', 0, 200) },
  run: (ctx, input) => startConversation(ctx, input),
  payload: (t) => ({
    conversation: t.field({ type: Conversation, resolve: (payload) => payload.conversation }),
    message: t.field({ type: Message, resolve: (payload) => payload.message }),
  }),
})

mutation('sendMessage', {
  description:
    'Says something in a conversation. The message’s id is the clientId with `msg_`: sending again changes nothing. ' +
    'A contact’s message brings a snoozed or resolved conversation back.',
  input: (t) => ({
    clientId: t.id({ required: true, description: 'UUIDv7 of the message, made by the sender.' }),
    conversationId: t.id({ required: true }),
    body: t.string({ required: true, description: 'Markdown; may be empty with a file.' }),
    attachmentIds: t.idList({ description: 'Your own completed uploads, at most 10, in the order to be shown.' }),
  }),
  rules: { body: captionRule },
  run: async (ctx, input) => ({ message: await sendMessage(ctx, input) }),
  payload: (t) => ({ message: t.field({ type: Message, resolve: (payload) => payload.message }) }),
})

mutation('updateMessage', {
  description: 'Changes the words and files of your own message.',
  input: (t) => ({
    id: t.id({ required: true }),
    body: t.string({ required: true, description: 'Markdown; may be empty with a file.' }),
    ifVersion: t.int({ required: true, description: 'The version that you have seen.' }),
    attachmentIds: t.idList({
      description:
        'All that it is to have, in order: those that stay and your own completed uploads. Omitted = unchanged.',
    }),
  }),
  rules: { body: captionRule },
  run: async (ctx, input) => ({ message: await updateMessage(ctx, input) }),
  payload: (t) => ({ message: t.field({ type: Message, resolve: (payload) => payload.message }) }),
})

mutation('deleteMessage', {
  description: 'Takes back your own message, or as staff any. Its words are gone for good, its `seq` stays.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ message: await deleteMessage(ctx, input.id) }),
  payload: (t) => ({ message: t.field({ type: Message, resolve: (payload) => payload.message }) }),
})
