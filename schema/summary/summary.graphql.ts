import { Conversation } from '../conversation/conversation.graphql.ts'
import { builder } from '../kernel/builder.ts'
import { Topic } from '../topic/topic.graphql.ts'
import { type SummaryRow, summaries, summaryOfConversation } from './summary.service.ts'

const SummarySource = builder.enumType('SummarySource', {
  description: 'EXTRACTIVE: sentences that were said. GENERATED: written by the endpoint that the operator has set.',
  values: ['EXTRACTIVE', 'GENERATED'] as const,
})

const Summary = builder.objectRef<SummaryRow>('Summary').implement({
  description: 'Something long in few sentences. It is made by itself and made anew when enough has changed.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Plain text.' }),
    source: t.field({ type: SummarySource, resolve: (row) => row.source as 'EXTRACTIVE' | 'GENERATED' }),
    upTo: t.exposeInt('upTo', { description: 'The last post, or message, that it knows.' }),
    updatedAt: t.field({ type: 'DateTime', resolve: (row) => row.updatedAt }),
  }),
})

builder.objectField(Topic, 'summary', (t) =>
  t.field({
    type: Summary,
    nullable: true,
    description: 'Of a long topic.',
    resolve: (topic, _args, ctx) => summaries.load(ctx, topic.id),
  }),
)

builder.objectField(Conversation, 'summary', (t) =>
  t.field({
    type: Summary,
    nullable: true,
    description: 'Of a conversation that was resolved. For staff.',
    extensions: { viewerDependent: true },
    resolve: (conversation, _args, ctx) => summaryOfConversation(ctx, conversation.id),
  }),
)
