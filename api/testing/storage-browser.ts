import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { fixedClock } from '@forium/schema/ports/clock.memory.ts'
import type { StorageUnderTest } from '@forium/schema/ports/storage.contract.ts'
import type { Storage, UploadTarget } from '@forium/schema/ports/storage.ts'
import type { Tokens } from '@forium/schema/ports/tokens.ts'
import { pino } from 'pino'
import { handleFile } from '../http/files.ts'

type Browser = Omit<StorageUnderTest, 'storage'>

/** Sends and fetches as any client does; addresses of this server's own are relative to `origin`. */
export function browser(origin = ''): Browser {
  return {
    bring: async (target, body, contentType) => {
      const answer = await sent(target, origin, body, contentType)
      await answer.arrayBuffer()
      return answer.ok
    },
    async fetched(url) {
      const answer = await fetch(url.startsWith('/') ? origin + url : url)
      const body = new Uint8Array(await answer.arrayBuffer())
      const { headers } = answer
      if (!answer.ok) return null
      return { body, contentType: headers.get('content-type')!, disposition: headers.get('content-disposition') }
    },
  }
}

export function sent(target: UploadTarget, origin: string, body: Uint8Array, contentType: string): Promise<Response> {
  const url = target.url.startsWith('/') ? origin + target.url : target.url
  const headers = new Headers(Object.fromEntries(target.headers.map(({ name, value }) => [name, value])))
  if (target.method === 'PUT') {
    headers.set('content-type', contentType)
    return fetch(url, { method: 'PUT', body: body as BodyInit, headers })
  }
  const form = new FormData()
  for (const { name, value } of target.fields) form.append(name, name === 'Content-Type' ? contentType : value)
  form.append('file', new Blob([body as BlobPart]))
  return fetch(url, { method: 'POST', body: form, headers })
}

/** The server's own addresses for a storage, served as the server does. */
export async function overHttp(storage: Storage, tokens: Tokens): Promise<Browser> {
  const files = {
    ports: { storage, tokens, clock: { ...fixedClock(), now: Date.now } },
    log: pino({ level: 'silent' }),
  }
  const server = createServer((request, response) => {
    handleFile(files, request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => server.close())
  return browser(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}
