import type { ReplicationSigns } from '@forium/schema/ports/vitals.ts'
import type { KeptAlive } from '../child/kept-alive.ts'
import type { LitestreamConfig } from '../config-litestream.ts'

const patienceMs = 1000

export async function replicationOf(
  child: Pick<KeptAlive, 'isRunning' | 'deaths' | 'lastWords'>,
  { to }: Pick<LitestreamConfig, 'to'>,
  port: number,
): Promise<ReplicationSigns> {
  const errors = await errorsAt(port)
  const lastError = child.deaths > 0 || errors ? child.lastWords || null : null
  return { to: to.kind, running: child.isRunning, deaths: child.deaths, errors, lastError }
}

async function errorsAt(port: number): Promise<number | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { signal: AbortSignal.timeout(patienceMs) })
    return errorsIn(await answer.text())
  } catch {
    return null
  }
}

/** Sums Litestream's counters of failures over all of its databases and copies. */
export function errorsIn(metrics: string): number {
  const counters = metrics.matchAll(/^litestream_(?:sync_error_count|checkpoint_error_count)\{[^}]*\} (\d+)/gm)
  return [...counters].reduce((sum, [, count]) => sum + Number(count), 0)
}
