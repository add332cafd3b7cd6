import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { ask } from '../testing/ask.ts'
import { startTestServer, type TestPerson } from '../testing/server.ts'
import { write } from '../testing/writing.ts'

const server = await startTestServer()
const owner = await server.person('owner', ['OWNER'])
after(() => server.close())

const signals = 'subscription { signals { __typename } }'

async function streamOf({ token }: TestPerson): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    accept: 'text/event-stream',
    authorization: `Bearer ${token}`,
  }
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: signals }),
  })
  assert.match(response.headers.get('content-type') ?? '', /text\/event-stream/)
  return response
}

/** Resolves when nothing more comes; the connection is cut rather than closed. */
const ended = (response: Response) => response.text().catch(() => 'cut')

// Their ends are waited for; without one these would wait for ever.
describe('a stream over HTTP', { concurrency: true, timeout: 60_000 }, () => {
  test('ends when its session does', async () => {
    const agent = await server.person('agent', ['AGENT'])
    const stream = await streamOf(agent)
    await ask(server, 'mutation { signOut(input: {}) { __typename } }', {}, { token: agent.token })
    await ended(stream)
  })

  test('ends when its reader has other roles', async () => {
    const agent = await server.person('dan', ['AGENT'])
    const stream = await streamOf(agent)
    await write(server, owner, 'setRoles', 'user { id }', { userId: agent.id, roles: ['MEMBER'] })
    await ended(stream)
  })
})
