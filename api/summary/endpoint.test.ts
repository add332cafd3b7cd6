import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { endpointSummarizer } from './endpoint.ts'

let answer: { status: number; body: string } = { status: 200, body: '' }
const asked: { path?: string; authorization?: string; body: { model: string; messages: { content: string }[] } }[] = []
const server = createServer(async (request, response) => {
  const { authorization } = request.headers
  asked.push({ path: request.url, authorization, body: JSON.parse(await text(request)) })
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
}).listen(0, '127.0.0.1')
await once(server, 'listening')
after(() => server.close())
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
const summarizer = endpointSummarizer({ url, key: 'sk-1', model: 'small' })
const words = (content: unknown) => ({ status: 200, body: JSON.stringify({ choices: [{ message: { content } }] }) })

test('asks as OpenAI is asked, and gives the words of the answer', async () => {
  answer = words('<think>Hm.</think>\nDescale it.\u0007')
  assert.equal(await summarizer.summarize({ text: 'The kettle', sentences: 4 }), 'Descale it.')
  const [{ path, authorization, body }] = asked as [(typeof asked)[0]]
  assert.deepEqual([path, authorization, body.model], ['/v1/chat/completions', 'Bearer sk-1', 'small'])
  assert.match(body.messages[0]!.content, /at most 4 plain sentences/)
  assert.equal(body.messages[1]!.content, 'The kettle')
})

test('whatever is no answer is an error', async () => {
  for (answer of [
    { status: 500, body: '' },
    { status: 200, body: 'no JSON' },
    words(null),
    { status: 200, body: '{}' },
  ])
    await assert.rejects(summarizer.summarize({ text: 'The kettle', sentences: 4 }), answer.body)
  const nobody = endpointSummarizer({ url: 'http://127.0.0.1:1/v1', key: null, model: 'small' })
  await assert.rejects(nobody.summarize({ text: 'The kettle', sentences: 4 }))
})
