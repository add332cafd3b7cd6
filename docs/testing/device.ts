// A community behind a cable that can be cut, an agent, and devices of people in it.
import { cuttingProxy } from '@forium/api/testing/cutting-proxy.ts'
import { startTestServer } from '@forium/api/testing/server.ts'
import { createClient } from '@forium/client'
import { createForium } from '@forium/client/forium'
import { createInbox } from '@forium/client/inbox'
import type { StorageAdapter } from '@forium/client/outbox'
import { memoryStorage } from '@forium/client/storage-memory'

export type Devices = Awaited<ReturnType<typeof openDevices>>

export async function openDevices() {
  const server = await startTestServer({ env: { LIMITS: 'off' } })
  const proxy = await cuttingProxy(Number(new URL(server.url).port))
  const { token } = await server.person('ada', ['AGENT', 'ADMIN'])
  const agent = createClient({ url: `${server.url}/graphql`, token })
  await agent.run(createInbox, { input: { name: 'Support', slug: 'support' } })
  return {
    server,
    proxy,
    agent,
    /** A device of one person; `open` starts the app on it. */
    async device(name: string, roles: ['MEMBER'] | ['AGENT'] = ['MEMBER']) {
      const { token, id } = await server.person(name, roles)
      const storage: StorageAdapter = memoryStorage()
      const url = `http://127.0.0.1:${proxy.port}/graphql`
      return { id, token, storage, open: () => createForium({ url, token, storage, retries: 0, timeoutMs: 30_000 }) }
    },
    async close() {
      agent.close()
      await proxy.close()
      await server.close()
    },
  }
}

export async function until<T>(read: () => T | undefined | false | null): Promise<T> {
  for (let i = 0; i < 1600; i++) {
    const found = read()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`It never came: ${read}`)
}
