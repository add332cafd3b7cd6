// The client for phones, on a real server, with a platform that a test can move. Desktops: desktop.test.ts.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { startTestServer, type TestPerson, type TestServer } from '@forium/api/testing/server.ts'
import { createClient } from '@forium/client'
import { signOut, startVisit, viewerSession } from '@forium/client/account'
import { sendMessage, startConversation } from '@forium/client/conversation'
import { events } from '@forium/client/feed'
import { createInbox } from '@forium/client/inbox'
import { viewer } from '@forium/client/people'
import { createMobileClient } from '@forium/sdk-mobile'

let server: TestServer
let agent: TestPerson
let url: string

before(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  url = `${server.url}/graphql`
  agent = await server.person('agent', ['AGENT', 'ADMIN'])
  await createClient({ url, token: agent.token }).run(createInbox, { input: { name: 'Support', slug: 'support' } })
})

after(() => server.close())

/** Something that happens to a platform, and who listens to it. */
function switchboard<State>() {
  const listeners = new Set<(state: State) => void>()
  return {
    listeners,
    tell(state: State) {
      for (const listener of listeners) listener(state)
    },
    watch(listener: (state: State) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

let app: ReturnType<typeof switchboard<string>>
let kept: string | null
const tokens = {
  load: async () => kept,
  save: async (token: string) => void (kept = token),
  clear: async () => void (kept = null),
}
const appState = {
  addEventListener(_type: 'change', listener: (state: string) => void) {
    return { remove: app.watch(listener) }
  },
}

beforeEach(() => {
  app = switchboard<string>()
  kept = null
})

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('a phone has no socket in the background, and hears in the foreground what was said meanwhile', async () => {
  const states: string[] = []
  const client = createMobileClient({ url, tokens, appState, onConnection: (state) => states.push(state) })
  await client.signIn(await client.run(startVisit, { input: {} }))
  const { conversation } = await client.run(startConversation, { input: { body: 'one' } })
  const heard: string[] = []
  const caughtUp = Promise.withResolvers<void>()
  client.events(
    events,
    { filter: { conversationIds: [conversation.id] } },
    {
      onEvent: (event) => event.__typename === 'MessageSent' && heard.push(event.message?.body?.text ?? ''),
      onCaughtUp: () => caughtUp.resolve(),
    },
  )
  await caughtUp.promise
  app.tell('inactive')
  assert.equal(states.at(-1), 'live')
  app.tell('background')
  await until(() => server.sockets() === 0)
  const support = createClient({ url, token: agent.token })
  for (const body of ['two', 'three'])
    await support.run(sendMessage, { input: { conversationId: conversation.id, body } })
  assert.deepEqual(heard, [])
  app.tell('active')
  await until(() => heard.length === 2)
  assert.deepEqual(heard, ['two', 'three'])
  client.close()
  assert.equal(app.listeners.size, 0)
})

test('a phone remembers its session, and signing out ends it on the server, too', async () => {
  const first = createMobileClient({ url, tokens, appState })
  await first.signIn(await first.run(startVisit, { input: {} }))
  const session = kept
  assert.match(session!, /^ses_/)
  const again = createMobileClient({ url, tokens, appState })
  assert.equal((await again.run(viewer))?.__typename, 'Visitor')
  await again.signOut()
  assert.equal(kept, null)
  assert.equal(await again.run(viewer), null)
  await assert.rejects(createClient({ url, token: session }).run(viewerSession), { code: 'UNAUTHENTICATED' })
  first.close()
  again.close()
})

test('a session that is ended elsewhere signs the phone out, and ends its streams', async () => {
  const { token } = await server.person('ada')
  kept = token
  const out = Promise.withResolvers<void>()
  const caughtUp = Promise.withResolvers<void>()
  const client = createMobileClient({ url, tokens, appState, onSignedOut: () => out.resolve() })
  const handlers = { onEvent: () => {}, onCaughtUp: () => caughtUp.resolve(), onReset: () => undefined }
  const live = client.events(events, {}, handlers)
  await caughtUp.promise
  await createClient({ url, token }).run(signOut, { input: {} })
  await assert.rejects(live.done, { code: 'UNAUTHENTICATED' })
  await out.promise
  assert.equal(kept, null)
  client.close()
})

test('an app that knows its person renews the session, and nobody notices', async () => {
  const { token } = await server.person('grace')
  kept = 'ses_0123456789012345678901234567890123456789012'
  const client = createMobileClient({ url, tokens, appState, renew: async () => token })
  const caughtUp = Promise.withResolvers<void>()
  client.events(events, {}, { onEvent: () => {}, onCaughtUp: () => caughtUp.resolve() })
  await caughtUp.promise
  assert.equal((await client.run(viewer))?.displayName, 'grace')
  assert.equal(kept, token)
  client.close()
})
