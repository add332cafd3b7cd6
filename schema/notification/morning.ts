/** The hour at which a digest is to be there, by the reader's own clock. */
const hour = 8
const hourMs = 3600 * 1000

/** The next morning in this time zone after this moment; of a weekly digest the next Monday's. */
export function nextMorning(after: number, timeZone: string, frequency: 'DAILY' | 'WEEKLY'): number {
  // From full hour to full hour, so that a change of clocks in between needs no arithmetic.
  const start = Math.floor(after / hourMs) * hourMs
  for (let step = 1; step <= 8 * 24 + 2; step++) {
    const at = start + step * hourMs
    const local = localTime(at, timeZone)
    if (local.hour === hour && (frequency === 'DAILY' || local.weekday === 'Mon')) return at
  }
  throw new Error(`There is no morning in ${timeZone}.`)
}

/** `2026-11-25` in this time zone. */
export const localDay = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

function localTime(at: number, timeZone: string): { hour: number; weekday: string } {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23', weekday: 'short' })
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, part.value]))
  return { hour: Number(parts.get('hour')), weekday: parts.get('weekday')! }
}
