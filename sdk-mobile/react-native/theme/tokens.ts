import { hexOf, mix, parseColour, type Rgb, readableOn, textOn } from './colour.ts'

/** Any colour that React Native knows. */
export interface Colors {
  page: string
  /** What lies on the page: fields, cards, code. */
  surface: string
  /** What the others say. */
  bubble: string
  line: string
  text: string
  textSoft: string
  /** One's own bubbles, main buttons, badges. */
  accent: string
  onAccent: string
  /** Links and quiet buttons on the page. */
  accentText: string
  accentSoft: string
  danger: string
  success: string
  /** Behind the banner: offline. */
  notice: string
}

/** All that the views' looks follow from. */
export interface ThemeTokens {
  colors: Colors
  radii: { small: number; medium: number; large: number }
  /** One step of space; everything is a multiple. */
  space: number
  font: {
    /** As the app has loaded it; left out: the system's. */
    family: string | undefined
    mono: string
    /** Of plain text, before the person's own setting. */
    size: number
  }
}

export type DeepPartial<T> = { [Key in keyof T]?: T[Key] extends object ? DeepPartial<T[Key]> : T[Key] }

/** `dark` goes over the rest where the phone is dark. */
export type ThemeChoice = DeepPartial<ThemeTokens> & { dark?: DeepPartial<ThemeTokens> }

/** What a community says of its looks. */
export interface BrandColours {
  accentColor: string
  backgroundColor: string
  textColor: string
  radius: number
}

const plain: BrandColours = { accentColor: '#3b5bdb', backgroundColor: '#ffffff', textColor: '#1a1d21', radius: 8 }

/** The tokens of a brand, in light or dark, and what the app says over them. Text stays readable with any brand. */
export function themeOf(brand: BrandColours | undefined, dark: boolean, choice: ThemeChoice = {}): ThemeTokens {
  const { accentColor, backgroundColor, textColor, radius } = brand ?? plain
  const accent = parseColour(accentColor) ?? [59, 91, 219]
  const page = dark ? mix([15, 17, 22], accent, 0.03) : (parseColour(backgroundColor) ?? [255, 255, 255])
  const ink = dark ? ([233, 235, 240] as const) : readableOn(parseColour(textColor) ?? [26, 29, 33], page, 7)
  const { dark: inDark, ...always } = choice
  const base: ThemeTokens = {
    colors: colorsOf(page, ink, accent, dark),
    radii: { small: radius * 0.75, medium: radius * 1.25, large: Math.max(4, radius * 2.25) },
    space: 4,
    font: { family: undefined, mono: 'monospace', size: 16 },
  }
  return merged(merged(base, always), (dark && inDark) || {})
}

function colorsOf(page: Rgb, ink: Rgb, accent: Rgb, dark: boolean): Colors {
  const button = readableOn(accent, page, 3)
  const towards = (share: number) => hexOf(mix(page, ink, share))
  return {
    page: hexOf(page),
    surface: towards(dark ? 0.06 : 0.035),
    bubble: towards(dark ? 0.11 : 0.065),
    line: towards(dark ? 0.15 : 0.1),
    text: hexOf(ink),
    textSoft: hexOf(readableOn(mix(page, ink, 0.64), mix(page, ink, 0.065), 4.6)),
    accent: hexOf(button),
    onAccent: hexOf(textOn(button)),
    accentText: hexOf(readableOn(accent, mix(page, ink, 0.11), 4.6)),
    accentSoft: hexOf(mix(page, accent, dark ? 0.22 : 0.1)),
    danger: dark ? '#ff8d8d' : '#b01f27',
    success: dark ? '#5fd396' : '#10703c',
    notice: hexOf(mix(page, [245, 158, 11], dark ? 0.2 : 0.16)),
  }
}

function merged<T extends object>(base: T, over: DeepPartial<T>): T {
  const result = { ...base }
  for (const key of Object.keys(over) as (keyof T)[]) {
    const value = over[key]
    if (value === undefined) continue
    const below = base[key]
    const goesIn = typeof value === 'object' && value !== null && typeof below === 'object' && below !== null
    result[key] = (goesIn ? merged(below as object, value as object) : value) as T[keyof T]
  }
  return result
}
