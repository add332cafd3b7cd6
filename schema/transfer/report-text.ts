import { type ImportReport, objectTypes } from './report.ts'
import type { Remark } from './source.ts'

/** The report as people read it; complete, also where it is long. */
export function reportText(report: ImportReport): string {
  const seconds = ((report.finishedAt - report.startedAt) / 1000).toFixed(1)
  const lines = [
    `Import of ${report.source}: ${report.changed ? 'done' : 'nothing had changed'}, ${seconds} s.`,
    ...(report.resumed ? ['It went on where an earlier run had been cut off.'] : []),
    '',
    ...table(report),
    '',
    ...Object.entries(report.totals).map(([name, value]) => `${words(name)}: ${value.toLocaleString('en')}`),
  ]
  if (report.skipped.length > 0) lines.push('', `Left out (${report.skipped.length}):`)
  for (const { type, externalId, reason } of report.skipped) lines.push(`  ${type} ${externalId}: ${reason}`)
  for (const [code, remarks] of Map.groupBy(report.remarks, (remark) => remark.code)) {
    lines.push('', `${titles[code]} (${report.remarkCounts[code]}):`)
    for (const { externalId, text } of remarks) lines.push(`  ${externalId}: ${text}`)
  }
  return `${lines.join('\n')}\n`
}

const columns = ['found', 'created', 'updated', 'unchanged', 'skipped', 'stored'] as const

function table(report: ImportReport): string[] {
  const row = (name: string, cells: readonly string[]) =>
    name.padEnd(12) + cells.map((cell) => cell.padStart(11)).join('')
  const rows = objectTypes.map((type) => {
    const of = report.counts[type]
    return row(
      type,
      columns.map((column) => of[column].toLocaleString('en')),
    )
  })
  return [row('', columns), ...rows]
}

const words = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const titles: Record<Remark['code'], string> = {
  ACCEPTED_POST_MISSING: 'Accepted answers that are not there',
  CATEGORY_RESTRICTED: 'Categories that are closed to all but administrators',
  EDITED_HERE: 'Changed in the source, but edited here since',
  HANDLE_CHANGED: 'People who are called otherwise here',
  HIDDEN: 'Hidden posts',
  LINK_UNRESOLVED: 'Links to what is not there',
  NUMBER_TAKEN: 'Posts that got another number',
  OUT_OF_ORDER: 'Posts older than the one before them',
  PERSON_DELETED: 'Posts of deleted people',
  REPLY_TO_MISSING: 'Replies to posts that are not there',
  SECOND_ACCEPTED_POST: 'Second accepted answers',
}
