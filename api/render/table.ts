import { addText, hasText, PLAIN, type Run, settled } from './runs.ts'

/** A table while it is read. Cells of a table within it are cells of it: words stay in their order. */
export interface Table {
  depth: number
  rows: Run[][][]
  /** Inside of a tag for a cell, which counts also when it is empty. */
  inCell: boolean
}

export const newTable = (): Table => ({ depth: 1, rows: [[]], inCell: false })

/** What is being read becomes a cell, and the next one begins. */
export function endCell(table: Table, cell: Run[]): void {
  if (table.inCell || hasText(cell)) table.rows.at(-1)!.push(cell)
  table.inCell = false
}

/** A row a line, a tab between cells; rows of nothing are left out. */
export function tableRuns({ rows }: Table): Run[] {
  const runs: Run[] = []
  for (const row of rows) {
    const cells = row.map((cell) => settled(cell, true))
    while (cells.at(-1)?.length === 0) cells.pop()
    if (cells.length === 0) continue
    if (runs.length > 0) addText(runs, '\n', PLAIN)
    for (const [i, cell] of cells.entries()) {
      if (i > 0) addText(runs, '\t', PLAIN)
      for (const { text, style } of cell) addText(runs, text, style)
    }
  }
  return runs
}
