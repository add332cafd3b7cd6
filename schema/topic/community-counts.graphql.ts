import { builder } from '../kernel/builder.ts'
import { type CommunityCounts, communityCounts } from './community-counts.ts'

const CommunityCountsType = builder.objectRef<CommunityCounts>('CommunityCounts').implement({
  description: 'How large the community is, as far as you may see it.',
  fields: (t) => ({
    topics: t.exposeInt('topics'),
    posts: t.exposeInt('posts', { description: 'Openings and replies.' }),
    people: t.exposeInt('people', { description: 'Accounts.' }),
    solvedTopics: t.exposeInt('solvedTopics', { description: 'Questions with an accepted answer.' }),
  }),
})

builder.queryField('communityCounts', (t) =>
  t.field({
    type: CommunityCountsType,
    extensions: { cost: 50 },
    description: 'How large the community is, for the head of a page; up to a minute old.',
    resolve: (_root, _args, ctx) => communityCounts(ctx),
  }),
)
