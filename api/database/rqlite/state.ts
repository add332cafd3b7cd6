import type { RqliteClient } from './client.ts'

interface Status {
  build?: { version?: string }
  store?: {
    db_conf?: { fk_constraints?: boolean }
    sqlite3?: { version?: string; db_size?: number; wal_size?: number }
  }
}

/**
 * What the nodes say of themselves. Each applies all writes by itself, so one that does not check references would drift
 * away from the others: Forium does not begin with such a node.
 */
export async function stateOf(client: RqliteClient): Promise<{ engine: string; bytes: number | null }> {
  const states = await Promise.all(
    client.nodes.map((node) => client.get(node, '/status').catch(() => null) as Promise<Status | null>),
  )
  const unchecked = client.nodes.filter((_, i) => states[i] && !states[i].store?.db_conf?.fk_constraints)
  if (unchecked.length > 0) throw new Error(`rqlite must be started with -fk: ${unchecked.join(', ')} was not.`)
  const { build, store } = states.find((state) => state !== null) ?? {}
  const { version, db_size, wal_size } = store?.sqlite3 ?? {}
  return {
    engine: `rqlite ${build?.version ?? '?'} (SQLite ${version ?? '?'})`,
    bytes: db_size === undefined ? null : db_size + (wal_size ?? 0),
  }
}

const inspectMs = 120_000

/** Each node has a file of its own. What is not sound in one of them is told with its name. */
export async function inspect(client: RqliteClient): Promise<[integrity: string, orphans: number]> {
  const looked = await Promise.all(client.nodes.map((node) => inspectOne(client, node)))
  const trouble = looked.filter(({ integrity }) => integrity !== 'ok').map(({ integrity }) => integrity)
  return [trouble.join('; ') || 'ok', Math.max(...looked.map(({ orphans }) => orphans))]
}

async function inspectOne(client: RqliteClient, node: string): Promise<{ integrity: string; orphans: number }> {
  try {
    const checked = await client.local(node, ['pragma quick_check'], inspectMs)
    const orphans = await client.local(node, ['pragma foreign_key_check'], inspectMs)
    const found = checked.error ?? orphans.error ?? String(checked.values?.[0]?.[0])
    return { integrity: found === 'ok' ? 'ok' : `${node}: ${found}`, orphans: orphans.values?.length ?? 0 }
  } catch (error) {
    return { integrity: `${node}: ${error instanceof Error ? error.message : error}`, orphans: 0 }
  }
}
