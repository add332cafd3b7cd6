export type ImportSource = 'DISCOURSE' | 'STACK_EXCHANGE'

/** What a file most likely is, by its name; whoever starts the import can say otherwise. */
export const sourceOf = (name: string): ImportSource => (/\.xml$/i.test(name) ? 'STACK_EXCHANGE' : 'DISCOURSE')

/** How far it is, from 0 to 1; null while nobody knows how much there is. */
export function shareOf({ done, total, status }: { done: number; total: number; status: string }): number | null {
  if (status === 'DONE') return 1
  return total > 0 ? Math.min(1, done / total) : null
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export function sizeText(bytes: number, locale: string): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1000)))
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: units[power], maximumSignificantDigits: 3 })
  return format.format(bytes / 1000 ** power)
}
