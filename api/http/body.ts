import type { IncomingMessage } from 'node:http'

/** Nobody is there to be answered. */
export class CallerGone extends Error {
  override name = 'CallerGone'
}

/** The whole body as bytes; null when it is larger than the limit. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else resolve(null)
    })
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    request.on('error', (cause) => reject(new CallerGone('The caller went away.', { cause })))
  })
}
