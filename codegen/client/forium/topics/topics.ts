import { appCreateTopic, appTopicEvents, appTopics } from '../../../generated/app.ts'
import { idBehind } from '../../../generated/ids.ts'
import { newClientId } from '../../client-id.ts'
import type { Follow } from '../../store/store.ts'
import { type Feature, mustBeSomebody, pageSize } from '../feature.ts'
import type { Topics } from '../types.ts'
import { viewOf } from '../view.ts'
import { topicEffects } from './effects.ts'
import { openTopic } from './handle.ts'
import { topicsOf } from './models.ts'
import { topicRules } from './rules.ts'

const types = ['TOPIC_CREATED', 'TOPIC_UPDATED', 'TOPIC_MOVED', 'TOPIC_DELETED', 'TOPIC_RESTORED', 'POST_CREATED']
const followTopics: Follow = { operation: appTopicEvents, filter: { types } }

/**
 * The forum: its topics, and what is said in them.
 *
 * @example
 * const forium = await openForium([topics], { url, token, storage })
 * forium.topics({ list: 'UNREAD' }).subscribe(({ data }) => show(data))
 */
export const topics: Feature<Topics> = {
  effects: topicEffects,
  rules: topicRules,
  open: (desk) => ({
    topics({ list = 'LATEST', categoryId } = {}) {
      const variables = { list, first: pageSize.topics, ...(categoryId && { categoryId }) }
      return viewOf(desk.store.live(appTopics, variables, followTopics), topicsOf)
    },
    topic: (id) => openTopic(desk, id),
    // Its id is its lane: what follows waits for it.
    async createTopic({ kind = 'DISCUSSION', ...input }) {
      mustBeSomebody(desk.viewerId)
      const clientId = newClientId(desk.platform)
      const id = idBehind('top', clientId)
      await desk.store.send(appCreateTopic, { input: { clientId, kind, ...input } }, { lane: id })
      return { id }
    },
  }),
}
