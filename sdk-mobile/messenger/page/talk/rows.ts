import type { Message } from '@forium/client/forium'

/** A line of a conversation: a new day, or a message and whether it begins or ends what one person said in a row. */
export type Row =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'message'; key: string; message: Message; first: boolean; last: boolean }

/** What was said within so many milliseconds of the last belongs together. */
const together = 5 * 60_000

export function rowsOf(messages: readonly Message[], dayOf: (iso: string) => string): Row[] {
  const rows: Row[] = []
  let day = ''
  let before: (Row & { kind: 'message' }) | undefined
  for (const message of messages) {
    const today = dayOf(message.createdAt)
    if (today !== day) {
      rows.push({ kind: 'day', key: `day ${today}`, at: message.createdAt })
      before = undefined
    }
    day = today
    const row: Row = { kind: 'message', key: message.id, message, first: true, last: true }
    if (before && belongs(before.message, message)) {
      before.last = false
      row.first = false
    }
    rows.push(row)
    before = row
  }
  return uniqueDays(rows)
}

const belongs = (before: Message, message: Message): boolean =>
  before.author.id === message.author.id &&
  before.delivery !== 'failed' &&
  Date.parse(message.createdAt) - Date.parse(before.createdAt) < together

/** A clock that goes wrong may bring a day twice. */
function uniqueDays(rows: Row[]): Row[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const times = seen.get(row.key) ?? 0
    seen.set(row.key, times + 1)
    return times === 0 ? row : { ...row, key: `${row.key} ${times}` }
  })
}
