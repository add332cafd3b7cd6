import { type Agent, request as plainRequest } from 'node:http'
import { Agent as TlsAgent, request as tlsRequest } from 'node:https'
import { isIP } from 'node:net'
import { isOuterAddress, outerLookup } from './outer-address.ts'

const timeoutMs = 5_000
const mostBytes = 64 * 1024

export interface Answer {
  status: number
  body: string
}

/** Brings octets to an address that a stranger may have named, and reads a short answer. It follows no redirect. */
export type Post = (url: URL, headers: Record<string, string | number>, body: Buffer) => Promise<Answer>

/** `inner` lets it reach this machine too, without TLS: for tests. */
export function guardedPost({ inner = false, ca }: { inner?: boolean; ca?: string } = {}): Post {
  let agent: Agent | undefined
  return (url, headers, body) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const isTls = url.protocol === 'https:'
    if (!inner && (!isTls || (isIP(host) !== 0 && !isOuterAddress(host))))
      return Promise.reject(new Error('The address is not one in the open net.'))
    if (isTls) agent ??= new TlsAgent({ keepAlive: true, maxSockets: 8, timeout: 30_000, ...(ca && { ca }) })
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-length': body.length },
      signal: AbortSignal.timeout(timeoutMs),
      ...(isTls && { agent }),
      ...(!inner && { lookup: outerLookup }),
    }
    return new Promise((resolve, reject) => {
      const asked = (isTls ? tlsRequest : plainRequest)(url, options, (response) => {
        const chunks: Buffer[] = []
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          if (bytes > mostBytes) asked.destroy(new Error('The answer is too long.'))
          else chunks.push(chunk)
        })
        response.on('error', reject)
        response.on('end', () => resolve({ status: response.statusCode!, body: Buffer.concat(chunks).toString() }))
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }
}
