/** The top of an axis for these values: a round number that divides into the four steps of the grid. */
export function roundTop(values: readonly number[]): number {
  const max = Math.max(0, ...values.filter(Number.isFinite))
  if (max === 0) return 4
  const power = 10 ** Math.floor(Math.log10(max / 4))
  const step =
    [1, 2, 2.5, 5, 10].find((factor) => factor * power * 4 >= max && (power >= 10 || factor !== 2.5))! * power
  // Things that are counted have no quarters.
  return 4 * (max >= 1 ? Math.max(1, step) : step)
}

export type Point = readonly [x: number, y: number]

/** In a square of 100 by 100, from the first day at the start to the last at the end. */
export const pointsOf = (values: readonly number[], top: number): Point[] =>
  values.map((value, at) => [
    values.length < 2 ? 50 : round((at / (values.length - 1)) * 100),
    round(100 - (Math.max(0, value) / top) * 100),
  ])

export function linePath(points: readonly Point[]): string {
  // A single day is a line across, or nobody would see it.
  const all: readonly Point[] =
    points.length === 1
      ? [
          [0, points[0]![1]],
          [100, points[0]![1]],
        ]
      : points
  return all.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}

export const areaPath = (points: readonly Point[]): string =>
  points.length === 0 ? '' : `${linePath(points)}L${points.length === 1 ? 100 : points.at(-1)![0]} 100L0 100Z`

const round = (value: number) => Math.round(value * 100) / 100

/** How a number moved: null where there was nothing before, since from nothing everything is infinitely more. */
export const changeOf = (value: number, previous: number): number | null =>
  previous === 0 ? (value === 0 ? 0 : null) : (value - previous) / Math.abs(previous)
