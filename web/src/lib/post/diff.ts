export interface Piece {
  kind: 'same' | 'gone' | 'new'
  text: string
}

const mostWords = 1200

/** What became of a text, word by word: Myers' greedy algorithm (1986). Texts too long for it are shown whole. */
export function diffWords(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let end = 0
  while (end < a.length - from && end < b.length - from && a.at(-1 - end) === b.at(-1 - end)) end++
  const [oldMiddle, newMiddle] = [a.slice(from, a.length - end), b.slice(from, b.length - end)]
  const middle =
    oldMiddle.length + newMiddle.length > mostWords
      ? ([...oldMiddle.map(gone), ...newMiddle.map(fresh)] as Piece[])
      : changes(oldMiddle, newMiddle)
  return merged([...a.slice(0, from).map(same), ...middle, ...a.slice(a.length - end).map(same)])
}

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? []
const same = (text: string): Piece => ({ kind: 'same', text })
const gone = (text: string): Piece => ({ kind: 'gone', text })
const fresh = (text: string): Piece => ({ kind: 'new', text })

function changes(a: string[], b: string[]): Piece[] {
  const trace: Map<number, number>[] = []
  const ends = new Map([[1, 0]])
  for (let depth = 0; ; depth++) {
    trace.push(new Map(ends))
    for (let line = -depth; line <= depth; line += 2) {
      const down = line === -depth || (line !== depth && (ends.get(line - 1) ?? -1) < (ends.get(line + 1) ?? -1))
      let x = down ? (ends.get(line + 1) ?? 0) : (ends.get(line - 1) ?? 0) + 1
      while (x < a.length && x - line < b.length && a[x] === b[x - line]) x++
      ends.set(line, x)
      if (x >= a.length && x - line >= b.length) return walkBack(a, b, trace)
    }
  }
}

function walkBack(a: string[], b: string[], trace: Map<number, number>[]): Piece[] {
  const pieces: Piece[] = []
  let [x, y] = [a.length, b.length]
  for (let depth = trace.length - 1; depth >= 0; depth--) {
    const ends = trace[depth]!
    const line = x - y
    const down = line === -depth || (line !== depth && (ends.get(line - 1) ?? -1) < (ends.get(line + 1) ?? -1))
    const before = down ? line + 1 : line - 1
    const beforeX = ends.get(before) ?? 0
    const beforeY = beforeX - before
    for (; x > beforeX && y > beforeY && x > 0 && y > 0; y--) pieces.push(same(a[--x]!))
    if (depth === 0) break
    pieces.push(down ? fresh(b[--y]!) : gone(a[--x]!))
  }
  return pieces.reverse()
}

function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else result.push({ ...piece })
  }
  return result
}
