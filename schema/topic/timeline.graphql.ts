import type { Selectable } from 'kysely'
import { builder } from '../kernel/builder.ts'
import { connectionOf, type PageArgs, pageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { Actor, actors } from '../people/actor.ts'
import type { Tables } from '../ports/database.ts'
import type { TopicRow } from './access.ts'
import { Topic } from './topic.graphql.ts'

type TopicEventRow = Selectable<Tables['TopicEvent']>

const TopicEvent = builder.objectRef<TopicEventRow>('TopicEvent').implement({
  description: 'What was done to a topic, to be shown between its posts.',
  fields: (t) => ({
    id: t.exposeID('id'),
    type: t.exposeString('type', {
      description:
        'CLOSED, REOPENED, PINNED, UNPINNED, MOVED, RENAMED, ACCEPTED, UNACCEPTED; an import may bring others.',
    }),
    actor: t.field({
      type: Actor,
      nullable: true,
      resolve: (event, _args, ctx) => (event.actorId ? actors.load(ctx, event.actorId) : null),
    }),
    afterNumber: t.exposeInt('afterNumber', { description: 'It happened after this post.' }),
    text: t.exposeString('text', { nullable: true, description: 'Plain text: the old title of what was renamed.' }),
    createdAt: t.field({ type: 'DateTime', resolve: (event) => event.createdAt }),
  }),
})

const TopicEventConnection = connectionOf(TopicEvent)

const inTime: readonly SortKey<TopicEventRow>[] = [
  { column: 'createdAt', value: (event) => event.createdAt },
  { column: 'id', value: (event) => event.id },
]

builder.objectField(Topic, 'events', (t) =>
  t.field({
    type: TopicEventConnection,
    description: 'What was done to the topic, oldest first.',
    args: pageArgs(t.arg),
    resolve: (topic, args, ctx) => eventsOf(ctx, topic, args),
  }),
)

async function eventsOf(ctx: Context, topic: TopicRow, args: PageArgs) {
  const window = windowOf(args)
  const query = ctx.database.sql.selectFrom('TopicEvent').selectAll().where('topicId', '=', topic.id)
  return pageOf(await ctx.database.all(paged(query, inTime, window)), inTime, window)
}
