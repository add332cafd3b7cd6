import type { Ports } from '@forium/schema/kernel/context.ts'

const ttlMs = 10_000

/** Which community a host name leads to: the one that claims it, else the first. Null while there is none. */
export async function communityOfHost(ports: Ports, host: string | undefined): Promise<string | null> {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '')
  const key = `hosts:${name}`
  const known = ports.cache.get<string>(key)
  if (known) return known
  const { sql } = ports.database
  const claimed = await ports.database.first(
    sql.selectFrom('CommunityHost').select('communityId').where('host', '=', name),
  )
  const found =
    claimed?.communityId ??
    (await ports.database.first(sql.selectFrom('Community').select('id').orderBy('createdAt').orderBy('id').limit(1)))
      ?.id
  if (found) ports.cache.set(key, found, { ttlMs })
  return found ?? null
}
