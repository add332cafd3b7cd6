import type { BrandLook } from './brand-style.ts'
import { contrast, hexOf, parseColour, type Rgb, readableOn, textOn } from './colour.ts'

/** What text needs against what is behind it: WCAG 2.2, 1.4.3. */
export const leastContrast = 4.5

export interface Check {
  what: 'text' | 'link' | 'button'
  ratio: number
  good: boolean
  /** The nearest colour that would do, and the field it belongs to. */
  better: string | null
  field: 'textColor' | 'accentColor'
}

/** How well the colours of a brand can be read, while they are picked. What is no colour yet is not judged. */
export function checksOf(brand: Pick<BrandLook, 'accentColor' | 'backgroundColor' | 'textColor'>): Check[] {
  const [accent, page, text] = [brand.accentColor, brand.backgroundColor, brand.textColor].map(parseColour)
  if (!accent || !page || !text) return []
  return [
    check('text', 'textColor', text, page),
    check('link', 'accentColor', accent, page),
    { what: 'button', field: 'accentColor', ratio: contrast(accent, textOn(accent)), good: true, better: null },
  ]
}

function check(what: Check['what'], field: Check['field'], colour: Rgb, ground: Rgb): Check {
  const ratio = contrast(colour, ground)
  const good = ratio >= leastContrast
  return { what, field, ratio, good, better: good ? null : hexOf(readableOn(colour, ground, leastContrast)) }
}
