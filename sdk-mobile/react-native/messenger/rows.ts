import type { Message } from '@forium/client/forium'
import { dayOf } from '../words/dates.ts'

/** What the list draws: messages in groups of one person, and a line where a day begins. */
export type Row =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'message'; key: string; message: Message; first: boolean; last: boolean }

const pauseMs = 5 * 60_000

/** From new to old, as an inverted list wants it. */
export function rowsOf(messages: readonly Message[]): Row[] {
  const rows: Row[] = []
  messages.forEach((message, i) => {
    const [before, after] = [messages[i - 1], messages[i + 1]]
    if (!before || !isSameDay(before, message)) {
      rows.push({ kind: 'day', key: `day ${message.id}`, at: message.createdAt })
    }
    const [first, last] = [!before || !belong(before, message), !after || !belong(message, after)]
    rows.push({ kind: 'message', key: message.id, message, first, last })
  })
  return rows.reverse()
}

const timeOf = ({ createdAt }: Message): number => new Date(createdAt).getTime()
const isSameDay = (a: Message, b: Message): boolean => dayOf(new Date(a.createdAt)) === dayOf(new Date(b.createdAt))

function belong(a: Message, b: Message): boolean {
  const failed = a.delivery === 'failed' || b.delivery === 'failed'
  return !failed && a.author.id === b.author.id && isSameDay(a, b) && timeOf(b) - timeOf(a) < pauseMs
}
