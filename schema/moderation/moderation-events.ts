import { defineEvent, type LoggedEvent } from '../event/event-types.ts'
import type { Types } from '../kernel/builder.ts'
import { findNode, Node } from '../kernel/node.ts'
import type { ReviewDecision } from './deciding.ts'
import { Report, ReviewDecisionEnum, ReviewItem } from './moderation.graphql.ts'
import { findOwnReport, findVisibleReviewItem } from './review.ts'

declare module '../event/event-types.ts' {
  interface EventTypes {
    REVIEW_ITEM_OPENED: Record<string, never>
    REVIEW_ITEM_UPDATED: Record<string, never>
    REPORT_DECIDED: { decision: ReviewDecision }
  }
}

const itemFields = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, LoggedEvent>) => ({
  reviewItemId: t.id({ resolve: (event) => event.subjectId }),
  reviewItem: t.field({
    type: ReviewItem,
    nullable: true,
    resolve: (event, _args, ctx) => findVisibleReviewItem(ctx, event.subjectId),
  }),
})

defineEvent('REVIEW_ITEM_OPENED', { description: 'Something was reported. For moderators.' }, itemFields)
defineEvent(
  'REVIEW_ITEM_UPDATED',
  { description: 'There is another report of it, or it was decided. For moderators.' },
  itemFields,
)
defineEvent('REPORT_DECIDED', { description: 'Moderators have decided on something that you reported.' }, (t) => ({
  reportId: t.id({ resolve: (event) => event.subjectId }),
  report: t.field({
    type: Report,
    nullable: true,
    resolve: (event, _args, ctx) => findOwnReport(ctx, event.subjectId),
  }),
  subject: t.field({
    type: Node,
    nullable: true,
    description: 'What you reported; null when you cannot see it any more.',
    resolve: async (event, _args, ctx) => {
      const report = await findOwnReport(ctx, event.subjectId)
      return report && findNode(ctx, report.subjectId)
    },
  }),
  decision: t.field({ type: ReviewDecisionEnum, resolve: (event) => event.data.decision as ReviewDecision }),
}))
