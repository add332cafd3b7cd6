import { isAt, type Wanted } from './search-index.match.ts'
import { type PlacedWord, placedWordsOf } from './search-index.words.ts'

const begin = '\u0002'
const end = '\u0003'
const width = 200
/** Searched for matches; what lies behind is shown by nobody's snippet. */
const maxText = 20_000

/** The stretch of the text with most matches, each between U+0002 and U+0003; the start where there is none. */
export function snippetOf(text: string, wanted: readonly Wanted[]): string {
  const plain = text.slice(0, maxText).replace(/[\u0002\u0003\s]+/g, ' ')
  const words = placedWordsOf(plain)
  const matches = matchesIn(words, wanted)
  const from = startOf(words, bestStart(matches))
  const to = endOf(words, from, plain.length)
  const shown = matches.filter((match) => match.start >= from && match.end <= to)
  let snippet = from > 0 ? '… ' : ''
  let at = from
  for (const match of shown) {
    snippet += plain.slice(at, match.start) + begin + plain.slice(match.start, match.end) + end
    at = match.end
  }
  snippet += plain.slice(at, to)
  const cut = to < plain.length || text.length > maxText
  return (cut ? `${snippet} …` : snippet).toWellFormed()
}

interface Span {
  start: number
  end: number
}

function matchesIn(words: readonly PlacedWord[], wanted: readonly Wanted[]): Span[] {
  const plain = words.map(({ word }) => word)
  const spans: Span[] = []
  for (let i = 0; i < words.length; i++) {
    const length = Math.max(0, ...wanted.filter((term) => isAt(term, plain, i)).map((term) => term.words.length))
    if (length === 0) continue
    const span = { start: words[i]!.start, end: words[i + length - 1]!.end }
    const previous = spans.at(-1)
    if (previous && span.start < previous.end) previous.end = Math.max(previous.end, span.end)
    else spans.push(span)
  }
  return spans
}

/** Where the match stands from which most others are within the width. */
function bestStart(matches: readonly Span[]): number {
  let best = 0
  let most = 0
  for (const [i, { start }] of matches.entries()) {
    let count = 0
    while (matches[i + count] && matches[i + count]!.end <= start + width) count++
    if (count > most) [best, most] = [start, count]
  }
  return best
}

/** A few words before the match, so that it is read in its sentence. */
function startOf(words: readonly PlacedWord[], match: number): number {
  if (match <= width / 4) return 0
  return words.find(({ start }) => start >= match - width / 4)?.start ?? match
}

function endOf(words: readonly PlacedWord[], from: number, length: number): number {
  if (length - from <= width * 1.2) return length
  const last = words.findLast((word) => word.start >= from && word.end <= from + width)
  return last?.end ?? Math.min(length, from + width)
}
