import type { EventType, LoggedEvent } from '../event/event-types.ts'
import type { LogReader } from '../event/log-reader.ts'
import type { Context } from '../kernel/context.ts'
import { tellOfAssignment, tellOfMessage } from './conversation-news.ts'
import { tellOfAnswer, tellOfChange, tellOfPost } from './post-news.ts'
import { forgetSignedOut } from './push-device.ts'
import { tellOfReactions } from './reaction-news.ts'
import { retract } from './retracting.ts'

type Reaction = (ctx: Context, event: LoggedEvent) => Promise<void>

/** What each event means to people. Whoever writes never waits for it. */
const reactions: Partial<Record<EventType, Reaction>> = {
  TOPIC_CREATED: tellOfPost,
  POST_CREATED: tellOfPost,
  POST_UPDATED: tellOfChange,
  ANSWER_ACCEPTED: tellOfAnswer,
  REACTION_CHANGED: tellOfReactions,
  MESSAGE_SENT: tellOfMessage,
  CONVERSATION_ASSIGNED: tellOfAssignment,
  POST_DELETED: retract,
  TOPIC_DELETED: retract,
  TOPIC_MOVED: retract,
  CATEGORY_ACCESS_CHANGED: retract,
  PERSON_ACCESS_CHANGED: retract,
  SESSION_REVOKED: forgetSignedOut,
}

export const newsReader: LogReader = {
  name: 'notification',
  types: Object.keys(reactions) as EventType[],
  read: (ctx, event) => reactions[event.type]!(ctx, event),
  thin: (events) => {
    const last = new Map(events.filter(isFolded).map((event) => [keyOf(event), event]))
    return events.filter((event) => !isFolded(event) || last.get(keyOf(event)) === event)
  },
}

/** Of many in a row the last one says it all. */
const isFolded = ({ type }: LoggedEvent) => type === 'MESSAGE_SENT' || type === 'REACTION_CHANGED'
const keyOf = (event: LoggedEvent) =>
  event.type === 'MESSAGE_SENT' ? `${event.audienceId} ${event.actorId}` : event.subjectId
