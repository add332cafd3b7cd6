import { type AppConversationEventsSubscription, appInbox } from '../../generated/app.ts'
import type { Draft } from '../store/store.ts'
import { followConversations } from './conversations/conversations.ts'
import { conversationsIn } from './conversations/models.ts'
import { type Feature, pageSize, type RulesOf } from './feature.ts'
import type { Inbox } from './types.ts'
import { viewOf } from './view.ts'

// Which view it belongs to now, the server knows.
const outdate = (draft: Draft) => draft.outdate(appInbox.name)

const rules: RulesOf<AppConversationEventsSubscription['events']> = {
  MessageSent(draft, { conversationId, message }) {
    if (message && message.seq >= Number(draft.get(conversationId)?.lastSeq ?? Infinity))
      draft.raise({ list: appInbox.page! }, conversationId)
  },
  ConversationStarted: outdate,
  ConversationUpdated: outdate,
  ConversationAssigned: outdate,
}

/**
 * What staff work through; beside `conversations`, in which it is read and answered.
 *
 * @example
 * const forium = await openForium([conversations, inbox], { url, token, storage })
 * forium.inbox('MINE').subscribe(({ data }) => show(data))
 */
export const inbox: Feature<Inbox> = {
  rules,
  open: ({ store }) => ({
    inbox(view = 'ALL') {
      const query = store.live(appInbox, { view, first: pageSize.conversations }, followConversations)
      return viewOf(query, (data) => conversationsIn(data.conversations))
    },
  }),
}
