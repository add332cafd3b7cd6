import type { Context } from '../kernel/context.ts'
import { userViewer } from '../people/viewer.ts'
import { forumIn } from './forum.ts'
import { createWorld } from './world.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are looked into freely
type Answer = any

export type ReviewRoom = Awaited<ReturnType<typeof openReviewRoom>>

const itemFields = `id status reportCount version decision comment decidedAt decidedBy { id } topic { id }
  subject { __typename id ... on Post { number isHidden } } reports { id reason comment reporter { id } }`

/** A forum with a post that somebody may take offence at, those who may report it, and those who decide. */
export async function openReviewRoom() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('olga', ['ADMIN'])
  const mod = await world.person('mo', ['MODERATOR'])
  const spammer = await world.person('spammer')
  const category = (await forum.category(admin, 'General')).id as string
  const topic = (await forum.topic(await world.person('asker'), category, { title: 'A fine topic' })).id as string
  const spam = (await forum.reply(spammer, topic, { body: 'Cheap watches' })).id as string
  const helpers = [await helper('hal'), await helper('hein')]

  /** Somebody whose answer was accepted by somebody else. */
  async function helper(handle: string): Promise<Context> {
    const ctx = await world.person(handle)
    const asker = await world.person(`asker-of-${handle}`)
    const question = await forum.topic(asker, category, { kind: 'QUESTION' })
    const answer = await forum.reply(ctx, question.id)
    await forum.act(asker, 'acceptAnswer', { postId: answer.id }, 'topic { id }')
    return ctx
  }

  const items = async (ctx: Context, status = 'OPEN'): Promise<Answer[]> => {
    const document = `{ reviewItems(first: 50, status: ${status}) { nodes { ${itemFields} } } }`
    return (await world.run(ctx, document)).reviewItems.nodes
  }
  const item = async (ctx: Context): Promise<Answer> => (await items(ctx))[0]
  return {
    world,
    forum,
    admin,
    mod,
    spammer,
    category,
    topic,
    spam,
    helpers,
    items,
    item,
    ana: await world.person('ana'),
    ben: await world.person('ben'),
    agent: await world.person('gus', ['AGENT']),
    report: (ctx: Context, subjectId: string, more: object = {}): Promise<Answer> =>
      forum.act(
        ctx,
        'createReport',
        { clientId: world.uuid(), subjectId, reason: 'SPAM', ...more },
        'report { id reason comment reporter { id } }',
      ),
    read: async (ctx: Context, id: string): Promise<Answer> =>
      (await world.run(ctx, `{ reviewItem(id: "${id}") { ${itemFields} } }`)).reviewItem,
    /** Of the newest open item as it is, unless it says otherwise. */
    decide: async (ctx: Context, more: Record<string, unknown>): Promise<Answer> => {
      const newest = more.id && more.expectedVersion ? null : await item(admin)
      const input = { id: newest?.id, expectedVersion: newest?.version, ...more }
      return forum.act(ctx, 'decideReviewItem', input, `reviewItem { ${itemFields} }`)
    },
    isHidden: async (postId: string): Promise<boolean> =>
      (await world.run(world.guest, `{ node(id: "${postId}") { ... on Post { isHidden } } }`)).node.isHidden,
    /** The person as they are by now. */
    now: async (ctx: Context): Promise<Context> => {
      const { database, clock } = world.ports
      const query = database.sql.selectFrom('User').selectAll().where('id', '=', ctx.viewer.id!)
      return world.as(userViewer((await database.first(query))!, [], clock.now(), { sessionId: 's', expiresAt: null }))
    },
  }
}
