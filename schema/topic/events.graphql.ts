import { defineEvent, type LoggedEvent } from '../event/event-types.ts'
import type { Types } from '../kernel/builder.ts'
import { findVisiblePost, findVisibleTopic } from './access.ts'
import { Post } from './post.graphql.ts'
import { Topic } from './topic.graphql.ts'

type Fields = PothosSchemaTypes.ObjectFieldBuilder<Types, LoggedEvent>

const topicFields = (t: Fields) => ({
  topicId: t.id({ resolve: (event) => event.subjectId }),
  topic: t.field({
    type: Topic,
    nullable: true,
    resolve: (event, _args, ctx) => findVisibleTopic(ctx, event.subjectId),
  }),
})

const postFields = (t: Fields) => ({
  topicId: t.id({ resolve: (event) => event.audienceId! }),
  postId: t.id({ resolve: (event) => event.subjectId }),
  post: t.field({ type: Post, nullable: true, resolve: (event, _args, ctx) => findVisiblePost(ctx, event.subjectId) }),
  topic: t.field({
    type: Topic,
    nullable: true,
    resolve: (event, _args, ctx) => findVisibleTopic(ctx, event.audienceId!),
  }),
})

defineEvent('TOPIC_CREATED', { description: 'Somebody opened a topic.' }, topicFields)
defineEvent(
  'TOPIC_UPDATED',
  { description: 'A topic was edited, closed, reopened, pinned, unpinned, unlisted or listed.' },
  (t) => ({
    ...topicFields(t),
    change: t.string({
      description: 'EDITED, CLOSED, REOPENED, PINNED, UNPINNED, UNLISTED, LISTED.',
      resolve: (event) => String(event.data.change),
    }),
  }),
)
defineEvent('TOPIC_MOVED', { description: 'A topic went to another category; null where you cannot go.' }, topicFields)
defineEvent('TOPIC_DELETED', { description: 'A topic was taken out of sight.' }, topicFields)
defineEvent('TOPIC_RESTORED', { description: 'A deleted topic is back.' }, topicFields)
defineEvent('TOPIC_READ', { description: 'You read on, here or on another device.' }, (t) => ({
  ...topicFields(t),
  lastReadNumber: t.int({ resolve: (event) => Number(event.data.lastReadNumber) }),
}))

defineEvent('POST_CREATED', { description: 'Somebody replied.' }, postFields)
defineEvent('POST_UPDATED', { description: 'The text of a post changed, or moderation hid or showed it.' }, postFields)
defineEvent('POST_DELETED', { description: 'The words of a post were taken away.' }, postFields)
defineEvent('POST_RESTORED', { description: 'A deleted post is back.' }, postFields)
defineEvent('ANSWER_ACCEPTED', { description: 'A post became the answer of its question.' }, postFields)
defineEvent('ANSWER_UNACCEPTED', { description: 'A post is the answer no more.' }, postFields)
defineEvent('REACTION_CHANGED', { description: 'Somebody gave a reaction or took it back.' }, (t) => ({
  ...postFields(t),
  emoji: t.string({ resolve: (event) => String(event.data.emoji) }),
}))

defineEvent('CATEGORIES_CHANGED', { description: 'The tree of categories is another: read it again.' }, () => ({}))
defineEvent(
  'CATEGORY_ACCESS_CHANGED',
  { description: 'Who may enter a category changed, perhaps for you.', changesAccess: true },
  () => ({}),
)

declare module '../event/event-types.ts' {
  interface EventTypes {
    TOPIC_CREATED: Record<string, never>
    TOPIC_UPDATED: { change: string }
    TOPIC_MOVED: { fromCategoryId: string }
    TOPIC_DELETED: Record<string, never>
    TOPIC_RESTORED: Record<string, never>
    TOPIC_READ: { lastReadNumber: number }
    POST_CREATED: Record<string, never>
    POST_UPDATED: { version: number }
    POST_DELETED: Record<string, never>
    POST_RESTORED: Record<string, never>
    REACTION_CHANGED: { emoji: string }
    ANSWER_ACCEPTED: Record<string, never>
    ANSWER_UNACCEPTED: Record<string, never>
    CATEGORIES_CHANGED: Record<string, never>
    CATEGORY_ACCESS_CHANGED: Record<string, never>
  }
}
