import { mutation, versionFields } from '../kernel/mutation.ts'
import { bodyRule, textRule } from '../kernel/rules.ts'
import { acceptAnswer, unacceptAnswer } from './accepting.ts'
import type { TopicRow } from './access.ts'
import { createTopic } from './creating.ts'
import { deleteTopic, restoreTopic } from './deleting.ts'
import { updateTopic } from './editing.ts'
import { closeTopic, moveTopic, pinTopic, reopenTopic, unpinTopic } from './moderating.ts'
import { markTopicRead } from './reading.ts'
import { Topic, TopicKindEnum } from './topic.graphql.ts'

const titleRule = textRule('The title', 3, 200)

mutation('createTopic', {
  description: 'Opens a topic. Its id and that of its opening come from the UUID of the `clientId`.',
  input: (t) => ({
    clientId: t.id({ required: true }),
    categoryId: t.id({ required: true }),
    kind: t.field({ type: TopicKindEnum, required: true }),
    title: t.string({ required: true }),
    body: t.string({ required: true, description: 'Markdown.' }),
    tags: t.stringList({ description: 'Names of at most 5 tags.' }),
    attachmentIds: t.idList({
      description: 'Of the opening: your own completed uploads, at most 10, in the order to be shown.',
    }),
  }),
  rules: { title: titleRule, body: bodyRule },
  run: async (ctx, input) => ({ topic: await createTopic(ctx, input) }),
  payload: (t) => ({ topic: t.field({ type: Topic, resolve: (payload: Changed) => payload.topic }) }),
})

mutation('updateTopic', {
  description: 'Changes title, kind and tags. Omitted = unchanged. The opening’s text is changed with `updatePost`.',
  input: (t) => ({
    id: t.id({ required: true }),
    title: t.string(),
    kind: t.field({ type: TopicKindEnum }),
    tags: t.stringList({ description: 'All tags that the topic is to have; internal ones you cannot see stay.' }),
    ...versionFields(t),
  }),
  rules: { title: titleRule },
  run: async (ctx, input) => ({ topic: await updateTopic(ctx, input) }),
  payload: (t) => ({ topic: t.field({ type: Topic, resolve: (payload: Changed) => payload.topic }) }),
})

mutation('closeTopic', {
  description: 'No more replies but a moderator’s.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ topic: await closeTopic(ctx, input.id) }),
  payload: (t) => ({ topic: t.field({ type: Topic, resolve: (payload: Changed) => payload.topic }) }),
})

mutation('reopenTopic', {
  description: 'Takes replies again.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ topic: await reopenTopic(ctx, input.id) }),
  payload: (t) => ({ topic: t.field({ type: Topic, resolve: (payload: Changed) => payload.topic }) }),
})

mutation('pinTopic', {
  description: 'Puts a topic among the `pinnedTopics`.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ topic: await pinTopic(ctx, input.id) }),
  payload: (t) => ({ topic: t.field({ type: Topic, resolve: (payload: Changed) => payload.topic }) }),
})

mutation('unpinTopic', {
  description: 'Takes a topic from the `pinnedTopics`.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ topic: await unpinTopic(ctx, input.id) }),
  payload: (t) => ({ topic: t.field({ type: Topic, resolve: (payload: Changed) => payload.topic }) }),
})

mutation('moveTopic', {
  description: 'Puts a topic into another category: who may enter that may read it from now on, nobody else.',
  input: (t) => ({ id: t.id({ required: true }), categoryId: t.id({ required: true }) }),
  run: async (ctx, input) => ({ topic: await moveTopic(ctx, input.id, input.categoryId) }),
  payload: (t) => ({ topic: t.field({ type: Topic, resolve: (payload: Changed) => payload.topic }) }),
})

mutation('deleteTopic', {
  description: 'Takes a topic out of sight. Its author may as long as nobody replied; `restoreTopic` undoes it.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ deletedId: input.id, topic: await deleteTopic(ctx, input.id) }),
  payload: (t) => ({
    deletedId: t.exposeID('deletedId'),
    topic: t.field({
      type: Topic,
      nullable: true,
      description: 'For those who still see it.',
      resolve: (payload) => payload.topic,
    }),
  }),
})

mutation('restoreTopic', {
  description: 'Undoes `deleteTopic`: moderators always, whoever deleted their own within 30 days.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ topic: await restoreTopic(ctx, input.id) }),
  payload: (t) => ({ topic: t.field({ type: Topic, resolve: (payload: Changed) => payload.topic }) }),
})

mutation('acceptAnswer', {
  description: 'Makes a post the answer of its question, in the place of an earlier choice.',
  input: (t) => ({ postId: t.id({ required: true }) }),
  run: async (ctx, input) => ({ topic: await acceptAnswer(ctx, input.postId) }),
  payload: (t) => ({ topic: t.field({ type: Topic, resolve: (payload: Changed) => payload.topic }) }),
})

mutation('unacceptAnswer', {
  description: 'The question has no answer any more.',
  input: (t) => ({ topicId: t.id({ required: true }) }),
  run: async (ctx, input) => ({ topic: await unacceptAnswer(ctx, input.topicId) }),
  payload: (t) => ({ topic: t.field({ type: Topic, resolve: (payload: Changed) => payload.topic }) }),
})

mutation('markTopicRead', {
  description: 'You have read up to this number. A lower number than before changes nothing. Counts your visit.',
  input: (t) => ({ topicId: t.id({ required: true }), number: t.int({ required: true }) }),
  run: async (ctx, input) => ({ topic: await markTopicRead(ctx, input.topicId, input.number) }),
  payload: (t) => ({ topic: t.field({ type: Topic, resolve: (payload: Changed) => payload.topic }) }),
})

interface Changed {
  topic: TopicRow
}
