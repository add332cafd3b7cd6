import { appCreateTopic, appStartConversation } from '../../generated/app.ts'
import { idOf } from '../../generated/ids.ts'
import { markNotificationsRead } from '../../generated/notification.ts'
import { newClientId } from '../client-id.ts'
import { type Desk, mustBeSomebody } from './handles.ts'
import type { Forium } from './types.ts'

/** What is written outside of a conversation or a topic that there is already. Its id is its lane: what follows waits for it. */
export function writingOf({
  store,
  platform,
  viewerId,
}: Desk): Pick<Forium, 'startConversation' | 'createTopic' | 'markNotificationsRead'> {
  return {
    async startConversation(body, { subject } = {}) {
      mustBeSomebody(viewerId)
      const clientId = newClientId(platform)
      const id = idOf('Conversation', clientId)
      const input = { clientId, body, ...(subject && { subject }) }
      await store.send(appStartConversation, { input }, { lane: id })
      return { id }
    },
    async createTopic({ kind = 'DISCUSSION', ...input }) {
      mustBeSomebody(viewerId)
      const clientId = newClientId(platform)
      const id = idOf('Topic', clientId)
      await store.send(appCreateTopic, { input: { clientId, kind, ...input } }, { lane: id })
      return { id }
    },
    async markNotificationsRead(ids) {
      const input = ids ? { ids } : { all: true }
      await store.send(markNotificationsRead, { input }, { lane: 'notifications', repeatable: true })
    },
  }
}
