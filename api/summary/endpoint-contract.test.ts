import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after } from 'node:test'
import { summarizerContract } from '@forium/schema/ports/summarizer.contract.ts'
import { memorySummarizer } from '@forium/schema/ports/summarizer.memory.ts'
import { endpointSummarizer } from './endpoint.ts'

// A model of ours behind an endpoint that speaks as OpenAI's does.
const model = memorySummarizer()
const server = createServer(async (request, response) => {
  const { messages } = JSON.parse(await text(request)) as { messages: { content: string }[] }
  const sentences = Number(/at most (\d+) plain/.exec(messages[0]!.content)![1])
  const content = await model.summarize({ text: messages[1]!.content, sentences })
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ choices: [{ message: { content } }] }))
}).listen(0, '127.0.0.1')
await once(server, 'listening')
after(() => server.close())

summarizerContract('endpointSummarizer', () =>
  endpointSummarizer({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    key: null,
    model: 'small',
  }),
)
