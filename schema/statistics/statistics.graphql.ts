import { can } from '../community/policy.ts'
import { builder } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { RequestError } from '../kernel/errors.ts'
import { countQuestions, countResolved, medianFirstAnswer, medianFirstReply, sampleSize } from './answering.ts'
import { type Counts, countDays, countTotals, type DayCounts } from './counting.ts'
import { demandPeriod, maxDays, type Period, periodBefore } from './period.ts'

interface Asked extends Period {
  timeZone: string
}

const descriptions: Record<keyof Counts, string> = {
  activePeople: 'Who wrote a post or a message, each counted once; programs are no people.',
  newPeople: 'Accounts that were made.',
  topics: 'Topics that were begun, without deleted ones.',
  posts: 'Openings and replies, without deleted ones.',
  conversations: 'Conversations that were begun.',
  messages: 'Messages, without deleted ones.',
}

const StatisticsTotals = builder.objectRef<Counts>('StatisticsTotals').implement({
  description: 'What there was in a period.',
  fields: (t) => ({
    activePeople: t.exposeInt('activePeople', { description: descriptions.activePeople }),
    newPeople: t.exposeInt('newPeople', { description: descriptions.newPeople }),
    topics: t.exposeInt('topics', { description: descriptions.topics }),
    posts: t.exposeInt('posts', { description: descriptions.posts }),
    conversations: t.exposeInt('conversations', { description: descriptions.conversations }),
    messages: t.exposeInt('messages', { description: descriptions.messages }),
  }),
})

const StatisticsDay = builder.objectRef<DayCounts>('StatisticsDay').implement({
  description: 'What there was on a day of the time zone, as in `StatisticsTotals`.',
  fields: (t) => ({
    date: t.exposeString('date', { description: 'As `2026-11-25`.' }),
    activePeople: t.exposeInt('activePeople'),
    newPeople: t.exposeInt('newPeople'),
    topics: t.exposeInt('topics'),
    posts: t.exposeInt('posts'),
    conversations: t.exposeInt('conversations'),
    messages: t.exposeInt('messages'),
  }),
})

const sampled = `The median, in milliseconds, of the newest ${sampleSize} of the period; null when there is none.`

const Statistics = builder.objectRef<Asked>('Statistics').implement({
  description: 'A period in numbers, read from the very tables that everything else is read from.',
  fields: (t) => ({
    days: t.field({
      type: [StatisticsDay],
      description: 'Every day that the period touches, also those on which nothing happened.',
      resolve: (asked, _args, ctx) => countDays(ctx, asked, asked.timeZone),
    }),
    totals: t.field({ type: StatisticsTotals, resolve: (asked, _args, ctx) => countTotals(ctx, asked) }),
    previousTotals: t.field({
      type: StatisticsTotals,
      description: 'Of the period of the same length before it.',
      resolve: (asked, _args, ctx) => countTotals(ctx, periodBefore(asked)),
    }),
    questionsAsked: t.int({
      description: 'Questions of the period.',
      resolve: async (asked, _args, ctx) => (await countQuestions(ctx, asked)).asked,
    }),
    questionsSolved: t.int({
      description: 'Those of them that have an accepted answer by now.',
      resolve: async (asked, _args, ctx) => (await countQuestions(ctx, asked)).solved,
    }),
    medianFirstAnswerMs: t.float({
      nullable: true,
      description: `From a question to the first post of somebody else. ${sampled}`,
      resolve: (asked, _args, ctx) => medianFirstAnswer(ctx, asked),
    }),
    medianFirstReplyMs: t.float({
      nullable: true,
      description: `From a contact’s first message to the first of staff. ${sampled}`,
      resolve: (asked, _args, ctx) => medianFirstReply(ctx, asked),
    }),
    resolvedConversations: t.int({
      description: 'Conversations that were resolved in the period and still are.',
      resolve: (asked, _args, ctx) => countResolved(ctx, asked),
    }),
  }),
})

builder.queryField('statistics', (t) =>
  t.field({
    type: Statistics,
    extensions: { cost: 300 },
    description: `A period of at most ${maxDays} days in numbers, over all categories and inboxes. For staff.`,
    args: {
      from: t.arg({ type: 'DateTime', required: true, description: 'Counts.' }),
      to: t.arg({ type: 'DateTime', required: true, description: 'Does not count.' }),
      timeZone: t.arg.string({ description: 'Whose days: `Europe/Berlin`. Default: UTC.' }),
    },
    resolve: (_root, { from, to, timeZone }, ctx) => asked(ctx, { from, to, timeZone: timeZone ?? 'UTC' }),
  }),
)

function asked(ctx: Context, wanted: Asked): Asked {
  if (!can(ctx, 'statistics.read')) throw new RequestError('FORBIDDEN', 'Only staff may read this.')
  demandPeriod(wanted)
  return wanted
}
