import { createHash } from 'node:crypto'
import type { Role } from '@forium/schema/community/policy.ts'
import { sendMessage } from '@forium/schema/conversation/sending.ts'
import { startConversation } from '@forium/schema/conversation/starting.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import { userColumns } from '@forium/schema/people/actor.ts'
import { issueSignInLink } from '@forium/schema/people/set-up.ts'
import { userViewer } from '@forium/schema/people/viewer.ts'
import { acceptAnswer } from '@forium/schema/topic/accepting.ts'
import { createCategory } from '@forium/schema/topic/category.service.ts'
import { createTopic } from '@forium/schema/topic/creating.ts'
import { createPost } from '@forium/schema/topic/replying.ts'
import { contextOf, type Runtime } from '../runtime.ts'
import { categories, type DemoTopic, messages, topics } from './demo-content.ts'

/** Role names instead of invented people. Everything has a fixed id, so that a second run adds nothing. */
export async function seedDemo(runtime: Runtime, communityId: string): Promise<void> {
  const uuid = (name: string) => fixedUuid(`${communityId}/${name}`)
  const as = (role: Role) => personOf(runtime, communityId, role)
  const admin = await as('ADMIN')
  for (const category of categories) await createCategory(admin, { ...category, clientId: uuid(category.slug) })
  const ids = await categoryIds(admin)
  for (const topic of topics) await seedTopic(topic, { as, uuid, categoryId: ids.get(topic.category)! })
  await seedConversation(as, uuid)
}

interface Means {
  as(role: Role): Promise<Context>
  uuid(name: string): string
  categoryId: string
}

async function seedTopic(topic: DemoTopic, { as, uuid, categoryId }: Means): Promise<void> {
  const { title, kind, body } = topic
  const made = await createTopic(await as(topic.by), { clientId: uuid(title), categoryId, kind, title, body, tags: [] })
  for (const [i, reply] of topic.replies.entries()) {
    const post = await createPost(await as(reply.by), {
      clientId: uuid(`${title}/${i}`),
      topicId: made.id,
      body: reply.body,
    })
    if (reply.accepted && made.acceptedPostId === null) await acceptAnswer(await as(topic.by), post.id)
  }
}

async function seedConversation(as: Means['as'], uuid: Means['uuid']): Promise<void> {
  const [first, ...rest] = messages
  const { conversation } = await startConversation(await as(first!.by), {
    clientId: uuid('conversation'),
    messageClientId: uuid('message/0'),
    subject: 'Our invoice',
    body: first!.body,
  })
  for (const [i, { by, body }] of rest.entries())
    await sendMessage(await as(by), { clientId: uuid(`message/${i + 1}`), conversationId: conversation.id, body })
}

/** Whoever the demo lets speak for a role. */
export async function personOf(runtime: Runtime, communityId: string, role: Role): Promise<Context> {
  const { ports } = runtime
  const handle = role.toLowerCase()
  const query = ports.database.sql.selectFrom('User').select(userColumns).where('handle', '=', handle)
  const find = () => ports.database.first(query.where('communityId', '=', communityId))
  if (!(await find())) await issueSignInLink(runtime.systemContext(communityId), { handle, roles: [role] })
  const viewer = userViewer((await find())!, [], ports.clock.now(), { sessionId: 'demo', expiresAt: null })
  return contextOf(ports, { communityId, viewer })
}

async function categoryIds({ database, communityId }: Context): Promise<Map<string, string>> {
  const query = database.sql.selectFrom('Category').select(['slug', 'id']).where('communityId', '=', communityId)
  return new Map((await database.all(query)).map((row) => [row.slug, row.id]))
}

/** A UUID of version 7 in form, made of a name: the same name gives the same. */
function fixedUuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `01900000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`
}
