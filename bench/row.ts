/** One line of the table: ours against its reference. */
export interface Row {
  name: string
  ours: string
  reference: string
  /** Ours against the reference; null where there is only a figure. */
  ratio: number | null
  budget: string
  /** Null where no budget is set. */
  isKept: boolean | null
  /** What explains the figures. */
  notes?: string[]
}

/** Ours must reach this share of the reference. */
export const atLeast = (ratio: number, share: number) => ({ ratio, budget: `≥ ${share}`, isKept: ratio >= share })

/** Ours may cost this many times the reference. */
export const atMost = (ratio: number, times: number) => ({ ratio, budget: `≤ ${times}`, isKept: ratio <= times })

export function printTable(rows: readonly Row[], print: (line: string) => void = console.log): void {
  const cells = rows.map((row) => [
    row.name,
    row.ours,
    row.reference,
    row.ratio === null ? '' : row.ratio.toFixed(row.ratio < 10 ? 2 : 1),
    row.budget,
    row.isKept === null ? '' : row.isKept ? 'kept' : 'MISSED',
  ])
  const lines = [['', 'Forium', 'reference', 'ratio', 'budget', ''], ...cells]
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  lines.forEach((line, i) => {
    print(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    for (const note of rows[i - 1]?.notes ?? []) print(`    ${note}`)
  })
}

export function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1]!
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** One arm after the other, round by round, so that what else the machine does meets all alike; the first round warms up. */
export async function alternating<Arm extends string, Measured>(
  rounds: number,
  arms: Record<Arm, () => Promise<Measured>>,
): Promise<Record<Arm, Measured[]>> {
  const names = Object.keys(arms) as Arm[]
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Arm, Measured[]>
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const result = await arms[name]()
      if (round > 0) measured[name].push(result)
    }
  return measured
}
