import {
  appAddReaction,
  appCreatePost,
  appMarkTopicRead,
  appRemoveReaction,
  appTopic,
  appTopicEvents,
} from '../../../generated/app.ts'
import { idBehind } from '../../../generated/ids.ts'
import { type Desk, mustBeSomebody, pageSize } from '../feature.ts'
import { sendMark, unsent } from '../pending.ts'
import type { TopicHandle } from '../types.ts'
import { followTyping } from '../typing.ts'
import { mapped, viewOf } from '../view.ts'
import { postsOf, topicOf } from './models.ts'

export function openTopic(desk: Desk, id: string): TopicHandle {
  const { store, viewerId } = desk
  const follow = { operation: appTopicEvents, filter: { topicIds: [id] } }
  const query = store.live(appTopic, { id, first: pageSize.posts }, follow)
  const { typing, stop } = followTyping(desk, { topicId: id })
  return {
    id,
    topic: mapped(query, ({ data }) => data && (data.topic ? topicOf(data.topic) : null)),
    posts: viewOf(query, postsOf(viewerId)),
    typing,
    async reply(body, { attachments: note, ...options } = {}) {
      mustBeSomebody(viewerId)
      const input = { topicId: id, body, ...options }
      const dependsOn = unsent(store, id, options.replyToPostId)
      const sent = await store.send(appCreatePost, { input }, { lane: id, dependsOn, note: note as never })
      return { id: idBehind('pst', sent.id) }
    },
    async react(postId, emoji, on) {
      mustBeSomebody(viewerId)
      const operation = on ? appAddReaction : appRemoveReaction
      const options = { lane: `react ${postId}`, dependsOn: unsent(store, postId), repeatable: true }
      await store.send(operation, { input: { postId, emoji } }, options)
    },
    markRead(number) {
      const { topic } = query.get().data ?? {}
      if (!topic || viewerId === null || number <= (topic.viewerLastReadNumber ?? 0)) return
      sendMark(store, appMarkTopicRead, { input: { topicId: id, number } }, id)
    },
    close() {
      stop()
      query.close()
    },
  }
}
