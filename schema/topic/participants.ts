import type { Context } from '../kernel/context.ts'
import { RequestError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import { type ActorRow, actors } from '../people/actor.ts'
import type { TopicRow } from './access.ts'

export const mostParticipants = 10

/** Ids of those who wrote most, by topic; of equals, who wrote first. Read from one index, never from the posts. */
const writers = defineLoader<string[]>(async (ctx, topicIds) => {
  const rows = await ctx.database.all(
    ctx.database.sql
      .selectFrom('Post')
      .select((eb) => [
        'topicId',
        'authorId',
        eb.fn.countAll<number>().as('posts'),
        eb.fn.min<number>('number').as('from'),
      ])
      .where('topicId', 'in', topicIds)
      .where('deletedAt', 'is', null)
      .where('hiddenAt', 'is', null)
      .groupBy(['topicId', 'authorId']),
  )
  const found = Map.groupBy(rows, (row) => row.topicId)
  const most = (list: typeof rows) =>
    list
      .sort((a, b) => b.posts - a.posts || a.from - b.from)
      .slice(0, mostParticipants)
      .map((row) => row.authorId)
  return new Map([...found].map(([id, list]) => [id, most(list)]))
})

export async function participantsOf(ctx: Context, topic: TopicRow, first: number): Promise<ActorRow[]> {
  if (!Number.isInteger(first) || first < 1 || first > mostParticipants)
    throw new RequestError('PAGINATION_REQUIRED', `\`first\` of \`participants\` goes from 1 to ${mostParticipants}.`)
  const ids = (await writers.load(ctx, topic.id)) ?? []
  const found = await Promise.all(ids.slice(0, first).map((id) => actors.load(ctx, id)))
  return found.filter((actor) => actor !== null)
}
