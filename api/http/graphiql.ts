import { createReadStream, existsSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import { workerUrl } from '../worker-url.ts'

let making: Promise<void> | null = null

/** The explorer, complete in one page: nothing of it comes from another host. */
export async function sendGraphiql(response: ServerResponse, cacheDir: string): Promise<void> {
  const file = join(cacheDir, 'graphiql-5.24.1.html')
  if (!existsSync(file)) await (making ??= make(file).finally(() => (making = null)))
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; " +
      "img-src 'self' data:; font-src 'self' data:; worker-src blob: data:; connect-src 'self'; frame-ancestors 'none'",
  })
  await pipeline(createReadStream(file), response)
}

function make(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl('./graphiql-worker.ts', import.meta.url), { workerData: { file } })
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}
