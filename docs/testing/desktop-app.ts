// An app on a desktop in memory, over a real server whose cable can be cut.
import { cuttingProxy } from '@forium/api/testing/cutting-proxy.ts'
import { startTestServer } from '@forium/api/testing/server.ts'
import { createClient } from '@forium/client'
import { sendMessage } from '@forium/client/conversation'
import { createForium, type Forium } from '@forium/client/forium'
import { createInbox } from '@forium/client/inbox'
import type { Route } from '@forium/client/routes'
import { memoryStorage } from '@forium/client/storage-memory'
import { type Arrival, connectDesktop, createDesktopSession, type DesktopOptions } from '@forium/sdk-desktop'
import { type FakeHost, fakeHost } from '@forium/sdk-desktop/testing'

export async function until<T>(read: () => T | undefined | false | null): Promise<T> {
  for (let i = 0; i < 800; i++) {
    const found = read()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`It never came: ${read}`)
}

export interface App {
  client: Forium
  host: FakeHost
  arrived: [Route, Arrival][]
  conversationId: string
  close(): Promise<void>
}

export type World = Awaited<ReturnType<typeof openWorld>>

export async function openWorld() {
  const server = await startTestServer({ env: { LIMITS: 'off' } })
  const proxy = await cuttingProxy(Number(new URL(server.url).port))
  const url = `http://127.0.0.1:${proxy.port}/graphql`
  const { token } = await server.person('ada', ['AGENT', 'ADMIN'])
  const agent = createClient({ url: `${server.url}/graphql`, token })
  await agent.run(createInbox, { input: { name: 'Support', slug: 'support' } })
  const say = (conversationId: string, body: string) => agent.run(sendMessage, { input: { conversationId, body } })
  const apps: App[] = []

  /** An app of a person who has asked something. */
  async function appOf(name: string, options: Partial<DesktopOptions> = {}): Promise<App> {
    const host = fakeHost()
    const { token } = await server.person(name)
    const session = createDesktopSession({ host, url })
    await session.signIn({ token })
    const client = await createForium({ url, token: session.token, storage: memoryStorage(), retries: 0 })
    const arrived: [Route, Arrival][] = []
    const onRoute = (route: Route, arrival: Arrival) => void arrived.push([route, arrival])
    const rest = { scheme: 'acme', replyPlaceholder: 'Answer', badge: 'messages', onRoute } as const
    const desktop = connectDesktop({ client, host, session, ...rest, ...options })
    const close = async () => {
      desktop.dispose()
      await client.close()
    }
    const { id: conversationId } = await client.startConversation('Where is my order?')
    const app = { client, host, arrived, conversationId, close }
    apps.push(app)
    const list = client.conversations()
    await until(() => list.get().data?.some(({ id }) => id === conversationId) && client.sync.get().phase === 'live')
    await until(() => client.outbox.items.get().length === 0 && !list.get().loading)
    list.close()
    return app
  }

  return {
    server,
    proxy,
    url,
    agent,
    say,
    appOf,
    /** A list that is read anew just then may know a message before its event comes; the next one is heard of. */
    async tell({ client, conversationId }: App, body: string): Promise<void> {
      let heard = false
      const stop = client.on('message', () => (heard = true))
      while (!heard) {
        await say(conversationId, body)
        for (let i = 0; i < 80 && !heard; i++) await new Promise((resolve) => setTimeout(resolve, 25))
      }
      stop()
    },
    async close() {
      agent.close()
      // Those of tests that failed, too.
      for (const app of apps) await app.close()
      await proxy.close()
      await server.close()
    },
  }
}
