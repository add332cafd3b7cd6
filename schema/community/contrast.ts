import { InvalidInputError } from '../kernel/errors.ts'

/** What text needs against the colour behind it: WCAG 2.2, success criterion 1.4.3, level AA. */
export const leastContrast = 4.5

/** Contrast ratio of two `#rrggbb`, 1 to 21 (w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(color: string): number {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The nearest colour of enough contrast on the way to black or to white; one of those two always has enough. */
export function readableOn(background: string, color: string): string {
  for (let step = 0; step <= 100; step++)
    for (const end of ['#000000', '#ffffff']) {
      const tried = mixed(color, end, step / 100)
      if (contrastOf(tried, background) >= leastContrast) return tried
    }
  throw new Error('Black or white has enough contrast on every colour.')
}

/** Accent and the text on it need no rule: black or white is readable on any colour. */
export function demandReadable(brand: { textColor: string; backgroundColor: string }): void {
  const found = contrastOf(brand.textColor, brand.backgroundColor)
  if (found >= leastContrast) return
  const rounded = (Math.floor(found * 100) / 100).toFixed(2)
  const better = readableOn(brand.backgroundColor, brand.textColor)
  throw new InvalidInputError([
    {
      path: ['brand', 'textColor'],
      code: 'LOW_CONTRAST',
      message: `Text on the background has a contrast of ${rounded}; it needs ${leastContrast}. The nearest that has it is ${better}.`,
    },
  ])
}

function mixed(color: string, end: string, share: number): string {
  const target = channelsOf(end)
  const channels = channelsOf(color).map((channel, i) => Math.round(channel + (target[i]! - channel) * share))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

const channelsOf = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
