import type { ObjectType, Remark, RemarkCode, SkippedObject } from './source.ts'

/** What became of the objects of one type. `found` is the sum of the four behind it. */
export interface TypeCount {
  found: number
  created: number
  updated: number
  unchanged: number
  skipped: number
  /** Counted in the database at the end, through the references of this source. */
  stored: number
}

/** What came in and what became of it; kept with the job, so that anyone can check the import later. */
export interface ImportReport {
  source: string
  startedAt: number
  finishedAt: number
  /** Whether this run wrote anything. */
  changed: boolean
  /** It went on where an interrupted run had stopped. */
  resumed: boolean
  counts: Record<ObjectType, TypeCount>
  /** Everything else that was counted in the source, whatever this run did with it. */
  totals: Record<string, number>
  /** How many remarks of each code there are; the list may be shorter. */
  remarkCounts: Partial<Record<RemarkCode, number>>
  remarks: Remark[]
  skipped: SkippedObject[]
}

export const objectTypes = ['topics', 'posts', 'events', 'people', 'categories', 'tags'] as const

/** Lists longer than this are cut; their counts are not. */
const listLimit = 20_000

export function emptyReport(source: string, startedAt: number): ImportReport {
  const counts = objectTypes.map((type) => [type, emptyCount()] as const)
  return {
    source,
    startedAt,
    finishedAt: startedAt,
    changed: false,
    resumed: false,
    counts: Object.fromEntries(counts) as ImportReport['counts'],
    totals: {},
    remarkCounts: {},
    remarks: [],
    skipped: [],
  }
}

const emptyCount = (): TypeCount => ({ found: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, stored: 0 })

export type Outcome = 'created' | 'updated' | 'unchanged'

export function count(report: ImportReport, type: ObjectType, outcome: Outcome): void {
  report.counts[type].found += 1
  report.counts[type][outcome] += 1
  if (outcome !== 'unchanged') report.changed = true
}

export function skip(report: ImportReport, object: SkippedObject): void {
  report.counts[object.type].found += 1
  report.counts[object.type].skipped += 1
  if (report.skipped.length < listLimit) report.skipped.push(object)
}

export function remark(report: ImportReport, found: Remark): void {
  const before = report.remarkCounts[found.code] ?? 0
  report.remarkCounts[found.code] = before + 1
  if (before < listLimit) report.remarks.push(found)
}

export function add(report: ImportReport, total: string, amount: number): void {
  report.totals[total] = (report.totals[total] ?? 0) + amount
}

export function atLeast(report: ImportReport, total: string, amount: number): void {
  report.totals[total] = Math.max(report.totals[total] ?? 0, amount)
}
