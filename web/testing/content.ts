import { seedDemo } from '@forium/api/cli/demo.ts'
import { createClient } from '@forium/client'
import { createCannedResponse } from '@forium/client/canned-response'
import { addNote } from '@forium/client/conversation'
import { conversations } from '@forium/client/inbox'
import { createReport, reviewItems } from '@forium/client/moderation'
import { createPost } from '@forium/client/post'
import { createTag } from '@forium/client/tag'
import { topics, updateTopic } from '@forium/client/topic'
import type { WebServer } from './server.ts'

const roles = { owner: 'OWNER', admin: 'ADMIN', moderator: 'MODERATOR', agent: 'AGENT', member: undefined } as const
export type Whom = keyof typeof roles

/** A community where something stands on every page, and somebody of every role to look at it. */
export async function fill(server: WebServer) {
  const tokens = new Map<Whom, string>()
  for (const [handle, role] of Object.entries(roles) as [Whom, (typeof roles)[Whom]][])
    tokens.set(handle, (await server.person(handle, role ? [role] : [])).token)
  await seedDemo(server.runtime, server.communityId)
  const as = (who: Whom) => createClient({ url: `${server.url}/graphql`, token: tokens.get(who)! })
  const [admin, moderator, agent, member] = [as('admin'), as('moderator'), as('agent'), as('member')]
  const { nodes: all } = await admin.run(topics, { first: 20 })
  const colours = all.find(({ title }) => title.includes('colours'))!
  const { post } = await admin.run(createPost, {
    input: {
      topicId: colours.id,
      body: 'Look **here**, @member: https://example.com\n\n> A quote\n\n1. One\n2. Two\n\n`code`',
    },
  })
  await admin.run(createTag, { input: { name: 'Colours' } })
  await admin.run(updateTopic, { input: { id: colours.id, tags: ['colours'] } })
  await member.run(createReport, { input: { subjectId: post.id, reason: 'SPAM', comment: 'An advertisement.' } })
  const { nodes: cases } = await agent.run(conversations, { first: 1 })
  const conversation = cases[0]!
  await agent.run(addNote, { input: { conversationId: conversation.id, body: 'They moved last year.' } })
  await admin.run(createCannedResponse, {
    input: { shortcut: 'refund', title: 'Refund', body: 'Hello {{contact.name}}' },
  })
  const { nodes: items } = await moderator.run(reviewItems, { status: 'OPEN', first: 1 })
  for (const client of [admin, moderator, agent, member]) client.close()
  return { tokens, topic: new URL(colours.url).pathname, conversation: conversation.id, item: items[0]!.id }
}
