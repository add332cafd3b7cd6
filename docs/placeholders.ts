/** What a page writes in capitals because it differs from server to server: `TOKEN`, `TOPIC`. */
export type Placeholders = Record<string, string>

const name = /\b[A-Z]{2}[A-Z_]+\b/g
/** Placeholders that get their value from an answer, for what the page asks next. */
const learnt = /^(CURSOR|NEW)(_[A-Z]+)?$/

export function filledIn(text: string, values: Placeholders): string {
  return text.replace(name, (found) => values[found] ?? found)
}

/** How an answer differs from what the page says. `…` stands for any text; the member `"…"` for any others. */
export function differenceOf(actual: unknown, said: unknown, values: Placeholders, path = 'answer'): string | null {
  if (said === '…') return actual == null ? `${path} is missing` : null
  if (typeof said === 'string' && learnt.test(said)) {
    values[said] = String(actual)
    return null
  }
  if (said !== null && typeof said === 'object') return differenceOfMembers(actual, said, values, path)
  return actual === said ? null : `${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(said)}`
}

function differenceOfMembers(actual: unknown, said: object, values: Placeholders, path: string): string | null {
  if (actual === null || typeof actual !== 'object') return `${path} is ${JSON.stringify(actual)}`
  const { '…': others, ...members } = said as Record<string, unknown>
  const more = Object.keys(actual).filter((member) => !(member in members))
  if (more.length > 0 && others === undefined) return `${path} has ${more.join(', ')}, too`
  for (const [member, value] of Object.entries(members)) {
    const found = differenceOf((actual as Record<string, unknown>)[member], value, values, `${path}.${member}`)
    if (found) return found
  }
  return null
}
