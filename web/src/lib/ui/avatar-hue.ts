/** The hue of somebody without a picture: the same everywhere and always, spread over the whole circle. */
export function hueOf(id: string): number {
  let hash = 2166136261 // FNV-1a
  for (const char of id) hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619)
  return (hash >>> 0) % 360
}

/** One or two letters: of the first and the last word, whole characters even where they are made of several parts. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter(Boolean)
  const first = [...new Intl.Segmenter().segment(words[0] ?? '')][0]?.segment ?? '?'
  const last = words.length > 1 ? ([...new Intl.Segmenter().segment(words.at(-1)!)][0]?.segment ?? '') : ''
  return `${first}${last}`.toLocaleUpperCase()
}
