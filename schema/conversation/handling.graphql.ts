import type { InputFieldMap, InputShapeFromFields } from '@pothos/core'
import type { Types } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { mutation, versionFields } from '../kernel/mutation.ts'
import { textRule } from '../kernel/rules.ts'
import type { ConversationRow } from './access.ts'
import { assignConversation } from './assigning.ts'
import { Conversation, PriorityEnum } from './conversation.graphql.ts'
import {
  moveConversation,
  reopenConversation,
  resolveConversation,
  setConversationPriority,
  setConversationSubject,
  snoozeConversation,
} from './handling.ts'
import { tagConversation, untagConversation } from './tagging.ts'

type Builder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

/** A mutation of staff that answers with the changed conversation. */
function handling<Fields extends InputFieldMap>(
  name: string,
  description: string,
  input: (t: Builder) => Fields,
  run: (ctx: Context, input: InputShapeFromFields<Fields>) => Promise<ConversationRow>,
  rules = {},
): void {
  mutation(name, {
    description,
    input,
    rules,
    run: async (ctx, given) => ({ conversation: await run(ctx, given) }),
    payload: (t) => ({ conversation: t.field({ type: Conversation, resolve: (payload) => payload.conversation }) }),
  })
}

const target = (t: Builder) => ({
  id: t.id({ required: true }),
  ...versionFields(t),
})

handling(
  'assignConversation',
  'Gives a conversation to somebody who answers, or to nobody. When two try at once, the later one gets a conflict ' +
    'that names who has it. `ifVersion` is required.',
  (t) => ({
    id: t.id({ required: true }),
    assigneeId: t.id({ description: 'Null: nobody.' }),
    ...versionFields(t),
  }),
  (ctx, input) => assignConversation(ctx, { ...input, assigneeId: input.assigneeId ?? null }),
)

handling(
  'snoozeConversation',
  'Puts a conversation off. It comes back by itself then, or as soon as its contact writes.',
  (t) => ({ ...target(t), until: t.field({ type: 'DateTime', required: true }) }),
  (ctx, input) => snoozeConversation(ctx, input),
)

handling(
  'resolveConversation',
  'Says that nothing is left to do. The contact’s next message opens it again.',
  target,
  resolveConversation,
)

handling('reopenConversation', 'Brings a snoozed or resolved conversation back.', target, reopenConversation)

handling(
  'setConversationPriority',
  'Says how urgent it is.',
  (t) => ({ ...target(t), priority: t.field({ type: PriorityEnum, required: true }) }),
  (ctx, input) => setConversationPriority(ctx, input),
)

handling(
  'setConversationSubject',
  'Says what it is about; null for nothing.',
  (t) => ({ ...target(t), subject: t.string() }),
  (ctx, input) => setConversationSubject(ctx, input),
  { subject: textRule('The subject', 0, 200) },
)

handling(
  'moveConversation',
  'Moves it to another inbox.',
  (t) => ({ ...target(t), inboxId: t.id({ required: true }) }),
  (ctx, input) => moveConversation(ctx, input),
)

const tagging = (t: Builder) => ({ id: t.id({ required: true }), tagId: t.id({ required: true }) })
handling('tagConversation', 'Adds a tag.', tagging, tagConversation)
handling('untagConversation', 'Takes a tag away.', tagging, untagConversation)
