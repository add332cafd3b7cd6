import { builder } from '../kernel/builder.ts'
import { Actor, User } from '../people/actor.ts'
import { participantsOf } from './participants.ts'
import { type Statistics, statisticsOf } from './statistics.ts'
import { Topic } from './topic.graphql.ts'

builder.objectField(Topic, 'participants', (t) =>
  t.field({
    type: [Actor],
    description: 'Who wrote most in it, at most 10: faces for lists.',
    args: { first: t.arg.int({ required: true, description: '1 to 10.' }) },
    resolve: (topic, { first }, ctx) => participantsOf(ctx, topic, first),
  }),
)

const UserStatistics = builder.objectRef<Statistics>('UserStatistics').implement({
  description: 'What somebody did in the forum, as far as you may see it; up to a minute old.',
  fields: (t) => ({
    topicCount: t.exposeInt('topicCount'),
    postCount: t.exposeInt('postCount', { description: 'Openings and replies.' }),
    acceptedAnswerCount: t.exposeInt('acceptedAnswerCount'),
    likesReceivedCount: t.exposeInt('likesReceivedCount', { description: 'With likes of an import.' }),
  }),
})

builder.objectField(User, 'statistics', (t) =>
  t.field({
    type: UserStatistics,
    // All posts of the person are walked through.
    extensions: { cost: 20 },
    resolve: (user, _args, ctx) => statisticsOf(ctx, user.id),
  }),
)
