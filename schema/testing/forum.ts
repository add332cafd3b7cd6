import { maySee } from '../event/event-types.ts'
import type { Context } from '../kernel/context.ts'
import type { World } from './world.ts'

/** Short words for what tests of the forum do again and again, through the contract. */
export type Forum = ReturnType<typeof forumIn>

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are looked into freely
type Answer = any

export function forumIn(world: World) {
  /** Runs one mutation and gives its payload or its error, with `__typename` and `errorCode`. */
  const act = async (ctx: Context, name: string, input: Record<string, unknown>, fields: string): Promise<Answer> => {
    const title = name[0]!.toUpperCase() + name.slice(1)
    const document = `mutation($input: ${title}Input!) { ${name}(input: $input) { __typename
      ... on ${title}Payload { ${fields} }
      ... on UserError { errorCode errorMessage }
      ... on InvalidInputError { issues { path code } } } }`
    return (await world.run(ctx, document, { input }))[name]
  }
  const topicFields = '{ id title slug kind postCount lastPostNumber version isClosed isPinned isSolved tags { name } }'
  const postFields = '{ id number version deletedAt body { html } }'
  return {
    act,
    category: async (ctx: Context, name: string, more: Record<string, unknown> = {}): Promise<Answer> =>
      (
        await act(
          ctx,
          'createCategory',
          { clientId: world.uuid(), name, ...more },
          'category { id name slug position }',
        )
      ).category,
    topic: async (ctx: Context, categoryId: string, more: Record<string, unknown> = {}): Promise<Answer> => {
      const input = {
        clientId: world.uuid(),
        categoryId,
        kind: 'DISCUSSION',
        title: 'A topic',
        body: 'Opening',
        ...more,
      }
      const answer = await act(ctx, 'createTopic', input, `topic ${topicFields}`)
      return answer.topic ?? answer
    },
    reply: async (ctx: Context, topicId: string, more: Record<string, unknown> = {}): Promise<Answer> => {
      const input = { clientId: world.uuid(), topicId, body: 'A reply', ...more }
      const answer = await act(ctx, 'createPost', input, `post ${postFields}`)
      return answer.post ?? answer
    },
    onTopic: async (ctx: Context, name: string, input: Record<string, unknown>): Promise<Answer> => {
      const answer = await act(ctx, name, input, `topic ${topicFields}`)
      return answer.topic ?? answer
    },
    onPost: async (ctx: Context, name: string, input: Record<string, unknown>): Promise<Answer> => {
      const answer = await act(ctx, name, input, `post ${postFields}`)
      return answer.post ?? answer
    },
    /** Titles of a list. */
    list: async (ctx: Context, args: string): Promise<string[]> =>
      (await world.run(ctx, `{ topics(first: 50, ${args}) { nodes { title } } }`)).topics.nodes.map(
        (topic: { title: string }) => topic.title,
      ),
    /** Types of the events that reach the viewer from the beginning of the log until it is caught up. */
    eventsFor: async (ctx: Context): Promise<{ type: string; audience: string; subjectId: string }[]> => {
      const { database } = world.ports
      const rows = await database.all(database.sql.selectFrom('Event').selectAll().orderBy('seq'))
      const seen = []
      for (const row of rows) {
        const event = { ...row, data: row.data ? JSON.parse(row.data) : {} }
        if (row.communityId === ctx.communityId && (await maySee(world.again(ctx), event as never))) seen.push(row)
      }
      return seen
    },
  }
}
