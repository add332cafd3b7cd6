// A real server with a small community, behind a cable that can be cut.
import { cuttingProxy } from '@forium/api/testing/cutting-proxy.ts'
import { startTestServer } from '@forium/api/testing/server.ts'
import { createClient } from '@forium/client'
import { createCategory } from '@forium/client/category'
import { conversationPage, markConversationRead, sendMessage } from '@forium/client/conversation'
import { createInbox } from '@forium/client/inbox'
import { createPost } from '@forium/client/post'
import { signalTyping } from '@forium/client/presence'
import { createTopic, topicPage } from '@forium/client/topic'
import { commit } from '@forium/schema/kernel/commit.ts'

export interface Community {
  /** Of the API, over the cable. */
  url: string
  agentToken: string
  topicId: string
  /** Another person, with a session. */
  person(handle: string): Promise<{ id: string; token: string }>
  /** The agent writes in a conversation. */
  answer(conversationId: string, body: string): Promise<void>
  /** The agent reads the first message, and begins to write. */
  attend(conversationId: string): Promise<void>
  /** What the agent sees of the last message of a conversation, or post of a topic: its words, then its files. */
  last(id: string): Promise<string[]>
  cut(): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

const question = `How do I **move** to another plan?

- I am on _Basic_
- and need more seats

> Plans can be changed at any time.

| Plan | Seats |
| --- | --- |
| Basic | 3 |
| Team | 25 |

See https://plans.example/all, or try \`plan --list\`:

\`\`\`sh
plan --list --all
\`\`\`
`

const answer = `Open **Settings**, then *Your plan*, as @ada says:

3. Choose ~~Free~~ **Team+**

   \`\`\`sh
   plan --set team
   \`\`\`
4. Confirm, see [the plans](/t/plans/1)
   - or **[write](mailto:help@plans.example)** to us

> ### Later
>
> Seats can be changed.
>
> > Not \`now\`.
`

export async function openCommunity(): Promise<Community> {
  const server = await startTestServer({ env: { LIMITS: 'off' } })
  // So that addresses of files go over the cable, too.
  const claimed = { host: '127.0.0.1', communityId: server.communityId }
  await commit(server.system(), async (unit) => unit.write(unit.sql.insertInto('CommunityHost').values(claimed)))
  const proxy = await cuttingProxy(Number(new URL(server.url).port))
  const ada = await server.person('ada', ['AGENT', 'ADMIN'])
  const agent = createClient({ url: `${server.url}/graphql`, token: ada.token })
  await agent.run(createInbox, { input: { name: 'Support', slug: 'support' } })
  const { category } = await agent.run(createCategory, { input: { name: 'Plans', access: 'PUBLIC', color: '#0f9d76' } })
  const said = { categoryId: category.id, kind: 'QUESTION', title: 'Moving to another plan', body: question } as const
  const { topic } = await agent.run(createTopic, { input: said })
  await agent.run(createPost, { input: { topicId: topic.id, body: answer } })
  return {
    url: `http://127.0.0.1:${proxy.port}/graphql`,
    agentToken: ada.token,
    topicId: topic.id,
    person: (handle) => server.person(handle, ['MEMBER']),
    async answer(conversationId, body) {
      await agent.run(sendMessage, { input: { conversationId, body } })
    },
    async attend(conversationId) {
      await agent.run(markConversationRead, { input: { id: conversationId, seq: 1 } })
      await agent.run(signalTyping, { input: { conversationId } })
    },
    async last(id) {
      const { conversation } = await agent.run(conversationPage, { id, last: 1 })
      const { topic } = conversation ? { topic: null } : await agent.run(topicPage, { id, first: 50 })
      const said = conversation?.messages.nodes[0] ?? topic?.posts.nodes.at(-1)
      return [said?.body?.text ?? '', ...(said?.attachments ?? []).map(({ filename }) => filename)]
    },
    cut: () => proxy.close(),
    mend: () => proxy.open(),
    async close() {
      agent.close()
      await proxy.close().catch(() => {})
      await server.close()
    },
  }
}
