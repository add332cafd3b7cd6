import './kernel/node.ts'
import './community/community.graphql.ts'
import './community/tag.graphql.ts'
import './people/people.graphql.ts'
import './topic/category.graphql.ts'
import './topic/topic.graphql.ts'
import './topic/post.graphql.ts'
import './conversation/contact.graphql.ts'
import './conversation/inbox.graphql.ts'
import './conversation/conversation.graphql.ts'
import './conversation/message.graphql.ts'
import './conversation/note.graphql.ts'
import './conversation/timeline.graphql.ts'
import './conversation/reading.graphql.ts'
import './conversation/handling.graphql.ts'
import './conversation/conversation-events.ts'
// Last: it closes the union of event types.
import './feed/feed.graphql.ts'
import { builder } from './kernel/builder.ts'

/** The contract. Building it loads no driver. */
export const schema = builder.toSchema()
