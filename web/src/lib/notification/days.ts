export interface Day<Row> {
  /** `2026-11-25` in the reader's zone. */
  date: string
  /** 0 is today, 1 yesterday. */
  age: number
  rows: Row[]
}

/** Rows, the newest first, by the day on which they were new last. */
export function byDay<Row extends { updatedAt: string }>(rows: readonly Row[], now: number, zone?: string): Day<Row>[] {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const today = Date.parse(days.format(now))
  const grouped = Map.groupBy(rows, ({ updatedAt }) => days.format(new Date(updatedAt)))
  return [...grouped].map(([date, of]) => ({
    date,
    age: Math.round((today - Date.parse(date)) / 86_400_000),
    rows: of,
  }))
}
