export type Side = 'start' | 'end'

/** Less is a finger that trembles. */
export const slop = 10
const enough = 0.4

/** How far a row goes towards its end; negative: towards its start. It does not go where nothing is to be seen. */
export function travelled(
  moved: number,
  rtl: boolean,
  width: number,
  sides: Readonly<Partial<Record<Side, unknown>>>,
): number {
  const by = rtl ? -moved : moved
  return Math.max(sides.end ? -width : 0, Math.min(sides.start ? width : 0, by)) || 0
}

/** The side that is uncovered. */
export const sideOf = (by: number): Side | undefined => (by > 0 ? 'start' : by < 0 ? 'end' : undefined)

export const willAct = (by: number, width: number): boolean => width > 0 && Math.abs(by) >= width * enough
