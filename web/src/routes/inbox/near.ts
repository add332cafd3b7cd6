/** Which of many rows are drawn, and the empty room before and after them, in pixels. */
export interface Near {
  from: number
  to: number
  before: number
  after: number
}

/** Where each row begins, and in the end how high all are: known heights, and a guess for what was never drawn. */
export function startsOf(ids: readonly string[], heights: ReadonlyMap<string, number>, guess: number): Float64Array {
  const starts = new Float64Array(ids.length + 1)
  let sum = 0
  for (let at = 0; at < ids.length; at++) {
    sum += heights.get(ids[at]!) ?? guess
    starts[at + 1] = sum
  }
  return starts
}

// So many at a time come and go that most scrolling changes nothing.
const step = 8

/** The rows between `top` and `bottom`, and so many pixels more on either side. */
export function nearOf(starts: Float64Array, top: number, bottom: number, margin: number): Near {
  const count = starts.length - 1
  const first = rowAt(starts, top - margin)
  const last = rowAt(starts, bottom + margin)
  const from = Math.floor(first / step) * step
  const to = Math.min(count, Math.ceil((last + 1) / step) * step)
  return { from, to, before: starts[from]!, after: starts[count]! - starts[to]! }
}

/** The row that a place is in: the first or the last beyond the ends. */
function rowAt(starts: Float64Array, place: number): number {
  let [low, high] = [0, Math.max(0, starts.length - 2)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= place) low = middle
    else high = middle - 1
  }
  return low
}
