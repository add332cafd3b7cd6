// How a page goes over the wire: made anew, kept for guests, or known to the reader already.
import assert from 'node:assert/strict'
import { get, type IncomingHttpHeaders } from 'node:http'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { startWebServer } from './server.ts'
import { reply, someone, startTopic } from './topic.ts'

const server = await startWebServer()
const admin = await someone(server, 'olga', ['ADMIN'])
const topic = await startTopic(admin, admin, 2)
after(async () => {
  admin.client.close()
  await server.close()
})

interface Got {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}
/** As it is on the wire: `fetch` would unpack it. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<Got>((resolve, reject) => {
    get(server.url + path, { headers }, async (answer) => {
      const body = Buffer.concat(await answer.toArray())
      resolve({ status: answer.statusCode!, headers: answer.headers, body })
    }).once('error', reject)
  })
const zip = { 'accept-encoding': 'gzip' }
const cookie = { cookie: `session=${admin.token}` }

for (const [who, headers] of Object.entries({ 'a guest': {}, 'a member': cookie }))
  test(`${who} gets the same page packed and plain, made anew or kept`, async () => {
    const packed = await Promise.all([ask(topic.path, { ...headers, ...zip }), ask(topic.path, { ...headers, ...zip })])
    const plain = [await ask(topic.path, headers), await ask(topic.path, { ...headers, ...zip })]
    const texts = [...packed, ...plain].map(({ status, headers, body }) => {
      assert.equal(status, 200)
      assert.equal(Number(headers['content-length']), body.length)
      return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
    })
    assert.equal(plain[0]!.headers['content-encoding'], undefined)
    assert.match(texts[0]!, /^<!doctype html>[\s\S]*How do I begin\?[\s\S]*<\/html>\s*$/)
    const stable = texts.map((text) => text.replaceAll(/just now|now/g, ''))
    for (const text of stable) assert.equal(text.length, stable[0]!.length)
  })

test('who has the page already is told so, until something is new on it', async () => {
  const first = await ask(topic.path, zip)
  const etag = String(first.headers.etag)
  for (const known of [etag, `W/${etag}`]) {
    const again = await ask(topic.path, { ...zip, 'if-none-match': known })
    assert.deepEqual([again.status, again.body.length], [304, 0])
  }
  await reply(admin, topic.id, 'Something new')
  const changed = await ask(topic.path, { ...zip, 'if-none-match': etag })
  assert.equal(changed.status, 200)
  assert.match(gunzipSync(changed.body).toString(), /Something new/)
})

test('large data stand beside the script of a page, and no text of it ends them', async () => {
  await reply(admin, topic.id, 'Written: `</script><script>alert(1)</script>` <!-- `<script>`')
  const html = (await ask(topic.path)).body.toString()
  const pieces = [...html.matchAll(/<script type="application\/json" id="data-(\w+)">([\s\S]*?)<\/script>/g)]
  assert.deepEqual(pieces.map(([, name]) => name).sort(), ['categories', 'messages', 'stretch', 'words'])
  for (const [, , text] of pieces) JSON.parse(text!)
  const stretch = JSON.parse(pieces.find(([, name]) => name === 'stretch')![2]!)
  assert.match(stretch.posts.at(-1).body.html, /&lt;\/script&gt;/)
  const data = (await ask(`${topic.path}/__data.json`)).body.toString()
  assert.ok(data.includes('Something new') && !data.includes('data-stretch'))
})

test('a page that is none is kept from nobody and told to nobody as known', async () => {
  const missing = await ask('/t/-/top_01j0000000000000000000000z')
  assert.equal(missing.status, 404)
  const etag = String(missing.headers.etag)
  assert.equal((await ask('/t/-/top_01j0000000000000000000000z', { 'if-none-match': etag })).status, 404)
})
