import type { Role } from '../community/policy.ts'
import type { Context } from '../kernel/context.ts'
import { systemViewer, userViewer } from '../people/viewer.ts'
import { newsIn } from './news.ts'
import { createWorld } from './world.ts'

/** Words that stand only where not everybody may look. */
export const words = {
  restricted: 'TOPSECRET',
  talk: 'PRIVATETALK',
  note: 'NOTESECRET',
  internal: 'INTERNALTAG',
  report: 'REPORTSECRET',
  other: 'OTHERSIDE',
} as const

export type TwoCommunities = Awaited<ReturnType<typeof createTwoCommunities>>

/** Two communities full of things, in one of which some may see what others may not. */
export async function createTwoCommunities() {
  const world = await createWorld()
  const other = await world.addCommunity(`${words.other} community`)
  const here = await fill(world, world.communityId, { ...words, other: 'ordinary' })
  const news = newsIn(world)
  const there = await fill(world, other, {
    restricted: words.other,
    talk: words.other,
    note: words.other,
    internal: words.other,
    report: words.other,
    other: words.other,
  })
  await news.deliver()
  const { database } = world.ports
  const tables = [
    'Topic',
    'Post',
    'Category',
    'Tag',
    'User',
    'Visitor',
    'Contact',
    'Conversation',
    'Message',
    'Note',
    'CannedResponse',
    'Inbox',
    'Group',
    'Community',
    'ReviewItem',
    'Report',
    'Notification',
  ] as const
  const ids = await Promise.all(tables.map((table) => database.all(database.sql.selectFrom(table).select('id'))))
  return { world, here, there, ids: ids.flat().map((row) => row.id) }
}

type Words = Record<keyof typeof words, string>

async function fill(world: Awaited<ReturnType<typeof createWorld>>, communityId: string, said: Words) {
  const name = (text: string) => (said.other === words.other ? `${text}${said.other.toLowerCase()}` : text)
  const person = (handle: string, roles: Role[] = []) => world.person(name(handle), roles, communityId)
  const people = {
    guest: world.as(world.guest.viewer, communityId),
    visitor: await world.visitor(communityId),
    member: await person('member'),
    agent: await person('agent', ['AGENT']),
    moderator: await person('moderator', ['MODERATOR']),
    admin: await person('admin', ['ADMIN']),
    owner: await person('owner', ['OWNER']),
  }
  const contact = await person('contact')
  const insider = await person('insider')
  const write = async (ctx: Context, mutation: string, selection: string, input: object) => {
    const title = mutation[0]!.toUpperCase() + mutation.slice(1)
    const document = `mutation($input: ${title}Input!) { ${mutation}(input: $input) { __typename ... on ${title}Payload { ${selection} } ... on UserError { errorMessage } } }`
    const { [mutation]: payload } = await world.run(ctx, document, { input })
    if (payload.__typename !== `${title}Payload`) throw new Error(`${mutation}: ${payload.errorMessage}`)
    return payload
  }
  const uuid = () => world.uuid()
  const { admin, agent } = people
  const group = (await write(admin, 'createGroup', 'group { id }', { clientId: uuid(), name: `${said.other} circle` }))
    .group.id
  await write(admin, 'addGroupMember', 'group { id }', { groupId: group, userId: insider.viewer.id })
  const admitted = await again(world, insider, [group])
  const open = (
    await write(admin, 'createCategory', 'category { id }', { clientId: uuid(), name: `${said.other} open` })
  ).category.id
  const closed = (
    await write(admin, 'createCategory', 'category { id }', {
      clientId: uuid(),
      name: `${said.restricted} place`,
      access: 'RESTRICTED',
      principals: [group],
    })
  ).category.id
  const internal = (
    await write(admin, 'createTag', 'tag { id }', { clientId: uuid(), name: said.internal, visibility: 'INTERNAL' })
  ).tag.id
  const topic = (
    await write(contact, 'createTopic', 'topic { id }', {
      clientId: uuid(),
      categoryId: open,
      kind: 'QUESTION',
      title: `${said.other} question`,
      body: `${said.other} text`,
    })
  ).topic.id
  const post = (
    await write(admitted, 'createPost', 'post { id }', {
      clientId: uuid(),
      topicId: topic,
      body: `${said.other} answer`,
    })
  ).post.id
  const secret = (
    await write(admitted, 'createTopic', 'topic { id }', {
      clientId: uuid(),
      categoryId: closed,
      kind: 'DISCUSSION',
      title: `${said.restricted} plan`,
      body: `${said.restricted} text`,
    })
  ).topic.id
  const secretPost = (
    await write(admitted, 'createPost', 'post { id }', {
      clientId: uuid(),
      topicId: secret,
      body: `${said.restricted} reply`,
    })
  ).post.id
  await write(admitted, 'addReaction', 'post { id }', { postId: secretPost, emoji: '❤️' })
  const conversation = (
    await write(contact, 'startConversation', 'conversation { id }', {
      clientId: uuid(),
      messageClientId: uuid(),
      subject: `${said.talk} subject`,
      body: `${said.talk} first`,
    })
  ).conversation.id
  const message = (
    await write(agent, 'sendMessage', 'message { id }', {
      clientId: uuid(),
      conversationId: conversation,
      body: `${said.talk} reply`,
    })
  ).message.id
  const note = (
    await write(agent, 'addNote', 'note { id }', {
      clientId: uuid(),
      conversationId: conversation,
      body: `${said.note} text`,
    })
  ).note.id
  // Something to be told of each kind of thing: the insider by the secret topic, the contact by both of theirs.
  await write(admin, 'createPost', 'post { id }', {
    clientId: uuid(),
    topicId: secret,
    body: `${said.restricted} for @${name('insider')} and @${name('member')}`,
    replyToPostId: secretPost,
  })
  await write(contact, 'setFollow', 'level', { id: open, level: 'WATCHING' })
  await write(agent, 'assignConversation', 'conversation { id }', {
    id: conversation,
    assigneeId: admin.viewer.id,
    expectedVersion: 1,
  })
  const canned = (
    await write(agent, 'createCannedResponse', 'cannedResponse { id }', {
      clientId: uuid(),
      shortcut: 'hello',
      title: `${said.note} title`,
      body: `${said.note} text`,
    })
  ).cannedResponse.id
  await write(agent, 'tagConversation', 'conversation { id }', { id: conversation, tagId: internal })
  const report = (ctx: Context, subjectId: string, comment: string) =>
    write(ctx, 'createReport', 'report { id }', { clientId: uuid(), subjectId, reason: 'OTHER', comment })
  await report(people.member, post, `${said.report} of a post`)
  await report(people.member, contact.viewer.id!, `${said.report} of a person`)
  await report(people.admin, secretPost, `${said.restricted} report`)
  // Of a moderator, who must not learn of it.
  await report(admitted, people.moderator.viewer.id!, `${said.restricted} report of staff`)
  const reviewItems = (await world.run(people.owner, '{ reviewItems(first: 10) { nodes { id subject { id } } } }'))
    .reviewItems.nodes as { id: string; subject: { id: string } }[]
  const reviewItem = reviewItems.find((item) => item.subject.id === post)!.id
  const system = world.as(systemViewer, communityId)
  return {
    communityId,
    people,
    contact,
    insider: admitted,
    system,
    group,
    open,
    closed,
    internal,
    topic,
    post,
    secret,
    secretPost,
    conversation,
    message,
    note,
    reviewItem,
    canned,
  }
}

/** The person as they are once they belong to the groups. */
async function again(
  world: Awaited<ReturnType<typeof createWorld>>,
  ctx: Context,
  groupIds: string[],
): Promise<Context> {
  const { database, clock } = world.ports
  const row = await database.first(database.sql.selectFrom('User').selectAll().where('id', '=', ctx.viewer.id!))
  return world.as(userViewer(row!, groupIds, clock.now(), { sessionId: 'again', expiresAt: null }), ctx.communityId)
}
