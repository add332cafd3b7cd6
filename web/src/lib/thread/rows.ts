import type { Happening, Message, Note, Outgoing } from './thread-types.ts'

export interface Given {
  messages: readonly Message[]
  notes?: readonly Note[]
  happenings?: readonly Happening[]
  outgoing?: readonly Outgoing[]
  me: string | null
  /** What the reader had read when they came: the divider stands below it. Null: none. */
  readUpTo?: number | null
  /** The day of a moment in the reader's zone, `2026-11-25`. */
  dayOf(moment: number): string
}

/** First and last of what one person said in a row: where the name stands, and the corner. */
interface Grouped {
  first: boolean
  last: boolean
}
export type Row =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'unread'; key: string }
  | ({ kind: 'message'; key: string; message: Message; own: boolean } & Grouped)
  | ({ kind: 'note'; key: string; note: Note; own: boolean } & Grouped)
  | ({ kind: 'outgoing'; key: string; outgoing: Outgoing } & Grouped)
  | { kind: 'happening'; key: string; happening: Happening }

/** What was said within so many milliseconds of the last belongs together. */
const together = 5 * 60_000

type Part = Exclude<Row, { kind: 'day' | 'unread' }>

/** What a thread shows, from top to bottom: messages by `seq`, notes and happenings after the message they followed. */
export function rowsOf(given: Given): Row[] {
  const rows: Row[] = []
  let day = ''
  let before: Part | null = null
  let divided = given.readUpTo == null
  for (const part of inOrder(given)) {
    const at = momentOf(part)
    const today = given.dayOf(at)
    const fresh = !divided && part.kind === 'message' && part.message.seq > given.readUpTo! && !part.own
    const broken = today !== day || fresh
    if (today !== day) rows.push({ kind: 'day', key: `day:${today}`, at })
    if (fresh) rows.push({ kind: 'unread', key: 'unread' })
    day = today
    divided ||= fresh
    if ('first' in part && before && 'last' in before && !broken && belongs(before, part)) {
      part.first = false
      before.last = false
    }
    rows.push(part)
    before = part
  }
  return rows
}

function inOrder({ messages, notes = [], happenings = [], outgoing = [], me }: Given): Part[] {
  const alone = { first: true, last: true }
  const taken = new Set([...messages, ...notes].map(({ id }) => id))
  const oldest = messages[0]?.seq ?? 0
  // What happened among messages that are not here yet comes with them.
  const here = ({ afterSeq }: { afterSeq: number }) => oldest <= 1 || afterSeq >= oldest
  const said: Part[] = messages.map((message) => {
    return { kind: 'message', key: message.id, message, own: message.author.id === me, ...alone }
  })
  const besides: Part[] = [
    ...notes.filter(here).map((note): Part => {
      return { kind: 'note', key: note.id, note, own: note.author.id === me, ...alone }
    }),
    ...happenings.filter(here).map((happening): Part => ({ kind: 'happening', key: happening.id, happening })),
  ]
  const placed = [...said, ...besides].sort((a, b) => placeOf(a) - placeOf(b) || momentOf(a) - momentOf(b))
  const waiting = outgoing.filter(({ id }) => !taken.has(id))
  return [...placed, ...waiting.map((item): Part => ({ kind: 'outgoing', key: item.id, outgoing: item, ...alone }))]
}

/** Halves: after the message of that number, before the next. */
function placeOf(part: Part): number {
  if (part.kind === 'message') return part.message.seq
  return part.kind === 'note' ? part.note.afterSeq + 0.5 : (part as { happening: Happening }).happening.afterSeq + 0.5
}

function momentOf(part: Part): number {
  if (part.kind === 'outgoing') return part.outgoing.createdAt
  const what = part.kind === 'message' ? part.message : part.kind === 'note' ? part.note : part.happening
  return Date.parse(what.createdAt)
}

function belongs(before: Part, part: Part): boolean {
  return speakerOf(before) === speakerOf(part) && Math.abs(momentOf(part) - momentOf(before)) < together
}

/** A note is never grouped with a message, whoever wrote the two. */
function speakerOf(part: Part): string {
  if (part.kind === 'message') return part.own ? 'message:me' : `message:${part.message.author.id}`
  if (part.kind === 'note') return part.own ? 'note:me' : `note:${part.note.author.id}`
  return part.kind === 'outgoing' ? `${part.outgoing.kind}:me` : part.key
}
