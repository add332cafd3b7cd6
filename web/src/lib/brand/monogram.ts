import { hexOf, parseColour, textOn } from './colour.ts'

interface Named {
  name: string
  brand: { accentColor: string }
}

/** The letter that stands for the community where it has no picture. */
export const initialOf = ({ name }: Pick<Named, 'name'>): string => [...name.trim()][0]?.toUpperCase() ?? '•'

/**
 * An icon of the brand's colour with the community's letter. A maskable one is cut to any shape by the system: it has no
 * corners of its own, and its letter stays in the safe zone (w3.org/TR/appmanifest, "maskable").
 */
export function monogram(community: Named, { maskable = false } = {}): string {
  const ground = parseColour(community.brand.accentColor) ?? [79, 70, 229]
  const letter = initialOf(community).replace(/[<&>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const size = maskable ? 210 : 280
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">` +
    `<rect width="512" height="512" rx="${maskable ? 0 : 112}" fill="${hexOf(ground)}"/>` +
    `<text x="256" y="${256 + size * 0.355}" text-anchor="middle" font-family="Inter,system-ui,sans-serif" ` +
    `font-weight="700" font-size="${size}" fill="${hexOf(textOn(ground))}">${letter}</text></svg>`
  )
}
