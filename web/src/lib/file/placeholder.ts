import { thumbHashToAverageRGBA, thumbHashToDataURL } from 'thumbhash'

const bytesOf = (hash: string) => Uint8Array.from(atob(hash), (letter) => letter.charCodeAt(0))

/** What the picture is on the whole: comes with the page, so that its place is not empty. */
export function averageColour(hash: string | null): string | undefined {
  if (!hash) return undefined
  try {
    const { r, g, b, a } = thumbHashToAverageRGBA(bytesOf(hash))
    return `rgb(${[r, g, b].map((part) => Math.round(part * 255)).join(' ')} / ${Math.round(a * 100)}%)`
  } catch {
    return undefined
  }
}

/** The picture, blurred, under one that has not arrived. */
export function blurred(hash: string | null): string | undefined {
  try {
    return hash ? `url(${thumbHashToDataURL(bytesOf(hash))})` : undefined
  } catch {
    return undefined
  }
}
