import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import { User } from '../people/actor.ts'
import { hiddenCategoryIds } from './access.ts'
import { Category } from './category.graphql.ts'
import { PostConnection } from './post.graphql.ts'
import { postsByAuthor } from './post-page.ts'
import { selectedNames } from './selection.ts'
import { topPeriods } from './top-period.ts'
import { Topic } from './topic.graphql.ts'
import { listTopics, pinnedTopics, topicLists } from './topic-list.ts'

const TopicListEnum = builder.enumType('TopicList', {
  description:
    'LATEST by the newest post; NEW by the opening (for members: since they joined and not yet read); UNREAD what ' +
    'you have begun and others went on with; TOP by likes; UNANSWERED questions that nobody has replied to.',
  values: topicLists,
})

const TopPeriodEnum = builder.enumType('TopPeriod', {
  description: 'Of which topics the most liked are asked for, by when they were made.',
  values: topPeriods,
})

const TopicConnection = connectionOf(Topic)

builder.queryFields((t) => ({
  topics: t.field({
    type: TopicConnection,
    description: 'A list of topics that you may see.',
    extensions: { viewerDependent: true },
    args: {
      list: t.arg({ type: TopicListEnum, defaultValue: 'LATEST', required: true }),
      period: t.arg({ type: TopPeriodEnum, description: 'Of TOP: topics opened since then. Default: ALL.' }),
      categoryId: t.arg.id({ description: 'This category and all below it.' }),
      tag: t.arg.string({ description: 'Slug of a tag.' }),
      authorId: t.arg.id(),
      oldestFirst: t.arg.boolean({ description: 'Of NEW and UNANSWERED: who waits longest comes first.' }),
      ...pageArgs(t.arg),
    },
    resolve: (_root, args, ctx, info) => listTopics(ctx, args, args, selectedNames(info)),
  }),
  pinnedTopics: t.field({
    type: [Topic],
    description: 'To be shown above the lists: the newest pin first, at most 20.',
    args: { categoryId: t.arg.id() },
    resolve: (_root, { categoryId }, ctx, info) => pinnedTopics(ctx, categoryId, selectedNames(info)),
  }),
}))

builder.objectField(Category, 'topics', (t) =>
  t.field({
    type: TopicConnection,
    description: 'The latest topics here and in all categories below.',
    extensions: { viewerDependent: true },
    args: pageArgs(t.arg),
    resolve: (category, args, ctx, info) =>
      listTopics(ctx, { list: 'LATEST', categoryId: category.id }, args, selectedNames(info)),
  }),
)

builder.objectFields(User, (t) => ({
  topics: t.field({
    type: TopicConnection,
    description: 'Topics that this person opened, the latest first.',
    args: pageArgs(t.arg),
    resolve: (user, args, ctx, info) =>
      listTopics(ctx, { list: 'LATEST', authorId: user.id }, args, selectedNames(info)),
  }),
  posts: t.field({
    type: PostConnection,
    description: 'What this person wrote, the newest first.',
    args: pageArgs(t.arg),
    resolve: async (user, args, ctx, info) =>
      postsByAuthor(ctx, user.id, await hiddenCategoryIds(ctx), args, selectedNames(info)),
  }),
}))
