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
  const first = firstOf(words[0] ?? '') || '?'
  return `${first}${words.length > 1 ? firstOf(words.at(-1)!) : ''}`.toLocaleUpperCase()
}

/** Only what is beyond Latin may be of several parts; making a segmenter takes long. */
function firstOf(word: string): string {
  if (/^[a-z0-9][a-z0-9]/i.test(word) || word.length < 2) return word.slice(0, 1)
  return new Intl.Segmenter().segment(word)[Symbol.iterator]().next().value?.segment ?? ''
}
