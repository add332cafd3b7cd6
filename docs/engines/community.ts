import { cuttingProxy } from '@forium/api/testing/cutting-proxy.ts'
import { startTestServer } from '@forium/api/testing/server.ts'
import { createClient, each } from '@forium/client'
import { createCategory } from '@forium/client/category'
import { conversationPage, sendMessage, startConversation } from '@forium/client/conversation'
import { createInbox } from '@forium/client/inbox'
import { createTopic, topicPage } from '@forium/client/topic'

export type Community = Awaited<ReturnType<typeof openCommunity>>

/** A real server with an agent, two conversations of a member and two topics, behind a cable of its own. */
export async function openCommunity() {
  const server = await startTestServer({ env: { LIMITS: 'off' } })
  const proxy = await cuttingProxy(Number(new URL(server.url).port))
  const origin = `http://127.0.0.1:${proxy.port}`
  const [ada, boris] = [await server.person('ada', ['AGENT', 'ADMIN']), await server.person('boris', ['MEMBER'])]
  const [agent, member] = [ada, boris].map(({ token }) => createClient({ url: `${server.url}/graphql`, token })) as [
    ReturnType<typeof createClient>,
    ReturnType<typeof createClient>,
  ]
  await agent.run(createInbox, { input: { name: 'Support', slug: 'support' } })
  const { category } = await agent.run(createCategory, { input: { name: 'Help' } })
  const conversations: string[] = []
  for (const body of ['B?', 'A?'])
    conversations.unshift((await member.run(startConversation, { input: { body } })).conversation.id)
  await agent.run(sendMessage, { input: { conversationId: conversations[0]!, body: 'Yes?' } })
  const topics: string[] = []
  for (const body of ['Open', 'Closed']) {
    const input = { categoryId: category.id, kind: 'DISCUSSION', title: `${body} question`, body } as const
    topics.push((await agent.run(createTopic, { input })).topic.id)
  }
  return {
    origin,
    agent,
    given: { url: `${origin}/graphql`, token: boris.token, conversations, topics },
    offline: proxy.close,
    cut: proxy.cut,
    /** The first answer to something with this text in it is lost. */
    async online(unlucky?: string) {
      if (unlucky) proxy.loseAnswerTo(unlucky)
      await proxy.open()
    },
    lost: proxy.lost,
    async said(id: string): Promise<(string | undefined)[]> {
      const bodies = []
      for await (const message of each(agent, conversationPage, { id, first: 50 })) bodies.push(message.body?.text)
      return bodies
    },
    async answered(id: string) {
      const bodies = []
      for await (const { body, reactions } of each(agent, topicPage, { id, first: 50 }))
        bodies.push([body?.text, reactions.map(({ emoji, count }) => `${emoji} ${count}`)])
      return bodies
    },
    async readUpTo(id: string) {
      return (await member.run(conversationPage, { id, first: 1 })).conversation?.viewerLastReadSeq ?? 0
    },
    async close() {
      agent.close()
      member.close()
      await proxy.close()
      await server.close()
    },
  }
}
