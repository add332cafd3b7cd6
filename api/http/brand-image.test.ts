import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { call } from '../testing/ask.ts'
import { startTestServer } from '../testing/server.ts'

const server = await startTestServer()
after(() => server.close())
const admin = await server.person('admin', ['ADMIN'])
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1" fill="#f00"/></svg>'

async function setImage(input: object): Promise<Record<string, string | null>> {
  const query = `mutation($input: SetBrandImageInput!) { setBrandImage(input: $input) {
    ... on SetBrandImagePayload { community { brand { logoUrl faviconUrl } } } ... on UserError { errorMessage } } }`
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${admin.token}` },
    body: JSON.stringify({ query, variables: { input } }),
  })
  return (await response.json()).data.setBrandImage.community.brand
}

const image = (text: string) => ({ kind: 'LOGO', contentType: 'image/svg+xml', base64: btoa(text) })
const get = (path: string, headers = {}) => call(server.url + path, { headers, redirect: 'manual' })

test('an image is served to everybody, for ever, in a sandbox', async () => {
  const { logoUrl, faviconUrl } = await setImage(image(svg))
  assert.match(logoUrl!, /^\/brand\/logo\?v=[0-9a-f-]{36}$/)
  assert.equal(faviconUrl, null)
  const answer = await get(logoUrl!)
  assert.deepEqual([answer.status, answer.text], [200, svg])
  assert.equal(answer.headers.get('content-type'), 'image/svg+xml')
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  assert.match(answer.headers.get('content-security-policy')!, /^default-src 'none';.*sandbox$/)
})

test('an old address, and one without a version, lead to the image of now; without one there is nothing', async () => {
  const first = (await setImage(image(svg))).logoUrl!
  const second = (await setImage(image(svg.replace('f00', '0f0')))).logoUrl!
  assert.notEqual(first, second)
  for (const path of [first, '/brand/logo']) {
    const answer = await get(path)
    assert.deepEqual([answer.status, answer.headers.get('location')], [302, second])
  }
  assert.equal((await setImage({ ...image(svg), base64: null })).logoUrl, null)
  for (const path of [second, '/brand/logo', '/brand/favicon', '/brand/', '/brand/logo?v=../../../secret', '/brand/x'])
    assert.equal((await get(path)).status, 404, path)
})

test('each host has the images of its own community', async () => {
  await server.addCommunity('Other', 'other.example')
  const { logoUrl } = await setImage(image(svg))
  assert.equal((await get(logoUrl!)).status, 200)
  const { port } = new URL(server.url)
  const { request } = await import('node:http')
  const status = await new Promise((resolve, reject) => {
    const headers = { host: 'other.example' }
    const sent = request({ host: '127.0.0.1', port, path: logoUrl!, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    sent.on('error', reject).end()
  })
  assert.equal(status, 404)
})
