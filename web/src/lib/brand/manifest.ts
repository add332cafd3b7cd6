import { hexOf, parseColour, type Rgb } from './colour.ts'

interface Branded {
  name: string
  locale: string
  description: string | null
  brand: { accentColor: string; backgroundColor: string; faviconUrl: string | null }
}

/** The community as an app that people install (w3.org/TR/appmanifest). */
export function manifestOf(community: Branded, direction: 'ltr' | 'rtl') {
  const { name, locale, brand } = community
  const colour = (value: string, otherwise: Rgb) => hexOf(parseColour(value) ?? otherwise)
  return {
    id: '/',
    name,
    short_name: name.length <= 12 ? name : (name.split(/\s+/)[0] ?? name).slice(0, 12),
    description: community.description ?? undefined,
    lang: locale,
    dir: direction,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: colour(brand.backgroundColor, [255, 255, 255]),
    theme_color: colour(brand.backgroundColor, [255, 255, 255]),
    icons: iconsOf(brand.faviconUrl),
  }
}

function iconsOf(own: string | null) {
  const drawn = [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: '/icon.svg?maskable', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ]
  return own ? [{ src: own, sizes: 'any', purpose: 'any' }, ...drawn.slice(1)] : drawn
}
