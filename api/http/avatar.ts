import type { IncomingMessage, ServerResponse } from 'node:http'
import { pictureKeyAt } from '@forium/schema/upload/keys.ts'
import type { Runtime } from '../runtime.ts'
import { hostOf } from './caller.ts'
import { siteOf } from './community.ts'

/**
 * `/avatars/upl_….webp` of the community whose host it is: one picture, for everybody. An address never shows another
 * one, but the picture may have to go: so it is asked for anew after a week.
 */
export async function sendAvatar(runtime: Runtime, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url!.split('?', 1)[0]!
  const site = await siteOf(runtime.ports, hostOf(request, runtime.config.trustProxy))
  const key = site && pictureKeyAt(site.communityId, path)
  const file = key && (await runtime.ports.storage.get(key))
  if (!file) return void response.writeHead(404, { 'cache-control': 'no-cache', 'content-length': 0 }).end()
  const etag = `"${path.slice('/avatars/'.length)}"`
  const kept = { etag, 'cache-control': 'public, max-age=604800, immutable', 'access-control-allow-origin': '*' }
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, kept).end()
  response.writeHead(200, {
    ...kept,
    'content-type': file.contentType,
    'content-length': file.body.length,
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
  })
  response.end(request.method === 'HEAD' ? undefined : file.body)
}
