import { cuttingProxy } from '@forium/api/testing/cutting-proxy.ts'
import { startTestServer } from '@forium/api/testing/server.ts'
import { createClient } from '@forium/client'
import { createCategory } from '@forium/client/category'
import { createInbox } from '@forium/client/inbox'
import { createPost } from '@forium/client/post'
import { createTopic } from '@forium/client/topic'
import { commit } from '@forium/schema/kernel/commit.ts'

/** A real server with an agent who answers, a topic that answers already, and a cable to it that can be cut. */
export async function startCommunity() {
  const server = await startTestServer({ env: { LIMITS: 'off' } })
  // So that addresses of files go over the cable, too.
  const claimed = { host: '127.0.0.1', communityId: server.communityId }
  await commit(server.system(), async (unit) => unit.write(unit.sql.insertInto('CommunityHost').values(claimed)))
  const proxy = await cuttingProxy(Number(new URL(server.url).port))
  const { token } = await server.person('ada', ['AGENT', 'ADMIN'])
  const agent = createClient({ url: `${server.url}/graphql`, token })
  await agent.run(createInbox, { input: { name: 'Support', slug: 'support' } })
  const { category } = await agent.run(createCategory, { input: { name: 'Help', slug: 'help' } })
  const topic = { categoryId: category.id, title: 'How to brew without a scale', body: opening }
  const { topic: asked } = await agent.run(createTopic, { input: { kind: 'QUESTION', ...topic } })
  await agent.run(createPost, { input: { topicId: asked.id, body: 'A flat spoon holds five grams.' } })
  return {
    server,
    agent,
    topicId: asked.id,
    categoryId: category.id,
    /** What the messenger is told. */
    origin: `http://127.0.0.1:${proxy.port}`,
    cut: () => proxy.close(),
    mend: () => proxy.open(),
    async close() {
      agent.close()
      await proxy.close()
      await server.close()
    },
  }
}
export type Community = Awaited<ReturnType<typeof startCommunity>>

const opening = `I have no scale. **What now?**

## What I tried

- a cup
- a [guess](https://example.org/guess)

> Nobody needs a scale.

\`\`\`ts
const grams = 15
\`\`\`

| Cup | Grams |
| --- | --- |
| small | 9 |
`

export async function until<T>(read: () => Promise<T> | T, what: string): Promise<NonNullable<T>> {
  for (let i = 0; i < 300; i++) {
    const found = await read()
    if (found) return found as NonNullable<T>
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`It never came: ${what}`)
}
