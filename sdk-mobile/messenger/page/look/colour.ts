/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [number, number, number]

export const white: Rgb = [255, 255, 255]
export const black: Rgb = [17, 19, 26]

/** `#rgb` and `#rrggbb`; nothing else gets into a style. */
export function parseColour(hex: unknown): Rgb | null {
  const digits = typeof hex === 'string' && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex.trim())?.[1]
  if (!digits) return null
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb
}

export const hexOf = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance, WCAG 2.2 (w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** From 1 (none) to 21 (black on white), WCAG 2.2; text needs 4.5. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

export const mix = (a: Rgb, b: Rgb, share: number): Rgb =>
  a.map((part, at) => part + (b[at]! - part) * share) as unknown as Rgb

/** Black or white, whichever reads better on it. */
export const textOn = (colour: Rgb): Rgb => (contrast(colour, white) >= contrast(colour, black) ? white : black)

/** The nearest shade of the colour that reads on the ground: lighter on dark ground, darker on light. */
export function readableOn(colour: Rgb, ground: Rgb, wanted = 4.5): Rgb {
  const end = luminance(ground) < 0.18 ? white : black
  for (let step = 0; step <= 20; step++) {
    const candidate = mix(colour, end, step / 20)
    if (contrast(candidate, ground) >= wanted) return candidate
  }
  return end
}
