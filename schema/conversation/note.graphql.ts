import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { mutation } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { RichText } from '../kernel/rich-text.ts'
import { Actor, actors } from '../people/actor.ts'
import { attachmentsOf } from '../upload/attachment.ts'
import { Attachment } from '../upload/upload.graphql.ts'
import { demandConversation } from './access.ts'
import { captionRule } from './caption.ts'
import { Conversation } from './conversation.graphql.ts'
import { addNote, deleteNote, findVisibleNote, listNotes, type NoteRow, updateNote } from './note.service.ts'

export const Note = builder.objectRef<NoteRow>('Note').implement({
  description: 'Staff’s own words about a conversation. Nobody else can reach one.',
  interfaces: [Node],
  fields: (t) => ({
    conversation: t.field({
      type: Conversation,
      resolve: (row, _args, ctx) => demandConversation(ctx, row.conversationId),
    }),
    author: t.field({ type: Actor, resolve: (row, _args, ctx) => actors.load(ctx, row.authorId) as never }),
    body: t.field({ type: RichText, resolve: (row) => row }),
    attachments: t.field({
      type: [Attachment],
      description: 'Files that came with it.',
      resolve: (row, _args, ctx) => attachmentsOf(ctx, row.id),
    }),
    afterSeq: t.exposeInt('afterSeq', { description: 'The message after which it was written.' }),
    editedAt: t.field({ type: 'DateTime', nullable: true, resolve: (row) => row.editedAt }),
    version: t.exposeInt('version'),
    url: t.string({ resolve: (row, _args, ctx) => `${ctx.publicUrl}/c/${row.conversationId}#${row.id}` }),
    createdAt: t.field({ type: 'DateTime', resolve: (row) => row.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (row) => row.updatedAt }),
  }),
})

registerNode('Note', Note, findVisibleNote)

const NoteConnection = connectionOf(Note)

builder.objectField(Conversation, 'notes', (t) =>
  t.field({
    type: NoteConnection,
    nullable: true,
    description: 'Oldest first. Null for everybody but staff.',
    args: pageArgs(t.arg as never),
    resolve: (conversation, args, ctx) => listNotes(ctx, conversation, args),
  }),
)

mutation('addNote', {
  description: 'Writes down something about a conversation that only staff can read.',
  input: (t) => ({
    clientId: t.id({ required: true, description: 'UUIDv7 of the note, made by the sender.' }),
    conversationId: t.id({ required: true }),
    body: t.string({ required: true, description: 'Markdown; may be empty with a file.' }),
    attachmentIds: t.idList({ description: 'Your own completed uploads, at most 10, in the order to be shown.' }),
  }),
  rules: { body: captionRule },
  run: async (ctx, input) => ({ note: await addNote(ctx, input) }),
  payload: (t) => ({ note: t.field({ type: Note, resolve: (payload) => payload.note }) }),
})

mutation('updateNote', {
  description: 'Changes your own note.',
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
  run: async (ctx, input) => ({ note: await updateNote(ctx, input) }),
  payload: (t) => ({ note: t.field({ type: Note, resolve: (payload) => payload.note }) }),
})

mutation('deleteNote', {
  description: 'Removes your own note, or any if you manage the inboxes.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ deletedId: input.id, conversation: await deleteNote(ctx, input.id) }),
  payload: (t) => ({
    deletedId: t.exposeID('deletedId'),
    conversation: t.field({ type: Conversation, resolve: (payload) => payload.conversation }),
  }),
})
