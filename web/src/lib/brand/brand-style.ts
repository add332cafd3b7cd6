import type { Session } from '#lib/session/session.ts'
import { hexOf, parseColour, type Rgb, readableOn, textOn } from './colour.ts'

type Brand = Session['community']['brand']
/** What of a brand is drawn. */
export type BrandLook = Pick<Brand, 'accentColor' | 'backgroundColor' | 'textColor' | 'fontFamily' | 'radius'>

const indigo: Rgb = [79, 70, 229]
const darkPage: Rgb = [15, 17, 22]

/** The brand as a style sheet. */
export const brandStyle = (brand: BrandLook): string => `:root{${brandProperties(brand)}}`

/** The brand as custom properties; every other colour follows from these in tokens.css. */
export function brandProperties(brand: BrandLook): string {
  const accent = parseColour(brand.accentColor) ?? indigo
  const dark = readableOn(accent, darkPage)
  const page = parseColour(brand.backgroundColor) ?? [255, 255, 255]
  const text = readableOn(parseColour(brand.textColor) ?? [22, 24, 29], page, 7)
  const values: Record<string, string> = {
    '--brand-accent': hexOf(readableOn(accent, page, 3)),
    '--brand-on-accent': hexOf(textOn(accent)),
    '--brand-accent-dark': hexOf(dark),
    '--brand-on-accent-dark': hexOf(textOn(dark)),
    '--brand-background': hexOf(page),
    '--brand-text': hexOf(text),
    ...fontOf(brand.fontFamily),
    '--brand-radius': `${Math.min(Math.max(brand.radius, 0), 24)}px`,
  }
  return Object.entries(values)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

/** The page's own colours, for the bars that browsers draw around it. */
export function pageColours(brand: Pick<Brand, 'backgroundColor'>): { light: string; dark: string } {
  return { light: hexOf(parseColour(brand.backgroundColor) ?? [255, 255, 255]), dark: hexOf(darkPage) }
}

/** Names of fonts and nothing else: what stands here goes into a style sheet. */
function fontOf(family: string): Record<string, string> {
  const names = family.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''))
  const safe = names.filter((name) => /^[\p{L}\p{N} _-]{1,60}$/u.test(name))
  if (safe.length === 0 || safe[0] === 'system-ui') return {}
  return { '--brand-font': safe.map((name) => (/^[a-z-]+$/.test(name) ? name : `"${name}"`)).join(', ') }
}
