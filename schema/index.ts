import './kernel/node.ts'
import './community/community.graphql.ts'
import './community/tag.graphql.ts'
import './people/people.graphql.ts'
// Last: it closes the union of event types.
import './feed/feed.graphql.ts'
import { builder } from './kernel/builder.ts'

/** The contract. Building it loads no driver. */
export const schema = builder.toSchema()
