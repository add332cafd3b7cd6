/** Attributes of one `<row …/>`. */
export type Row = Readonly<Record<string, string | undefined>>

/** Dumps give no zone: it is UTC. */
export function timeOf(text: string | undefined): number | null {
  if (!text) return null
  const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`)
  return Number.isNaN(time) ? null : time
}

/** `<espresso><milk>` of old dumps, `|espresso|milk|` of new ones. */
export function tagNamesOf(text: string | undefined): string[] {
  return (text ?? '').split(/[<>|]+/).filter(Boolean)
}

export const numberOf = (text: string | undefined): number => Number(text ?? 0) || 0

const versions: readonly [from: number, license: string][] = [
  [Date.UTC(2018, 4, 2), 'CC BY-SA 4.0'],
  [Date.UTC(2011, 3, 8), 'CC BY-SA 3.0'],
  [0, 'CC BY-SA 2.5'],
]

/** Newer dumps name it; for older ones it follows from the date (stackoverflow.com/help/licensing). */
export function licenseOf(row: Row, createdAt: number): string {
  return row.ContentLicense ?? versions.find(([from]) => createdAt >= from)![1]
}
