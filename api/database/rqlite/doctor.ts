import { bad, type Finding, inWords, warning, wayTo } from '../../doctor/finding.ts'
import { addressOf } from './address.ts'

/** Which nodes give no answer at all; whether the cluster works is for whoever opens it. */
export async function examineNodes(url: string): Promise<Finding[]> {
  const { nodes } = addressOf(url)
  const answers = await Promise.all(nodes.map(silenceOf))
  const silent = nodes.flatMap((node, i) => (answers[i] ? [`the rqlite at ${node}: ${answers[i]}`] : []))
  const all = silent.length === nodes.length
  return silent.map((what) => (all ? bad(what) : warning(`${what}. The others go on without it`)))
}

/** Null when it says anything. */
async function silenceOf(node: string): Promise<string | null> {
  try {
    await (await fetch(`${node}/readyz?noleader`, { signal: AbortSignal.timeout(5_000) })).text()
    return null
  } catch (error) {
    return inWords((error as Error).cause ?? error, wayTo('DATABASE_URL', 'rqlited'))
  }
}
