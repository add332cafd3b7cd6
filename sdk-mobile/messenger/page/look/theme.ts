import { black, hexOf, mix, parseColour, type Rgb, readableOn, textOn, white } from './colour.ts'

/** What of a community's brand is drawn. */
export interface BrandLook {
  accentColor: string
  backgroundColor: string
  textColor: string
  fontFamily: string
  radius: number
}
export type Scheme = 'light' | 'dark'

/**
 * What the app around the page may set, all of it optional: `mode`, `color` (`accent`, `surface`, `onSurface`,
 * `bubbleOwn`, …), `radius` (`control`, `card`, `bubble`), `font` (`body`, `scale`), `logo` (`light`, `dark`). What is
 * not understood is passed over.
 */
export interface HostTheme {
  mode: Scheme | null
  logo: { light?: string; dark?: string }
  given: Given
}
type Given = { [group: string]: { [name: string]: unknown } | undefined }

const indigo: Rgb = [79, 70, 229]
const night: Rgb = [15, 17, 22]

export function readTheme(theme: unknown): HostTheme {
  const given = (typeof theme === 'object' && theme !== null ? theme : {}) as Given & { mode?: unknown }
  const mode = given.mode === 'light' || given.mode === 'dark' ? given.mode : null
  const { light, dark } = groupOf(given, 'logo')
  return { mode, given, logo: { ...(isText(light) && { light }), ...(isText(dark) && { dark }) } }
}

/** The custom properties of everything that is drawn; the rest follows from these in base.css. */
export function propertiesOf(brand: BrandLook | null, theme: HostTheme, scheme: Scheme): Record<string, string> {
  const colour = (name: string) => parseColour(groupOf(theme.given, 'color')[name])
  const isDark = scheme === 'dark'
  const accent = colour('accent') ?? parseColour(brand?.accentColor) ?? indigo
  const page = colour('surface') ?? (isDark ? mix(night, accent, 0.03) : (parseColour(brand?.backgroundColor) ?? white))
  const ink = readableOn(
    colour('onSurface') ?? (isDark ? ([233, 235, 240] as const) : (parseColour(brand?.textColor) ?? black)),
    page,
    7,
  )
  const raised = colour('surfaceRaised') ?? (isDark ? mix(page, ink, 0.07) : page)
  const own = colour('bubbleOwn') ?? accent
  const other = colour('bubbleOther') ?? mix(page, ink, isDark ? 0.13 : 0.07)
  // In the dark a large bright field dazzles.
  const hero = isDark ? mix(accent, night, 0.55) : accent
  const colours: Record<string, Rgb> = {
    '--accent': accent,
    '--on-accent': readableOn(colour('onAccent') ?? textOn(accent), accent),
    '--accent-text': readableOn(readableOn(accent, page), other),
    '--page': page,
    '--ink': ink,
    '--raised': raised,
    '--soft': readableOn(colour('muted') ?? mix(ink, page, 0.3), other),
    '--line': colour('line') ?? mix(page, ink, isDark ? 0.15 : 0.11),
    '--edge': readableOn(mix(page, ink, 0.4), page, 3),
    '--danger': readableOn(colour('danger') ?? [196, 43, 43], raised),
    '--success': readableOn(colour('success') ?? [16, 112, 60], raised),
    '--own': own,
    '--on-own': readableOn(colour('onBubbleOwn') ?? textOn(own), own),
    '--other': other,
    '--on-other': readableOn(colour('onBubbleOther') ?? ink, other),
    '--hero': hero,
    '--hero-end': mix(hero, textOn(hero) === white ? black : white, 0.28),
    '--on-hero': textOn(hero),
  }
  const hexes = Object.fromEntries(Object.entries(colours).map(([name, value]) => [name, hexOf(value)]))
  return { ...hexes, ...shapesOf(brand, theme) }
}

function shapesOf(brand: BrandLook | null, { given }: HostTheme): Record<string, string> {
  const radius = within(brand?.radius, 0, 24) ?? 10
  const { control, card, bubble } = groupOf(given, 'radius')
  const { body, scale } = groupOf(given, 'font')
  return {
    '--radius': `${within(control, 0, 32) ?? radius}px`,
    '--radius-card': `${within(card, 0, 32) ?? Math.min(20, radius * 1.5)}px`,
    '--radius-bubble': `${within(bubble, 0, 32) ?? Math.min(20, 4 + radius * 1.4)}px`,
    '--font': `${fontsOf(body) || fontsOf(brand?.fontFamily)}system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif`,
    '--scale': `${within(scale, 0.8, 2) ?? 1}`,
  }
}

/** Names of fonts and nothing else. */
function fontsOf(family: unknown): string {
  if (!isText(family)) return ''
  const names = family.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''))
  return names
    .filter((name) => /^[\w\u00c0-\uffff -]{1,60}$/.test(name))
    .map((name) => (/^[a-z-]+$/.test(name) ? `${name}, ` : `"${name}", `))
    .join('')
}

function groupOf(given: Given, name: string): { [name: string]: unknown } {
  const group = given[name]
  return typeof group === 'object' && group !== null ? group : {}
}
const isText = (given: unknown): given is string => typeof given === 'string'
const within = (given: unknown, least: number, most: number): number | null =>
  typeof given === 'number' && Number.isFinite(given) ? Math.min(Math.max(given, least), most) : null
