import { mutation, versionFields } from '../kernel/mutation.ts'
import { textRule } from '../kernel/rules.ts'
import { decideReviewItem } from './deciding.ts'
import { Report, ReportReason, ReviewDecisionEnum, ReviewItem } from './moderation.graphql.ts'
import { createReport } from './reporting.ts'

const commentRule = textRule('The comment', 0, 1000)

mutation('createReport', {
  description:
    'Tells the moderators that something is wrong. A second report of the same by the same person answers the first ' +
    'as long as it is open. Whom it is about never learns who reported.',
  input: (t) => ({
    clientId: t.id({ required: true }),
    subjectId: t.id({ required: true, description: 'A post, a user, or a topic: then its opening is meant.' }),
    reason: t.field({ type: ReportReason, required: true }),
    comment: t.string({ description: 'At most 1000 characters.' }),
  }),
  rules: { comment: commentRule },
  run: async (ctx, input) => ({ report: await createReport(ctx, input) }),
  payload: (t) => ({ report: t.field({ type: Report, resolve: (payload) => payload.report }) }),
})

mutation('decideReviewItem', {
  description:
    'Closes a review and tells each who reported. Of two at once the second gets a ConflictError. `ifVersion` is required.',
  input: (t) => ({
    id: t.id({ required: true }),
    decision: t.field({ type: ReviewDecisionEnum, required: true }),
    comment: t.string({ description: 'For moderators. Required with SUSPENDED: the person reads it as the reason.' }),
    suspendUntil: t.field({ type: 'DateTime', description: 'With SUSPENDED. Omitted: until somebody lifts it.' }),
    ...versionFields(t),
  }),
  rules: { comment: commentRule },
  run: async (ctx, input) => ({ reviewItem: await decideReviewItem(ctx, input) }),
  payload: (t) => ({ reviewItem: t.field({ type: ReviewItem, resolve: (payload) => payload.reviewItem }) }),
})
