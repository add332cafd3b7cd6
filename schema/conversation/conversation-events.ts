import { defineEvent, type LoggedEvent } from '../event/event-types.ts'
import type { Types } from '../kernel/builder.ts'
import { Actor, actors, User, type UserRow } from '../people/actor.ts'
import { findVisibleConversation } from './access.ts'
import { Conversation } from './conversation.graphql.ts'
import { Message } from './message.graphql.ts'
import { findVisibleMessage } from './message.service.ts'
import { Note } from './note.graphql.ts'
import { findVisibleNote } from './note.service.ts'

declare module '../event/event-types.ts' {
  interface EventTypes {
    CONVERSATION_STARTED: Record<string, never>
    CONVERSATION_UPDATED: Record<string, never>
    CONVERSATION_ASSIGNED: { assigneeId: string | null; previousAssigneeId: string | null }
    CONVERSATION_READ: { seq: number }
    CONVERSATION_DELIVERED: { seq: number }
    MESSAGE_SENT: Record<string, never>
    MESSAGE_UPDATED: Record<string, never>
    MESSAGE_DELETED: Record<string, never>
    NOTE_ADDED: Record<string, never>
    NOTE_UPDATED: Record<string, never>
    NOTE_DELETED: Record<string, never>
  }
}

type Fields = PothosSchemaTypes.ObjectFieldBuilder<Types, LoggedEvent>

const place = (t: Fields) => ({
  conversationId: t.id({ resolve: (event) => event.audienceId! }),
  conversation: t.field({
    type: Conversation,
    nullable: true,
    resolve: (event, _args, ctx) => findVisibleConversation(ctx, event.audienceId!),
  }),
})

const messageFields = (t: Fields) => ({
  ...place(t),
  messageId: t.id({ resolve: (event) => event.subjectId }),
  message: t.field({
    type: Message,
    nullable: true,
    resolve: (event, _args, ctx) => findVisibleMessage(ctx, event.subjectId),
  }),
})

const noteFields = (t: Fields) => ({
  ...place(t),
  noteId: t.id({ resolve: (event) => event.subjectId }),
  note: t.field({ type: Note, nullable: true, resolve: (event, _args, ctx) => findVisibleNote(ctx, event.subjectId) }),
})

const actorField = (t: Fields) =>
  t.field({
    type: Actor,
    nullable: true,
    resolve: (event, _args, ctx) => (event.actorId ? actors.load(ctx, event.actorId) : null),
  })

const userField = (t: Fields, field: 'assigneeId' | 'previousAssigneeId') =>
  t.field({
    type: User,
    nullable: true,
    resolve: (event, _args, ctx) => {
      const id = event.data[field]
      return id ? (actors.load(ctx, String(id)) as UserRow | Promise<UserRow | null>) : null
    },
  })

defineEvent('CONVERSATION_STARTED', { description: 'A conversation began; its first message follows.' }, place)
defineEvent('CONVERSATION_UPDATED', { description: 'Status, subject, tags, inbox or whose it is changed.' }, place)
defineEvent('CONVERSATION_ASSIGNED', { description: 'Somebody got a conversation. For staff.' }, (t) => ({
  ...place(t),
  assignee: userField(t, 'assigneeId'),
  previousAssignee: userField(t, 'previousAssigneeId'),
}))
defineEvent('CONVERSATION_READ', { description: 'One side has read on: show “seen”.' }, (t) => ({
  ...place(t),
  seq: t.int({ resolve: (event) => Number(event.data.seq) }),
  reader: actorField(t),
}))
defineEvent('CONVERSATION_DELIVERED', { description: 'Messages have reached one side: show “delivered”.' }, (t) => ({
  ...place(t),
  seq: t.int({ resolve: (event) => Number(event.data.seq) }),
  recipient: actorField(t),
}))
defineEvent('MESSAGE_SENT', { description: 'Somebody said something.' }, messageFields)
defineEvent('MESSAGE_UPDATED', { description: 'The words of a message changed.' }, messageFields)
defineEvent('MESSAGE_DELETED', { description: 'A message was taken back; its place stays.' }, messageFields)
defineEvent('NOTE_ADDED', { description: 'Staff wrote a note. For staff.' }, noteFields)
defineEvent('NOTE_UPDATED', { description: 'Staff changed a note. For staff.' }, noteFields)
defineEvent('NOTE_DELETED', { description: 'Staff removed a note. For staff.' }, noteFields)
