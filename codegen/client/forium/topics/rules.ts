import { type AppTopicEventsSubscription, type AppViewerEventsSubscription, appTopics } from '../../../generated/app.ts'
import type { Draft } from '../../store/store.ts'
import type { RulesOf } from '../feature.ts'

const latest = 'topics(list:"LATEST"'
const outdate = (draft: Draft) => draft.outdate(appTopics.name)
const accepted =
  (isAcceptedAnswer: boolean) =>
  (draft: Draft, { postId }: { postId: string }) => {
    if (draft.get(postId)) draft.put(postId, { isAcceptedAnswer })
  }

const ofTopics: RulesOf<AppTopicEventsSubscription['events']> = {
  PostCreated(draft, { topicId, post, actorId }, { viewerId }) {
    if (!post) return
    draft.append({ of: topicId, list: 'posts' }, post.id, 'number')
    const mark = draft.get(topicId)?.viewerLastReadNumber
    // Who answers has read what they answer, when they were up to it.
    const isUpToIt = actorId === viewerId && mark === post.number - 1
    if (mark != null) markTopic(draft, topicId, isUpToIt ? post.number : Number(mark))
    draft.raise({ list: latest }, topicId)
  },
  PostDeleted: (draft, { postId, post }) => void (post || draft.remove(postId)),
  AnswerAccepted: accepted(true),
  AnswerUnaccepted: accepted(false),
  TopicCreated: outdate,
  TopicMoved: outdate,
  TopicRestored: outdate,
  TopicDeleted: (draft, { topicId }) => draft.remove(topicId),
}
const ofViewer: RulesOf<AppViewerEventsSubscription['events']> = {
  TopicRead: (draft, { topicId, lastReadNumber }) => markTopic(draft, topicId, lastReadNumber),
}
export const topicRules = { ...ofTopics, ...ofViewer }

/** An older mark takes nothing back. */
export function markTopic(draft: Draft, topicId: string, number: number): void {
  const topic = draft.get(topicId)
  if (!topic) return
  const mark = Math.max(number, Number(topic.viewerLastReadNumber ?? 0))
  const viewerUnreadCount = Math.max(0, Number(topic.lastPostNumber ?? 0) - mark)
  draft.put(topicId, { viewerLastReadNumber: mark, viewerUnreadCount })
}
