/**
 * Every node runs every statement by itself, and must come to the same: no clock, no chance. Neither can it hand rows
 * back from a write, nor is there a session that a transaction or a setting could belong to.
 */
const chance = /\b(?:random|randomblob|current_time|current_date|current_timestamp)\b/i
const clock = /\b(?:date|time|datetime|julianday|unixepoch|strftime|timediff)\s*\(/i
const session = /^\s*(?:begin|commit|end|rollback|savepoint|release|attach|detach|vacuum|pragma)\b/i

/** Null, or what is wrong with it. */
export function whyNotRepeatable(sql: string): string | null {
  const code = sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`/g, "''").replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
  if (chance.test(code) || clock.test(code)) return 'asks each node for its own clock or chance'
  if (session.test(code)) return 'belongs to a session, of which there is none'
  if (/\breturning\b/i.test(code)) return 'hands rows back: write first, then read'
  return null
}

const keptLimit = 1_000
/** The same few hundred statements come all the time. */
const seen = new Set<string>()

export function assertRepeatable(sql: string): void {
  if (seen.has(sql)) return
  const why = whyNotRepeatable(sql)
  if (why) throw new Error(`rqlite cannot run a statement that ${why}: ${sql}`)
  if (seen.size >= keptLimit) seen.clear()
  seen.add(sql)
}
