import type { IncomingMessage, ServerResponse } from 'node:http'
import { brandImageKey } from '@forium/schema/community/brand-image.ts'
import { brandOf, currentCommunity } from '@forium/schema/community/community.service.ts'
import { guest } from '@forium/schema/people/viewer.ts'
import { contextOf, type Runtime } from '../runtime.ts'
import { hostOf } from './caller.ts'
import { type Site, siteOf } from './community.ts'

/**
 * `/brand/logo?v=…` of the community whose host it is: an address is of one image for good. Without the version, or
 * with that of an earlier image, it leads on to what the community has now.
 */
export async function sendBrandImage(runtime: Runtime, request: IncomingMessage, response: ServerResponse) {
  const site = await siteOf(runtime.ports, hostOf(request, runtime.config.trustProxy))
  if (!site) return end(response, 404)
  const key = brandImageKey(site.communityId, request.url!)
  const file = key && (await runtime.ports.storage.get(key))
  if (!file) return leadOn(runtime, site, request, response)
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.body.length,
    'cache-control': 'public, max-age=31536000, immutable',
    // An image needs nothing; opened as a page, an SVG gets nothing either. Styles are its own colours.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
  })
  response.end(request.method === 'HEAD' ? undefined : file.body)
}

async function leadOn(runtime: Runtime, site: Site, request: IncomingMessage, response: ServerResponse) {
  const community = await currentCommunity(contextOf(runtime.ports, { ...site, viewer: guest }))
  const { logoUrl, faviconUrl } = brandOf(community)
  const path = request.url!.split('?', 1)[0]
  const url = path === '/brand/logo' ? logoUrl : path === '/brand/favicon' ? faviconUrl : null
  if (!url || url === request.url || !brandImageKey(site.communityId, url)) return end(response, 404)
  response.setHeader('location', url)
  end(response, 302)
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'cache-control': 'no-cache', 'content-length': 0 })
  response.end()
}
