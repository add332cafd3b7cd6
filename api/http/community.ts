import type { Ports } from '@forium/schema/kernel/context.ts'

const ttlMs = 10_000

/** A community under the address that its people use. */
export interface Site {
  communityId: string
  publicUrl: string
}

/**
 * The community that claims the host name, under that name; else the first one, under the server's own address.
 * Null while there is none. A name that nobody claims is never repeated in a link.
 */
export async function siteOf(ports: Ports, host: string | undefined): Promise<Site | null> {
  const asked = (host ?? '').toLowerCase()
  const key = `hosts:${asked}`
  const known = ports.cache.get<Site>(key)
  if (known) return known
  const claimed = await claimedBy(ports, asked.replace(/:\d+$/, ''))
  const communityId = claimed ?? (await firstCommunity(ports))
  if (!communityId) return null
  const scheme = ports.publicUrl.split('//', 1)[0]
  const site = { communityId, publicUrl: claimed ? `${scheme}//${asked}` : ports.publicUrl }
  ports.cache.set(key, site, { ttlMs, bytes: 200 })
  return site
}

async function claimedBy({ database }: Ports, name: string): Promise<string | undefined> {
  const query = database.sql.selectFrom('CommunityHost').select('communityId').where('host', '=', name)
  return (await database.first(query))?.communityId
}

async function firstCommunity({ database }: Ports): Promise<string | undefined> {
  const query = database.sql.selectFrom('Community').select('id').orderBy('createdAt').orderBy('id').limit(1)
  return (await database.first(query))?.id
}
