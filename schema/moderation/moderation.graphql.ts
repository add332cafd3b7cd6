import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { findNode, Node, registerNode } from '../kernel/node.ts'
import { Actor, actors } from '../people/actor.ts'
import { findVisibleTopic } from '../topic/access.ts'
import { Post } from '../topic/post.graphql.ts'
import { Topic } from '../topic/topic.graphql.ts'
import { type ReviewDecision, reviewDecisions } from './deciding.ts'
import {
  countReviewItems,
  findVisibleReviewItem,
  listReviewItems,
  type ReportRow,
  type ReviewItemRow,
  type ReviewStatus,
  reportedByViewer,
  reportsOfItem,
} from './review.ts'

const reasons = ['SPAM', 'ABUSE', 'OFF_TOPIC', 'ILLEGAL', 'OTHER'] as const

export const ReportReason = builder.enumType('ReportReason', { description: 'What is wrong with it.', values: reasons })

const ReviewStatusEnum = builder.enumType('ReviewStatus', {
  description: 'Waits for a moderator, or had one.',
  values: ['OPEN', 'DECIDED'] satisfies readonly ReviewStatus[],
})

export const ReviewDecisionEnum = builder.enumType('ReviewDecision', {
  description:
    'HIDDEN and DELETED are for posts; DELETED of an opening deletes its topic. SUSPENDED is for the person whose it ' +
    'is. DISMISSED shows again what the reports have hidden.',
  values: reviewDecisions,
})

export const Report = builder.objectRef<ReportRow>('Report').implement({
  description: 'What somebody said is wrong. For moderators and for who reported.',
  fields: (t) => ({
    id: t.exposeID('id'),
    reporter: t.field({
      type: Actor,
      nullable: true,
      resolve: (report, _args, ctx) => actors.load(ctx, report.reporterId),
    }),
    reason: t.field({ type: ReportReason, resolve: (report) => report.reason as (typeof reasons)[number] }),
    comment: t.exposeString('comment', { nullable: true }),
    createdAt: t.field({ type: 'DateTime', resolve: (report) => report.createdAt }),
  }),
})

export const ReviewItem = builder.objectRef<ReviewItemRow>('ReviewItem').implement({
  description:
    'All reports of one post or person, as long as nobody has decided. For moderators, but not for whom it is about.',
  interfaces: [Node],
  fields: (t) => ({
    subject: t.field({
      type: Node,
      nullable: true,
      description: 'A post or a user.',
      resolve: (item, _args, ctx) => findNode(ctx, item.subjectId),
    }),
    topic: t.field({
      type: Topic,
      nullable: true,
      description: 'Where the post stands; null for a person.',
      resolve: (item, _args, ctx) => (item.topicId ? findVisibleTopic(ctx, item.topicId) : null),
    }),
    status: t.field({ type: ReviewStatusEnum, resolve: (item) => item.status as ReviewStatus }),
    reports: t.field({
      type: [Report],
      description: 'The first hundred, in the order they came.',
      resolve: async (item, _args, ctx) => (await reportsOfItem.load(ctx, item.id)) ?? [],
    }),
    reportCount: t.exposeInt('reportCount'),
    decision: t.field({
      type: ReviewDecisionEnum,
      nullable: true,
      resolve: (item) => item.decision as ReviewDecision | null,
    }),
    comment: t.exposeString('comment', { nullable: true, description: 'What the moderator said to the decision.' }),
    decidedAt: t.field({ type: 'DateTime', nullable: true, resolve: (item) => item.decidedAt }),
    decidedBy: t.field({
      type: Actor,
      nullable: true,
      resolve: (item, _args, ctx) => (item.decidedBy ? actors.load(ctx, item.decidedBy) : null),
    }),
    version: t.exposeInt('version', { description: 'For `ifVersion`; rises with each report.' }),
    url: t.string({ resolve: (item, _args, ctx) => `${ctx.publicUrl}/review/${item.id}` }),
    createdAt: t.field({ type: 'DateTime', resolve: (item) => item.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (item) => item.updatedAt }),
  }),
})

registerNode('ReviewItem', ReviewItem, findVisibleReviewItem)

const ReviewItemConnection = connectionOf(ReviewItem)
// Without what is about oneself.
const viewerDependent = { extensions: { viewerDependent: true } }

builder.queryFields((t) => ({
  reviewItems: t.field({
    ...viewerDependent,
    type: ReviewItemConnection,
    description: 'What was reported, for moderators, latest change first. Without what is about yourself.',
    args: { ...pageArgs(t.arg), status: t.arg({ type: ReviewStatusEnum, defaultValue: 'OPEN' }) },
    resolve: (_root, { status, ...args }, ctx) => listReviewItems(ctx, status ?? 'OPEN', args),
  }),
  reviewItem: t.field({
    ...viewerDependent,
    type: ReviewItem,
    nullable: true,
    description: 'Null when there is none or it is not visible to you.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, ctx) => findVisibleReviewItem(ctx, id),
  }),
  reviewItemCount: t.int({
    ...viewerDependent,
    description: 'How many open ones there are, for moderators.',
    resolve: (_root, _args, ctx) => countReviewItems(ctx),
  }),
}))

builder.objectField(Post, 'viewerHasReported', (t) =>
  t.boolean({
    ...viewerDependent,
    description: 'You have reported it and nobody has decided yet.',
    resolve: async (post, _args, ctx) => (await reportedByViewer.load(ctx, post.id)) === true,
  }),
)
