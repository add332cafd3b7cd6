import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { startTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({ env: { PUBLIC_URL: 'https://first.example' } })
  await server.addCommunity('Second', 'second.example')
})
after(() => server.close())

/** `fetch` sets the host name itself; here it is what somebody asked for. */
function under(host: string): Promise<{ name: string; url: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ name: string; url: string }>()
  const options = { method: 'POST', headers: { host, 'content-type': 'application/json' } }
  const asking = request(`${server.url}/graphql`, options, (response) => {
    let text = ''
    response.on('data', (chunk) => (text += chunk)).on('end', () => resolve(JSON.parse(text).data.community))
  })
  asking.on('error', reject).end(JSON.stringify({ query: '{ community { name url } }' }))
  return promise
}

test('a community answers under the host name that it claims, and its links lead there', async () => {
  assert.deepEqual(await under('second.example'), { name: 'Second', url: 'https://second.example' })
  assert.deepEqual(await under('SECOND.example'), { name: 'Second', url: 'https://second.example' })
})

test('a host name that nobody claims leads to the first community and stands in no link', async () => {
  for (let i = 0; i < 2; i++) {
    assert.deepEqual(await under('evil.example'), { name: 'Example', url: 'https://first.example' })
    assert.deepEqual(await under('first.example'), { name: 'Example', url: 'https://first.example' })
  }
})
